// Weighs the built site: the JavaScript that a page with a stage adds, the fonts it can load, and the whole.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const OUT = process.argv[2] ?? 'out'
/** Nothing but the frame: every other page may share more with the pages weighed here, and would make them look light. */
const PLAIN_PAGE = '404.html'
const KB = 1024
/** Bytes of a long document: the article holds its figures twice, to be read without scripts and to be stepped. */
const ARTICLE_LIMIT = 900 * KB
/** Brotli bytes of JavaScript that a page with a stage may load beyond a plain page of the same build. */
const SCRIPT_LIMIT = 45 * KB
/** The same for the lab, which has a pad, a clock and goals besides; its engine comes with the first action. */
const LAB_LIMIT = 62 * KB
/** Bytes of fonts that one page may load. */
const FONT_LIMIT = 700 * KB
/** Sentences of libraries that these pages do without; error codes occur in our own words as well. */
const UNWANTED = {
  Mermaid: ['error while parsing actor link text', 'acc_descr_multiline_value'],
  jose: ['(Critical) Header Parameter MUST be', 'JWS Protected Header is invalid'],
}
const TAG = /<(script|link)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g
const FONT_FACE = /@font-face\s*\{([^}]*)\}/g

const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`

/** Remembers the answers of a function of one string. */
function memo(compute) {
  const known = new Map()
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key))
    return known.get(key)
  }
}

/** The text of a file of the build. */
const textOf = memo((file) => fs.readFileSync(path.join(OUT, file), 'utf8'))

/** Bytes of a file of the build as a good host sends it. */
const brotliSize = memo((file) => zlib.brotliCompressSync(textOf(file)).length)

/** Bytes of a file of the build as it is. */
const size = memo((file) => fs.statSync(path.join(OUT, file)).size)

/** All files of the build, named from its root. */
function filesOf() {
  return fs
    .readdirSync(OUT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(OUT, path.join(entry.parentPath, entry.name)))
}

/** The pages of all scenarios, the lab, the article and the comparison, in every language. */
function stagePages() {
  return filesOf()
    .filter((file) => /^[a-z-]+\/(s\/[^/]+|lab|read|compare)\/index\.html$/.test(file))
    .sort()
}

/** The <script> and <link> tags of a page, each as {name, given: Map of attributes}. */
function loadingTags(page) {
  return [...textOf(page).matchAll(TAG)].map(([, name, rest]) => ({
    name: name.toLowerCase(),
    given: new Map(
      [...rest.matchAll(ATTRIBUTE)].map((m) => [m[1].toLowerCase(), m[2] ?? m[3] ?? m[4] ?? '']),
    ),
  }))
}

/** A URL, as written in `from`, as a file of the build. */
function fileAt(url, from) {
  const { pathname } = new URL(url, `http://site/${from}`)
  return decodeURIComponent(pathname).slice(1)
}

/** The chunks that a modern browser loads for this page's HTML, each once. */
const scriptsOf = memo((page) => {
  const urls = loadingTags(page).flatMap(({ name, given }) => {
    if (name === 'script') return given.has('src') && !given.has('nomodule') ? [given.get('src')] : []
    const isScript = given.get('rel') === 'modulepreload' || given.get('as') === 'script'
    return isScript ? [given.get('href')] : []
  })
  return [...new Set(urls.map((url) => fileAt(url, page)))]
})

/** Brotli bytes of all chunks of a page. */
function scriptWeight(page) {
  return scriptsOf(page).reduce((sum, file) => sum + brotliSize(file), 0)
}

/** What this page may load beyond a plain one. */
const limitOf = (page) => (/\/lab\//.test(page) ? LAB_LIMIT : SCRIPT_LIMIT)

/** Which unwanted library a page loads, as sentences. */
function unwantedIn(page) {
  return scriptsOf(page).flatMap((file) =>
    Object.entries(UNWANTED)
      .filter(([, signs]) => signs.some((sign) => textOf(file).includes(sign)))
      .map(([library]) => `${page} loads ${library} in ${file}`),
  )
}

/** Parses `U+AC00-D7A3, U+4??` into [first, last] pairs of code points. */
function parseRanges(text) {
  return text.split(',').map((part) => {
    const [first, last = first] = part.trim().replace(/^u\+/i, '').split('-')
    return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)]
  })
}

/** The web fonts of a stylesheet as {file, ranges}; one without a unicode-range serves every character. */
const facesOf = memo((sheet) =>
  [...textOf(sheet).matchAll(FONT_FACE)].flatMap(([, rules]) => {
    const url = /url\(\s*["']?([^"')]+\.woff2)/.exec(rules)?.[1]
    const range = /unicode-range\s*:\s*([^;}]+)/i.exec(rules)?.[1] ?? 'U+0-10FFFF'
    return url ? [{ file: fileAt(url, sheet), ranges: parseRanges(range) }] : []
  }),
)

/** Links of a page that fulfil `test`, as files of the build. */
function linkedFiles(page, test) {
  return loadingTags(page)
    .filter(({ name, given }) => name === 'link' && test(given))
    .map(({ given }) => fileAt(given.get('href'), page))
}

/** Every code point a page may ever show: its text, and the data from which it draws what comes later. */
function codePointsOf(page) {
  const text = textOf(page)
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal) => String.fromCodePoint(Number(decimal)))
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return [...new Set(text)].map((character) => character.codePointAt(0))
}

/** The fonts a page can load at most: what it preloads, and every face that serves one of its characters. */
function fontsOf(page) {
  const points = codePointsOf(page)
  const serves = ({ ranges }) => ranges.some(([first, last]) => points.some((p) => p >= first && p <= last))
  const faces = linkedFiles(page, (given) => given.get('rel') === 'stylesheet').flatMap(facesOf)
  const preloaded = linkedFiles(page, (given) => given.get('as') === 'font')
  return [...new Set([...preloaded, ...faces.filter(serves).map(({ file }) => file)])]
}

/** Bytes of all fonts a page can load. */
function fontWeight(page) {
  return fontsOf(page).reduce((sum, file) => sum + size(file), 0)
}

/** Prints one row per page and says which are too heavy. */
function weighScripts(pages) {
  const plain = scriptWeight(PLAIN_PAGE)
  console.log(`JavaScript, Brotli; a plain page (${PLAIN_PAGE}) loads ${kb(plain)}`)
  console.table(
    pages.map((page) => {
      const own = scriptWeight(page)
      return { page, loads: kb(own), plain: kb(plain), difference: kb(own - plain), limit: kb(limitOf(page)) }
    }),
  )
  return pages
    .filter((page) => scriptWeight(page) - plain > limitOf(page))
    .map(
      (page) =>
        `${page} adds ${kb(scriptWeight(page) - plain)} of JavaScript, more than ${kb(limitOf(page))}`,
    )
}

/** Prints what fonts cost and says which pages can load too many. */
function weighFonts(pages) {
  const all = filesOf().filter((file) => file.endsWith('.woff2'))
  const total = all.reduce((sum, file) => sum + size(file), 0)
  console.log(`Fonts: ${all.length} files, ${kb(total)} in the build; at most, one page loads:`)
  console.table(
    pages.map((page) => ({
      page,
      files: fontsOf(page).length,
      fonts: kb(fontWeight(page)),
      limit: kb(FONT_LIMIT),
    })),
  )
  return pages
    .filter((page) => fontWeight(page) > FONT_LIMIT)
    .map((page) => `${page} can load ${kb(fontWeight(page))} of fonts, more than ${kb(FONT_LIMIT)}`)
}

/** Prints what the documents of the article and the comparison weigh and says where one is too heavy. */
function weighArticles(pages) {
  for (const page of pages) console.log(`${page}: ${kb(size(page))}, ${kb(brotliSize(page))} as Brotli`)
  return pages
    .filter((page) => size(page) > ARTICLE_LIMIT)
    .map((page) => `${page} weighs ${kb(size(page))}, more than ${kb(ARTICLE_LIMIT)}`)
}

/** Weighs the build; each problem is one sentence. */
function problems() {
  if (!fs.existsSync(path.join(OUT, PLAIN_PAGE)))
    return [`There is no ${PLAIN_PAGE} in ${OUT}/: run npm run build first.`]
  const pages = stagePages()
  if (!pages.length) return [`There is no scenario page in ${OUT}/.`]
  const found = [
    ...weighScripts(pages),
    ...pages.flatMap(unwantedIn),
    ...weighFonts([PLAIN_PAGE, ...pages]),
    ...weighArticles(pages.filter((page) => /\/(read|compare)\//.test(page))),
  ]
  const files = filesOf()
  console.log(`The site: ${files.length} files, ${kb(files.reduce((sum, file) => sum + size(file), 0))}`)
  return found
}

const found = problems()
for (const problem of found) console.error(problem)
process.exitCode = found.length ? 1 : 0
