// Unit tests stand beside what they test and run in Node, without a browser or a fake one.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    environment: 'node',
    include: ['{app,components,content,lib,scripts}/**/*.test.{ts,tsx}'],
  },
})
