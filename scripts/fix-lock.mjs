// Adds to package-lock.json the platform packages that some registries do not list: `npm ci` wants them.
import fs from 'node:fs'

const FILE = 'package-lock.json'
const SYSTEMS = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ')
const PROCESSORS = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' ')

/** Where Node looks for packages of the one at `place`, nearest first, each ending in node_modules/. */
function searchPath(place) {
  const owners = place.split(/(?:^|\/)node_modules\//).slice(1)
  const folders = owners.map(
    (_, depth) => `node_modules/${owners.slice(0, depth + 1).join('/node_modules/')}/`,
  )
  return ['', ...folders].map((folder) => `${folder}node_modules/`).reverse()
}

/** The entry that the package at `place` gets when it asks for `name`. */
function resolve(packages, place, name) {
  return searchPath(place)
    .map((folder) => packages[folder + name])
    .find(Boolean)
}

/** Which machines a platform package is for, read from its name. */
function machinesOf(name) {
  const words = name.split(/[/-]/)
  const os = SYSTEMS.filter((system) => words.includes(system))
  const cpu = PROCESSORS.filter((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : []
  return { ...(cpu.length && { cpu }), ...(libc.length && { libc }), ...(os.length && { os }) }
}

/** The optional packages the lock has no fitting entry for, as {place, owner, name, version}. */
function missing(packages) {
  return Object.entries(packages).flatMap(([place, owner]) =>
    Object.entries(owner.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && resolve(packages, place, name)?.version !== version)
      .map(([name, version]) => ({ place, owner, name, version })),
  )
}

/** Puts one package into the lock: at the top, or beside its owner when the top holds another version. */
function add(packages, { place, owner, name, version }) {
  const top = `node_modules/${name}`
  const at = packages[top] ? `${place}/${top}` : top
  const dev = owner.dev && { dev: true }
  packages[at] = { version, ...machinesOf(name), ...dev, license: 'SEE PACKAGE', optional: true }
}

const lock = JSON.parse(fs.readFileSync(FILE, 'utf8'))
const gaps = missing(lock.packages)
for (const gap of gaps) add(lock.packages, gap)
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
fs.writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`fix-lock: ${gaps.length} platform packages added`)
