// Unit tests stand beside what they test and run in Node, without a browser or a fake one.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    environment: 'node',
    // Thousands of random diagrams take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // vitest leaves one core to whoever watches; here nobody does anything else
    maxWorkers: 2,
    include: ['{app,components,content,lib,scripts}/**/*.test.{ts,tsx}'],
  },
})
