// Cuts the site's fonts from their npm packages: node scripts/fonts.mjs <folder with node_modules> [texts…]
//
// In that folder: npm i pretendard@1.3.9 @fontsource/hahmlet@5.3.0 @fontsource/gaegu@5.3.0
//   @fontsource-variable/jetbrains-mono@5.3.0 @fontsource/noto-sans-symbols-2@5.3.0
//   @fontsource/noto-sans-math@5.3.0
// Writes the woff2 files and licence texts into app/fonts, fonts.css and coverage.json into its folder
// generated; all of them are committed.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'

const [source, ...texts] = process.argv.slice(2)
if (!source) throw new Error('usage: node scripts/fonts.mjs <folder with node_modules> [Korean texts…]')

const root = path.resolve(import.meta.dirname, '..')
const out = path.join(root, 'app/fonts')
const inPackages = (file) => path.resolve(source, 'node_modules', file)

const span = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('')
const latin = span(0x20, 0x7e) + span(0xa0, 0xff)
const punctuation = '‐‑–—‘’“”†•…‰′″‹›€₩™−×÷≠≤≥≈∞√½'
const symbols = '←↑→↓↔↗↺✓✗＋－＝△▲▽▼◇◆□■○●▶◀▷◁※⋯⌘⌥⇧⌃⏎①②③④⑤⑥⑦⑧⑨⑩⚠'
const cjk = `、。「」『』〈〉《》${span(0x3131, 0x3163)}`

/** The 2,350 syllables of KS X 1001, read off the EUC-KR rows that hold them. */
function ksx1001() {
  const decoder = new TextDecoder('euc-kr')
  const syllables = []
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) syllables.push(decoder.decode(Uint8Array.of(lead, trail)))
  return syllables
}

const isSyllable = (code) => code >= 0xac00 && code <= 0xd7a3

/** KS X 1001, commonest first: Pretendard's dynamic subset follows Google's slices, the last the commonest. */
function byFrequency() {
  const css = fs.readFileSync(
    inPackages('pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'),
    'utf8',
  )
  const slices = [...css.matchAll(/subset\.(\d+)\.woff2[^}]*unicode-range:\s*([^;}]+)/g)]
  const wanted = new Set(ksx1001())
  return slices
    .sort((a, b) => Number(b[1]) - Number(a[1]))
    .flatMap((slice) => slice[2].split(',').flatMap(parseRange))
    .map((code) => String.fromCodePoint(code))
    .filter((syllable) => wanted.has(syllable))
}

function parseRange(range) {
  const [first, last = first] = range.trim().replace('U+', '').split('-')
  return [...span(Number.parseInt(first, 16), Number.parseInt(last, 16))].map((c) => c.codePointAt(0))
}

function readAll(place) {
  if (!fs.existsSync(place)) return ''
  if (fs.statSync(place).isFile())
    return /\.(md|mdx|tsx?|css)$/.test(place) ? fs.readFileSync(place, 'utf8') : ''
  return fs
    .readdirSync(place)
    .map((name) => readAll(path.join(place, name)))
    .join('')
}

/** Slice 1 holds what the site says and the commonest syllables, so that most pages load no other. */
function hangulSlices() {
  const order = byFrequency()
  const said = ['content', 'components', 'app'].map((folder) => path.join(root, folder)).concat(texts)
  const words = new Set(said.map(readAll).join(''))
  const first = order.filter((syllable, rank) => rank < 640 || words.has(syllable))
  const rest = order.filter((syllable) => !first.includes(syllable))
  return [first, rest.slice(0, 560), rest.slice(560)].map((slice) => slice.join(''))
}

/** The code points of a font's cmap (formats 4 and 12). */
function cmapOf(sfnt) {
  const at = (offset) => ({
    u16: (i) => sfnt.readUInt16BE(offset + i),
    u32: (i) => sfnt.readUInt32BE(offset + i),
  })
  const head = at(0)
  let cmap = 0
  for (let i = 0; i < head.u16(4); i++)
    if (sfnt.toString('latin1', 12 + 16 * i, 16 + 16 * i) === 'cmap') cmap = head.u32(12 + 16 * i + 8)
  const codes = new Set()
  for (let i = 0; i < at(cmap).u16(2); i++) {
    const table = at(cmap + at(cmap).u32(4 + 8 * i + 4))
    if (table.u16(0) === 12) readFormat12(table, codes)
    if (table.u16(0) === 4) readFormat4(table, codes)
  }
  return codes
}

function readFormat12(table, codes) {
  for (let group = 0; group < table.u32(12); group++)
    for (let code = table.u32(16 + 12 * group); code <= table.u32(20 + 12 * group); code++) codes.add(code)
}

function readFormat4(table, codes) {
  const size = table.u16(6)
  for (let i = 0; i < size; i += 2) {
    const [last, first] = [table.u16(14 + i), table.u16(16 + size + i)]
    const [delta, offset] = [table.u16(16 + 2 * size + i), table.u16(16 + 3 * size + i)]
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = offset
        ? table.u16(16 + 3 * size + i + offset + 2 * (code - first))
        : (code + delta) & 0xffff
      if (glyph) codes.add(code)
    }
  }
}

/** "Pretendard" is a Reserved Font Name, so a cut file must not call itself that: rewrites the name table. */
function rename(sfnt, from, to) {
  const entry = [...Array(sfnt.readUInt16BE(4)).keys()]
    .map((i) => 12 + 16 * i)
    .find((offset) => sfnt.toString('latin1', offset, offset + 4) === 'name')
  const start = sfnt.readUInt32BE(entry + 8)
  const records = [...Array(sfnt.readUInt16BE(start + 2)).keys()].map((i) => {
    const record = start + 6 + 12 * i
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((field) =>
      sfnt.readUInt16BE(record + field),
    )
    const at = start + sfnt.readUInt16BE(start + 4) + offset
    const bytes = Buffer.from(sfnt.subarray(at, at + length))
    const wide = platform !== 1
    const text = wide ? bytes.swap16().toString('utf16le') : bytes.toString('latin1')
    const kept = id === 0 || id === 13 ? text : text.replaceAll(from, id === 6 ? to.replaceAll(' ', '') : to)
    const named = wide ? Buffer.from(kept, 'utf16le').swap16() : Buffer.from(kept, 'latin1')
    return { header: [platform, encoding, language, id], named }
  })
  const strings = Buffer.concat(records.map(({ named }) => named))
  const table = Buffer.alloc(6 + 12 * records.length)
  table.writeUInt16BE(records.length, 2)
  table.writeUInt16BE(table.length, 4)
  let used = 0
  records.forEach(({ header, named }, i) => {
    for (const [field, value] of [...header, named.length, used].entries())
      table.writeUInt16BE(value, 6 + 12 * i + 2 * field)
    used += named.length
  })
  const padding = Buffer.alloc((4 - (sfnt.length % 4)) % 4)
  const renamed = Buffer.concat([sfnt, padding, table, strings])
  renamed.writeUInt32BE(sfnt.length + padding.length, entry + 8)
  renamed.writeUInt32BE(table.length + strings.length, entry + 12)
  return renamed
}

const ranges = (codes) => {
  const hex = (code) => code.toString(16).toUpperCase()
  const spans = []
  for (const code of [...codes].sort((a, b) => a - b)) {
    const open = spans.at(-1)
    if (open && open[1] === code - 1) open[1] = code
    else spans.push([code, code])
  }
  return spans.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(', ')
}

const preserveNameIds = [0, 1, 2, 3, 4, 5, 6, 13, 14]

async function cut({ file, family, weight, from, text, axes, features = ['kern'], reserved }) {
  const original = fs.readFileSync(inPackages(from))
  const plain = await subsetFont(original, text, {
    targetFormat: 'truetype',
    keepFeatures: features,
    noHinting: true,
    variationAxes: axes,
    preserveNameIds,
  })
  const named = reserved ? rename(plain, reserved, family) : plain
  const woff2 = await subsetFont(named, undefined, {
    keepAllGlyphs: true,
    targetFormat: 'woff2',
    preserveNameIds,
  })
  const codes = cmapOf(await subsetFont(woff2, undefined, { keepAllGlyphs: true, targetFormat: 'truetype' }))
  const missing = [...text].filter((character) => !codes.has(character.codePointAt(0)))
  const hangul = missing.filter((character) => isSyllable(character.codePointAt(0)))
  if (hangul.length) throw new Error(`${file}: no glyph for ${hangul.join('')}`)
  fs.writeFileSync(path.join(out, file), woff2)
  console.log(
    file,
    woff2.length,
    `${codes.size} characters`,
    missing.length ? `without ${missing.join('')}` : '',
  )
  const sha256 = createHash('sha256').update(woff2).digest('hex')
  return { file, family, weight, bytes: woff2.length, sha256, ranges: ranges(codes) }
}

const [common, middle, rare] = hangulSlices()
const slices = [
  ['1', common + cjk],
  ['2', middle],
  ['3', rare],
]
const pretendard = {
  family: 'Seal Sans',
  weight: '400 700',
  reserved: 'Pretendard',
  axes: { wght: { min: 400, max: 700 } },
}
const hahmlet = { family: 'Seal Serif', weight: '700' }
const gaegu = { family: 'Seal Hand', weight: '700' }
const hahmletFile = (script) => `@fontsource/hahmlet/files/hahmlet-${script}-700-normal.woff2`
const gaeguFile = (script) => `@fontsource/gaegu/files/gaegu-${script}-700-normal.woff2`
const pretendardFile = 'pretendard/dist/public/variable/PretendardVariable.ttf'
const sansText = latin + punctuation + symbols

const faces = [
  {
    ...pretendard,
    file: 'sans-latin.woff2',
    from: pretendardFile,
    text: sansText,
    features: ['kern', 'tnum', 'ccmp'],
  },
  { ...hahmlet, file: 'serif-latin.woff2', from: hahmletFile('latin'), text: latin + punctuation },
  { ...gaegu, file: 'hand-latin.woff2', from: gaeguFile('latin'), text: latin + punctuation },
  {
    file: 'mono-latin.woff2',
    family: 'Seal Mono',
    weight: '400 700',
    from: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    text: latin + punctuation + symbols,
    axes: { wght: { min: 400, max: 700 } },
    features: ['zero'],
  },
  // What Pretendard does not draw, from Noto, in the weight it has.
  {
    ...pretendard,
    reserved: undefined,
    axes: undefined,
    file: 'sans-symbols.woff2',
    from: '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2',
    text: '✕◉◎☰⏸✎',
  },
  {
    ...pretendard,
    reserved: undefined,
    axes: undefined,
    file: 'sans-turns.woff2',
    from: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
    text: '⇄⇆⟲',
  },
  // Slice by slice, not family by family: equal ranges side by side compress to almost nothing.
  ...slices.flatMap(([slice, text]) => [
    { ...pretendard, file: `sans-ko-${slice}.woff2`, from: pretendardFile, text },
    {
      ...hahmlet,
      file: `serif-ko-${slice}.woff2`,
      from: hahmletFile('korean'),
      text: text,
    },
    { ...gaegu, file: `hand-ko-${slice}.woff2`, from: gaeguFile('korean'), text },
  ]),
]

fs.mkdirSync(path.join(out, 'generated'), { recursive: true })
const cuts = []
for (const face of faces) cuts.push(await cut(face))

const css = cuts.map(
  ({ file, family, weight, ranges: range }) =>
    `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: normal; font-display: swap; ` +
    `src: url('../${file}') format('woff2'); unicode-range: ${range}; }`,
)
fs.writeFileSync(
  path.join(out, 'generated/fonts.css'),
  `/* The font faces, written by scripts/fonts.mjs: a page loads only the slices it shows. */\n${css.join('\n')}\n`,
)
fs.writeFileSync(path.join(out, 'generated/coverage.json'), `${JSON.stringify(cuts, null, 2)}\n`)

const licences = {
  'OFL-Pretendard.txt': 'pretendard/dist/LICENSE.txt',
  'OFL-Hahmlet.txt': '@fontsource/hahmlet/LICENSE',
  'OFL-Gaegu.txt': '@fontsource/gaegu/LICENSE',
  'OFL-JetBrainsMono.txt': '@fontsource-variable/jetbrains-mono/LICENSE',
  'OFL-NotoSansSymbols2.txt': '@fontsource/noto-sans-symbols-2/LICENSE',
  'OFL-NotoSansMath.txt': '@fontsource/noto-sans-math/LICENSE',
}
for (const [name, file] of Object.entries(licences)) fs.copyFileSync(inPackages(file), path.join(out, name))
