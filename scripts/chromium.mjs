// Which Chromium the browser tests use, and what it needs in order to start on a bare machine.
import fs from 'node:fs'
import path from 'node:path'

/** Where scripts/setup-chromium.mjs unpacks the browser that comes with the development packages. */
export const packedFolder = path.resolve(import.meta.dirname, '../.cache/chromium')
const packedBrowser = path.join(packedFolder, 'chromium')

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib64', '/lib']

/** The first of CHROMIUM_PATH, the packed browser and installed ones; else Playwright's own is taken. */
export function chromiumPath() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH && !fs.existsSync(CHROMIUM_PATH))
    throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, and there is no such file.`)
  return CHROMIUM_PATH || [packedBrowser, ...INSTALLED].find((file) => fs.existsSync(file))
}

/** True on a bare system, which lacks the NSS library that every Chromium links to. */
function lacksLibraries() {
  return !LIBRARY_FOLDERS.some((folder) => fs.existsSync(path.join(folder, 'libnss3.so')))
}

/** Launch options for Playwright. The packed libraries and fonts come in only where the system has none. */
export function chromiumLaunch() {
  const executablePath = chromiumPath()
  if (executablePath !== packedBrowser || !lacksLibraries()) return { executablePath }
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: path.join(packedFolder, 'al2023/lib'),
    FONTCONFIG_PATH: path.join(packedFolder, 'fonts'),
  }
  return { executablePath, env }
}
