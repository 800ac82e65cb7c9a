// How Next builds the site: plain files for any host, with directory URLs and one root layout per language.
import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'export',
  trailingSlash: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  // A fixed id keeps two builds of the same sources equal; a host that wants its own name sets BUILD_ID.
  generateBuildId: () => process.env.BUILD_ID ?? 'seal-and-ledger',
  experimental: { globalNotFound: true },
}

export default config
