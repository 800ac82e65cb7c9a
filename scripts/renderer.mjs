// Bundles the diagram renderer: Mermaid's sequence diagrams only, bound to our own small DOM, so that the same file runs
// in Node, in a worker and in the page. Mermaid is patched by text, so a place that moved stops the build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const here = path.join(root, 'components/diagram/renderer')
const out = path.join(here, 'generated')
const bundle = path.join(out, 'renderer.mjs')
const record = path.join(out, 'inputs.json')
const mermaid = path.join(root, 'node_modules/mermaid')
const wanted = '12.3.0'

/** What else the bundle depends on, besides the files that esbuild reports. */
const always = [
  'scripts/renderer.mjs',
  'node_modules/mermaid/package.json',
  'node_modules/roughjs/package.json',
]

const digest = (files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

function upToDate() {
  if (!existsSync(bundle) || !existsSync(record)) return false
  const { files, hash } = JSON.parse(readFileSync(record, 'utf8'))
  return files.every((file) => existsSync(path.join(root, file))) && digest(files) === hash
}

/**
 * The patches: what is replaced in Mermaid's files, by what, and how often it must be found.
 * 1 the only diagram is bundled statically · 2 no other diagram is bundled · 3 the configuration is cloned once a change
 * instead of once a message (half of the render time) · 4 one theme · 5 side effects that would keep unused classes.
 */
const patches = [
  {
    find: /await import\(("[^"]*\/sequenceDiagram-[^"]+")\)/g,
    put: () => '__sequence',
    head: (_, file) => `import * as __sequence from ${file};\n`,
    times: (n) => n === 1,
  },
  {
    find: /(?<![\w.*])import\(\s*"[^"]+"\s*\)/g,
    put: () => 'Promise.reject(new Error("not bundled"))',
    times: (n) => n > 30,
  },
  {
    find: /var getConfig = \/\* @__PURE__ \*\/ __name\(\(\) => \{\s*return assignWithDepth_default\(\{\}, currentConfig\);\s*\}, "getConfig"\);/g,
    put: () =>
      'var __of, __copy; var getConfig = () => __of === currentConfig ? __copy : ((__of = currentConfig), (__copy = assignWithDepth_default({}, currentConfig)));',
    times: (n) => n === 1,
  },
  {
    find: /var themes_default = \{[\s\S]*?\n\};/g,
    put: () => 'var themes_default = { base: { getThemeVariables }, default: { getThemeVariables } };',
    times: (n) => n === 1,
  },
  { find: /static \{\s*__name\(this, "[^"]+"\);\s*\}/g, put: () => '', times: (n) => n > 5 },
]

/** Modules that a sequence diagram loads and does not use. */
const stubs = {
  dayjs: 'export default () => ({ format: () => "" })',
  yaml: 'export const JSON_SCHEMA = 0, FAILSAFE_SCHEMA = 0, load = (text) => JSON.parse(text)',
}

function sequenceOnly(counts) {
  const found = (name) => counts.set(name, (counts.get(name) ?? 0) + 1)
  const stub = (name) => {
    found(name)
    return { path: name, namespace: 'stub', sideEffects: false }
  }
  const chunks = path.join(mermaid, 'dist/chunks/mermaid.core')
  const isYaml = (file) => /export \{[^}]*\bJSON_SCHEMA\b/.test(readFileSync(file, 'utf8'))
  return {
    name: 'sequence-only',
    setup(on) {
      on.onResolve({ filter: /^@\// }, ({ path: name }) => ({ path: `${path.join(root, name.slice(2))}.ts` }))
      on.onResolve({ filter: /^dayjs$/ }, () => stub('dayjs'))
      on.onResolve({ filter: /^dompurify$/ }, () => {
        found('dompurify')
        return { path: path.join(here, 'purify.ts'), sideEffects: false }
      })
      on.onLoad({ filter: /.*/, namespace: 'stub' }, ({ path: name }) => ({ contents: stubs[name] }))
      on.onResolve({ filter: /^\.|^mermaid$/ }, async (asked) => {
        if (asked.pluginData === 'asked') return undefined
        if (asked.path !== 'mermaid' && !asked.importer.includes('/mermaid/dist/')) return undefined
        const { kind, importer, resolveDir } = asked
        const { path: file, errors } = await on.resolve(asked.path, {
          kind,
          importer,
          resolveDir,
          pluginData: 'asked',
        })
        if (errors.length) return { errors }
        if (file.startsWith(chunks) && isYaml(file)) return stub('yaml')
        return { path: file, sideEffects: file.endsWith('mermaid.core.mjs') }
      })
      on.onLoad({ filter: /\/mermaid\/dist\/.*\.mjs$/ }, ({ path: file }) => {
        let contents = readFileSync(file, 'utf8')
        let head = ''
        patches.forEach((patch, i) => {
          contents = contents.replace(patch.find, (...match) => {
            found(`patch ${i + 1}`)
            head += patch.head?.(...match) ?? ''
            return patch.put(...match)
          })
        })
        return { contents: head + contents, loader: 'js' }
      })
    },
  }
}

function check(counts) {
  patches.forEach(({ find, times }, i) => {
    const n = counts.get(`patch ${i + 1}`) ?? 0
    if (!times(n)) throw new Error(`Mermaid has changed: patch ${i + 1} (${find}) fits ${n} times`)
  })
  for (const name of ['dayjs', 'dompurify', 'yaml']) {
    if (!counts.has(name)) throw new Error(`Mermaid has changed: it no longer loads ${name}`)
  }
}

const write = (file, text) => {
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, text)
  renameSync(fresh, file)
}

/** Builds the bundle if anything it is made of has changed. Resolves to whether it was built. */
export async function buildRenderer() {
  const { version } = JSON.parse(readFileSync(path.join(mermaid, 'package.json'), 'utf8'))
  if (version !== wanted) throw new Error(`the renderer is made for Mermaid ${wanted}, not ${version}`)
  if (upToDate()) return false
  const counts = new Map()
  const { outputFiles, metafile } = await build({
    entryPoints: [path.join(here, 'renderer.ts')],
    outfile: bundle,
    inject: [path.join(here, 'minidom.ts')],
    plugins: [sequenceOnly(counts)],
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'error',
  })
  check(counts)
  const own = Object.keys(metafile.inputs).filter((file) => !/^node_modules|:/.test(file))
  const files = [...new Set([...own, ...always])].sort()
  mkdirSync(out, { recursive: true })
  write(bundle, outputFiles[0].text)
  write(path.join(out, 'renderer.d.mts'), "export { draw } from '../renderer'\n")
  write(record, JSON.stringify({ hash: digest(files), files }, null, 2))
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildRenderer()
  console.log(
    built ? `renderer: ${Math.round(readFileSync(bundle).length / 1024)} KB` : 'renderer: up to date',
  )
}
