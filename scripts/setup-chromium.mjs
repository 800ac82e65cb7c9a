// Unpacks the Chromium of the development packages into .cache/chromium, once per version (a second or two).
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { packedFolder } from './chromium.mjs'

const stamp = path.join(packedFolder, 'version')
const packageUrl = import.meta.resolve('@sparticuz/chromium')
const packageFolder = path.resolve(path.dirname(fileURLToPath(packageUrl)), '..')
const { version } = createRequire(import.meta.url)(path.join(packageFolder, 'package.json'))

/** The packed browser is built for one kind of machine; elsewhere the tests use an installed one. */
function isNeeded() {
  return process.platform === 'linux' && process.arch === 'x64' && !process.env.CHROMIUM_PATH
}

/** Whether this version is already there. */
function isDone() {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === version
}

/** Unpacks the browser, its fonts, and the libraries a bare Debian lacks into `folder`. */
async function unpackInto(folder) {
  fs.mkdirSync(folder, { recursive: true })
  // The package unpacks into the temporary folder, so that is where we point before we load it.
  process.env.TMPDIR = folder
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  await chromium.executablePath()
  await inflate(path.join(packageFolder, 'bin/al2023.tar.br'))
  fs.writeFileSync(path.join(folder, path.basename(stamp)), version)
}

/** Unpacks beside the final place and moves it there whole, so that a run cut short does no harm. */
async function setUp() {
  const draft = `${packedFolder}.${process.pid}`
  await unpackInto(draft)
  fs.rmSync(packedFolder, { recursive: true, force: true })
  fs.renameSync(draft, packedFolder)
}

if (isNeeded() && !isDone()) {
  await setUp()
  console.log(`Chromium ${version} is in ${path.relative(process.cwd(), packedFolder)}`)
}
