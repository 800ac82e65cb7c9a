// How Next builds the site: plain files for any host, with directory URLs and one root layout per language.
import createMdx from '@next/mdx'
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

// Long prose is MDX. Plain Markdown and the components of components/read/vocabulary.tsx are all that it may use.
export default createMdx()(config)
