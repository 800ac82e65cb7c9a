// After the build: writes a strict Content-Security-Policy into every page, and refuses pages that break it.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const COMMENT = /<!--[\s\S]*?-->/g
const SCRIPT = /<script\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/script\s*>/gi
const NOSCRIPT = /<noscript\b[^>]*>[\s\S]*?<\/noscript\s*>/gi
const TAG = /<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g
const POLICY_META = /<meta http-equiv="Content-Security-Policy"[^>]*>/gi
// The charset must stand within the first 1,024 bytes; the policy follows it, before anything that could run.
const CHARSET_META = /<head[^>]*>\s*<meta charset="utf-8"\s*\/?>/i
const DATA_TYPES = new Set(['application/json', 'application/ld+json', 'text/plain'])
// These links name a page for machines that read; a browser does not load them.
const NAMING_RELS = new Set(['canonical', 'alternate', 'author', 'license', 'me'])
const LOADED_BY = {
  script: ['src'],
  link: ['href', 'imagesrcset'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  iframe: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
}

/** The policy of one page; `hashes` are the CSP sources of its inline scripts. */
function policy(hashes) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** Attributes of one tag as [lower-case name, value] pairs. */
function attributes(text) {
  return [...text.matchAll(ATTRIBUTE)].map((m) => [m[1].toLowerCase(), m[2] ?? m[3] ?? m[4] ?? ''])
}

/** CSP sources of the scripts that stand in the page itself, each once. */
function inlineHashes(html) {
  const hashes = new Set()
  for (const [, tag, body] of html.matchAll(SCRIPT)) {
    const given = new Map(attributes(tag))
    if (given.has('src') || DATA_TYPES.has(given.get('type') ?? '')) continue
    // The browser hashes what its parser saw, and the parser turns every line end into a line feed.
    const seen = body.replace(/\r\n?/g, '\n')
    hashes.add(`'sha256-${createHash('sha256').update(seen).digest('base64')}'`)
  }
  return [...hashes]
}

/** True when a URL, or one of the URLs of a srcset, leaves the site's own origin. */
function isExternal(attribute, value) {
  const urls = attribute.endsWith('srcset') ? value.split(/,\s+/) : [value]
  return urls.some((url) => /^\s*(?:(?!data:|blob:)[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
}

/** What is wrong with one tag, as short sentences. */
function tagFaults(name, given) {
  const faults = []
  if (name === 'style') faults.push('a <style> element')
  for (const [attribute, value] of given) {
    if (attribute === 'style') faults.push(`style="${value}" on <${name}>`)
    if (/^on[a-z]+$/.test(attribute)) faults.push(`the inline handler ${attribute} on <${name}>`)
    if (/^\s*javascript:/i.test(value)) faults.push(`a javascript: URL on <${name}>`)
  }
  return [...faults, ...externalFaults(name, given)]
}

/** The resources outside our origin that this tag would load. */
function externalFaults(name, given) {
  const rels = (new Map(given).get('rel') ?? '').toLowerCase().split(/\s+/)
  if (name === 'link' && rels.every((rel) => NAMING_RELS.has(rel))) return []
  return given
    .filter(([attribute, value]) => LOADED_BY[name]?.includes(attribute) && isExternal(attribute, value))
    .map(([attribute, value]) => `the external ${attribute}="${value}" on <${name}>`)
}

/** What the policy would block in this page. Script bodies are text; a style in <noscript> may pass. */
function faultsOf(html) {
  const markup = html
    .replace(SCRIPT, (_, tag) => `<script${tag}></script>`)
    .replace(COMMENT, '')
    .replace(NOSCRIPT, (part) => part.replace(/\sstyle="[^"]*"/gi, ''))
  return [...markup.matchAll(TAG)].flatMap(([, name, rest]) =>
    tagFaults(name.toLowerCase(), attributes(rest)),
  )
}

/** The page with its policy in place; a policy of an earlier run is replaced. */
function withPolicy(html) {
  const bare = html.replace(POLICY_META, '')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(inlineHashes(bare))}"/>`
  return bare.replace(CHARSET_META, (head) => head + meta)
}

/** Every page below `folder`, in a stable order. */
function pagesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => path.join(folder, name))
}

/** Faults of one file, each with the file's name in front. */
function check(file) {
  const html = fs.readFileSync(file, 'utf8')
  const faults = faultsOf(html)
  if (!CHARSET_META.test(html)) faults.push('no <meta charset="utf-8"> at the start of <head>')
  return faults.map((fault) => `  ${file}: ${fault}`)
}

/** Checks all pages first, so that a refused build is left as it was. */
function main(folder) {
  if (!fs.existsSync(folder)) throw new Error(`There is no ${folder}/ to protect: run npm run build first.`)
  const files = pagesIn(folder)
  const faults = files.flatMap(check)
  if (faults.length) throw new Error(`The policy would break these pages:\n${faults.join('\n')}`)
  for (const file of files) fs.writeFileSync(file, withPolicy(fs.readFileSync(file, 'utf8')))
  console.log(`csp: ${files.length} pages carry their policy`)
}

try {
  main(process.argv[2] ?? 'out')
} catch (error) {
  console.error(`csp: ${error.message}`)
  process.exitCode = 1
}
