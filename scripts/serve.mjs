// Serves the built site to this machine and to a classroom network, the way a good static host would.
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

/** A link may carry more junk than Node takes by default (16 KB); the page answers it with a sentence. */
const maxHeaderSize = 512 * 1024

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
}
const COMPRESSIBLE = /^(text\/|application\/(json|xml|manifest)|image\/svg)/
const SECURITY = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}
// Each page carries its own policy in a <meta>; only this part has to be a header.
const OWN_FRAMES = { 'Content-Security-Policy': "frame-ancestors 'self'" }
/** A run made to stand in other people's pages. It reads no memory, so there is nothing that a click could give away. */
const EMBED = /^\/[a-z]{2}\/lab\/\?(?:.*&)?embed(?:[=&]|$)/
const ENCODERS = {
  br: (body) => brotli(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body) => gzip(body),
}

/** Files read so far, by path: body, tag, and one promise of a compressed body per encoding. */
const cache = new Map()

/** The file's cache entry, read again when it changed on disk; null when there is no such file. */
async function load(file) {
  const stat = await fs.stat(file).catch(() => null)
  if (!stat?.isFile()) return null
  const version = `${stat.mtimeMs}-${stat.size}`
  const known = cache.get(file)
  if (known?.version === version) return known
  const body = await fs.readFile(file)
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const entry = { version, body, tag, encoded: new Map() }
  cache.set(file, entry)
  return entry
}

/** The body in one encoding; compressed once, then kept. */
function encode(entry, encoding) {
  if (!entry.encoded.has(encoding)) entry.encoded.set(encoding, ENCODERS[encoding](entry.body))
  return entry.encoded.get(encoding)
}

/** The best encoding that both sides know, or '' for the plain body. An encoding with q=0 is refused. */
function chooseEncoding(accept = '', type = '') {
  if (!COMPRESSIBLE.test(type)) return ''
  const offered = accept
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0].trim())
  return ['br', 'gzip'].find((encoding) => offered.includes(encoding)) ?? ''
}

/** Whether the reader already holds this tag. @see RFC 9110 §13.1.2 */
function isFresh(request, etag) {
  const held = request.headers['if-none-match']
  if (!held) return false
  return held.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
}

/** Names below /_next/static hold a hash of their content; everything else is asked about each time. */
function cacheRule(root, file) {
  const isHashed = path.relative(root, file).startsWith(path.join('_next', 'static'))
  return isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate'
}

/** Who may frame what is asked for: our own pages, and for an embedded run anybody. */
const framing = (url) => (EMBED.test(url) ? {} : OWN_FRAMES)

/** Answers with one file. */
async function sendFile(request, response, { root, file, entry, status }) {
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream'
  const encoding = chooseEncoding(request.headers['accept-encoding'], type)
  const etag = `"${entry.tag}${encoding && `-${encoding}`}"`
  const headers = {
    ...SECURITY,
    ...framing(request.url),
    ETag: etag,
    'Cache-Control': cacheRule(root, file),
  }
  if (COMPRESSIBLE.test(type)) headers.Vary = 'Accept-Encoding'
  if (status === 200 && isFresh(request, etag)) return response.writeHead(304, headers).end()
  const body = encoding ? await encode(entry, encoding) : entry.body
  if (encoding) headers['Content-Encoding'] = encoding
  response.writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Answers with one sentence. */
function sendText(response, status, sentence, headers = {}) {
  response.writeHead(status, { ...SECURITY, ...OWN_FRAMES, 'Content-Type': TYPES['.txt'], ...headers })
  response.end(`${sentence}\n`)
}

/** The path a request names, decoded, or null. Leading slashes fold into one: `//host` names another host. */
function decodePath(url) {
  try {
    const decoded = decodeURIComponent(url.replace(/[?#].*$/s, ''))
    return decoded.includes('\0') ? null : decoded.replace(/^\/*/, '/')
  } catch {
    return null
  }
}

/** Answers 404 with the site's own page when it has one. */
async function sendMissing(request, response, root) {
  const file = path.join(root, '404.html')
  const entry = await load(file)
  if (!entry) return sendText(response, 404, 'There is nothing here.')
  return sendFile(request, response, { root, file, entry, status: 404 })
}

/** Sends the reader of a folder to the address with the slash at its end, where its relative links work. */
function sendSlash(request, response) {
  const [address, ...query] = request.url.split('?')
  const location = [`${address.replace(/^\/*/, '/')}/`, ...query].join('?')
  sendText(response, 308, 'This page has a slash at its end.', { Location: location })
}

/** Answers one request. */
async function answer(request, response, root) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendText(response, 405, 'This site can only be read.', { Allow: 'GET, HEAD' })
  const wanted = decodePath(request.url)
  if (wanted === null) return sendText(response, 400, 'This address cannot be read.')
  const target = path.join(root, wanted)
  if (target !== root && !target.startsWith(root + path.sep))
    return sendText(response, 403, 'This address leaves the site.')
  const index = path.join(target, 'index.html')
  const file = (await load(index)) ? index : target
  if (file === index && !wanted.endsWith('/')) return sendSlash(request, response)
  const entry = await load(file)
  if (!entry) return sendMissing(request, response, root)
  return sendFile(request, response, { root, file, entry, status: 200 })
}

/** Says one sentence and ends without a stack trace. */
function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** The port to listen on: PORT, or 3000. */
function choosePort(given = '') {
  if (given === '') return 3000
  const port = Number(given)
  if (!/^\d+$/.test(given) || port < 1 || port > 65535)
    refuse(`PORT must be a whole number from 1 to 65535, but it is "${given}".`)
  return port
}

/** Why listening failed, as one sentence with the way out. */
function listenProblem(error, port) {
  const another = `choose another one, for example PORT=${port === 3001 ? 3002 : 3001} npm run serve`
  if (error.code === 'EADDRINUSE') return `Port ${port} is already in use: ${another}`
  if (error.code === 'EACCES') return `This account may not listen on port ${port}: ${another}`
  return `Cannot listen on port ${port} (${error.code ?? error.message}): ${another}`
}

/** Starts the server and closes it on Ctrl+C or a polite kill. */
async function main(folder) {
  const root = path.resolve(folder)
  const port = choosePort(process.env.PORT)
  const stat = await fs.stat(root).catch(() => null)
  if (!stat?.isDirectory()) refuse(`There is no ${folder}/ to serve: run npm run build first.`)
  const server = http.createServer({ maxHeaderSize }, (request, response) => {
    answer(request, response, root).catch((error) => {
      console.error(`${request.method} ${request.url}: ${error.message}`)
      if (response.headersSent) response.destroy()
      else sendText(response, 500, 'The server could not read this page.')
    })
  })
  server.on('error', (error) => refuse(listenProblem(error, port)))
  // Without a host Node listens on every address, IPv6 and IPv4: localhost and the classroom's network.
  server.listen(port, () => console.log(`Seal & Ledger is at http://localhost:${port}/`))
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close(server))
}

/** Stops listening, ends the open connections, and lets the process finish. */
function close(server) {
  server.close()
  server.closeAllConnections()
}

await main(process.argv[2] ?? 'out')
