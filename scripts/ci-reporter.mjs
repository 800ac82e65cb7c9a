// A Playwright reporter that leaves the counts of a run in .cache/e2e.json, for scripts/test.mjs to add up.
import fs from 'node:fs'
import path from 'node:path'

const FILE = path.resolve(import.meta.dirname, '../.cache/e2e.json')

export default class CountReporter {
  onBegin(_config, suite) {
    this.suite = suite
  }

  onEnd() {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    // A flaky test passed in the end; one that was never run counts as skipped.
    const names = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' }
    for (const test of this.suite?.allTests() ?? []) counts[names[test.outcome()]]++
    fs.mkdirSync(path.dirname(FILE), { recursive: true })
    fs.writeFileSync(FILE, JSON.stringify(counts))
  }

  printsToStdio() {
    return false
  }
}
