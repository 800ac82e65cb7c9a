// Runs every check of the project in order, stops at the first that fails, and ends with one line of counts.
import { spawn } from 'node:child_process'
import fs from 'node:fs'

const UNIT_COUNTS = '.cache/unit.json'
const E2E_COUNTS = '.cache/e2e.json'
const UNIT_REPORTERS = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_COUNTS}`]

/** Each step is an npm script; one that runs tests says where its counts are found. */
const STEPS = [
  { name: 'types' },
  { name: 'types:lib' },
  { name: 'lint' },
  { name: 'dead-code' },
  { name: 'unit', options: UNIT_REPORTERS, counts: unitCounts },
  { name: 'build' },
  { name: 'e2e', counts: e2eCounts },
]

/** What a run left in a file; an empty record when it did not get that far. */
function readCounts(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
}

function unitCounts() {
  const { numPassedTests = 0, numFailedTests = 0 } = readCounts(UNIT_COUNTS)
  return { passed: numPassedTests, failed: numFailedTests }
}

function e2eCounts() {
  const { passed = 0, failed = 0 } = readCounts(E2E_COUNTS)
  return { passed, failed }
}

/** Runs one npm script with its output on ours; true when it succeeded. */
function run({ name, options = [] }) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const child = spawn(npm, ['run', '--silent', name, '--', ...options], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** What a finished step adds to the counts. A step without tests is one; a failed one is never less. */
function tally(step, succeeded) {
  const { passed, failed } = step.counts?.() ?? { passed: succeeded ? 1 : 0, failed: 0 }
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) }
}

/** Runs one step and reports its time on a line of its own. */
async function perform(step) {
  console.log(`\n▸ ${step.name}`)
  const start = performance.now()
  const succeeded = await run(step)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${succeeded ? '✓' : '✗'} ${step.name} ${seconds} s`)
  return tally(step, succeeded)
}

// A count of an earlier run must not stand in for this one.
fs.mkdirSync('.cache', { recursive: true })
for (const file of [UNIT_COUNTS, E2E_COUNTS]) fs.rmSync(file, { force: true })
// Ctrl+C reaches the running step as well; we stay to say how far we came.
process.on('SIGINT', () => {})

const total = { passed: 0, failed: 0 }
for (const step of STEPS) {
  const { passed, failed } = await perform(step)
  total.passed += passed
  total.failed += failed
  if (failed) break
}
process.exitCode = total.failed ? 1 : 0
console.log(`\n${total.passed} passed, ${total.failed} failed`)
