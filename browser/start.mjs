/**
 * `npm start`: plain JavaScript for Node 20.19 and newer, without dependencies. Finds a Node that can run Rytme, builds what is older than its
 * sources, picks the shell, says which and why, and starts it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const isWindows = process.platform === 'win32'
const language = /^(nb|nn|no)\b/i.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'nb' : 'en'
/** @type {Record<string, string>} */
const words = JSON.parse(readFileSync(join(root, 'resources/locales', language, 'shell.json'), 'utf8')).launcher

const options = readArguments()
if (options.help) {
  console.log(say('help'))
  process.exit(0)
}
if (options.shell !== undefined && options.shell !== 'browser' && options.shell !== 'electron')
  misused(say('bad_shell', { value: options.shell }))
if (options.today !== undefined && !isDay(options.today)) misused(say('bad_today'))
if (options.data === '') misused(say('no_value', { option: '--data' }))
// Through npm this runs in the program's folder; a path is meant from where the person stands.
const standing = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined
const dataFolder = options.data === undefined ? null : resolve(standing ?? '', options.data)
const file = dataFolder === null ? null : fileInTheWay(dataFolder)
if (file !== null) misused(say('not_a_folder', { path: file }))

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
if (!canRun(process.versions.node)) runAgainWithNewerNode()
else {
  build()
  const { shell, why } = await chooseShell()
  console.log(`Rytme (${shell}): ${why}`)
  if (shell === 'electron') startElectron()
  else {
    if (dataFolder !== null) process.argv.push('--data', dataFolder)
    await import(pathToFileURL(join(root, 'out/app/browser.js')).href)
  }
}

/** @param {string} key @param {Record<string, string>} values */
function say(key, values = {}) {
  return (words[key] ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '')
}

/** @param {string} sentence @returns {never} */
function misused(sentence) {
  console.error(`${sentence}\n\n${say('help')}`)
  process.exit(2)
}

function readArguments() {
  const known = /** @type {const} */ ({
    sample: { type: 'boolean' },
    data: { type: 'string' },
    shell: { type: 'string' },
    today: { type: 'string' },
    'no-open': { type: 'boolean' },
    'linger-ms': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  })
  // Node says what is wrong in English; we look for ourselves first.
  const { tokens } = parseArgs({ options: known, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'positional') misused(say('unknown_option', { option: token.value }))
    if (token.kind !== 'option') continue
    const { rawName: option, value, inlineValue } = token
    const type = Object.hasOwn(known, token.name) ? known[/** @type {keyof typeof known} */ (token.name)].type : null
    if (type === null) misused(say('unknown_option', { option }))
    // What looks like the next option is no value: the value was forgotten.
    if (type === 'string' && (!value || (!inlineValue && value.startsWith('-')))) misused(say('no_value', { option }))
    if (type === 'boolean' && value !== undefined) misused(say('needless_value', { option }))
  }
  return parseArgs({ options: known }).values
}

/** The file that stands where a folder is meant to be, on the way to `path`; null: there is none. @param {string} path @returns {string | null} */
function fileInTheWay(path) {
  if (!existsSync(path)) return path === dirname(path) ? null : fileInTheWay(dirname(path))
  return statSync(path).isDirectory() ? null : path
}

/** @param {string} text */
function isDay(text) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** @param {string} version */
function canRun(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
}

/** The SQLite addon needs a newer Node than many machines have; npm brought one along. */
function runAgainWithNewerNode() {
  const node = join(root, 'node_modules/.bin', isWindows ? 'node.exe' : 'node')
  if (!existsSync(node)) {
    console.error(say('old_node', { version: process.version }))
    process.exit(1)
  }
  // The channel is there to be cut: what runs in our place ends with us, however we end.
  const stdio = /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc'])
  follow(spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: [...stdio] }))
}

/** Passes signals on to what does the work, and ends as it ends. @param {import('node:child_process').ChildProcess} child */
function follow(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      // Ctrl+C has reached the child already.
      if (signal !== 'SIGINT') child.kill(signal)
    })
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

function build() {
  const built = [
    'out/app/backend.js',
    'out/app/browser.js',
    'out/app/electron.js',
    'out/preload/preload.cjs',
    'out/pages/index.html',
  ]
  const times = built.map((file) => modified(join(root, file)))
  const sources = [
    'backend',
    'browser',
    'contract',
    'db',
    'domain',
    'electron',
    'renderer',
    'resources',
    'texts',
    'electron.vite.config.ts',
    'package.json',
  ]
  const newest = Math.max(...sources.map((source) => newestIn(join(root, source))))
  if (Math.min(...times) >= newest) return
  console.log(say('building'))
  const command = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  if (!existsSync(command)) {
    console.error(say('no_packages'))
    process.exit(1)
  }
  const { status } = spawnSync(process.execPath, [command, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) {
    console.error(say('build_failed'))
    process.exit(status ?? 1)
  }
}

/** @param {string} file */
function modified(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

/** @param {string} path @returns {number} */
function newestIn(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

/** @returns {Promise<{ shell: 'browser' | 'electron', why: string }>} */
async function chooseShell() {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  const isAsked = options.shell === 'electron'
  if (options.shell === 'browser') return { shell: 'browser', why: say('chosen') }
  if (!hasDisplay) return { shell: 'browser', why: say(isAsked ? 'electron_wants_display' : 'no_display') }
  if (options['no-open']) return { shell: 'browser', why: say('no_open') }
  if (electronBinary()) return { shell: 'electron', why: say('electron_installed') }
  const absent = say(isAsked ? 'electron_wants_fetching' : 'electron_absent')
  if (!process.stdin.isTTY || !process.stdout.isTTY) return { shell: 'browser', why: absent }
  if (!(await isWanted())) return { shell: 'browser', why: say('electron_absent') }
  return (await fetchElectron())
    ? { shell: 'electron', why: say('electron_fetched') }
    : { shell: 'browser', why: say('electron_not_fetched') }
}

/** Looked for without `require('electron')`, which would start to download. Null where it is absent. */
function electronBinary() {
  const folder = join(root, 'node_modules/electron')
  const path = join(folder, 'path.txt')
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const binary = join(override, electronName())
    return existsSync(binary) ? binary : null
  }
  if (!existsSync(path)) return null
  const binary = join(folder, 'dist', readFileSync(path, 'utf8'))
  return existsSync(binary) ? binary : null
}

function electronName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return isWindows ? 'electron.exe' : 'electron'
}

async function isWanted() {
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question(say('fetch'))
  ask.close()
  return /^(j|y)/i.test(answer.trim())
}

/** Downloads Electron's own release, checks it against the sums npm brought, unpacks it. False where that fails. */
async function fetchElectron() {
  const folder = join(root, 'node_modules/electron')
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const { version } = read('package.json')
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  const file = join(root, 'node_modules/.cache', name)
  mkdirSync(dirname(file), { recursive: true })
  try {
    await download(`${mirror}v${version}/${name}`, file)
    const sum = createHash('sha256')
    await pipeline(createReadStream(file), sum)
    if (sum.digest('hex') !== read('checksums.json')[name]) throw new Error(say('bad_sum'))
    // Electron's own dependency, not ours: found from where Electron lies.
    const extractor = '@electron-internal/extract-zip'
    const { extract } = createRequire(join(folder, 'install.js'))(extractor)
    await extract(file, { dir: join(folder, 'dist') })
    writeFileSync(join(folder, 'path.txt'), electronName())
    return electronBinary() !== null
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error
    console.error(`\n${reason instanceof Error ? reason.message : String(reason)}`)
    return false
  } finally {
    rmSync(file, { force: true })
  }
}

/** Shows how far it has come; gives up after 20 seconds without a byte. @param {string} address @param {string} file */
async function download(address, file) {
  const giveUp = new AbortController()
  let timer = setTimeout(() => giveUp.abort(new Error(say('silence'))), 20_000)
  try {
    const response = await fetch(address, { signal: giveUp.signal })
    if (!response.ok || !response.body) throw new Error(`${response.status} ${address}`)
    const total = Number(response.headers.get('content-length') ?? 0)
    let done = 0
    let shown = -1
    const source = Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (response.body))
    source.on('data', (/** @type {Buffer} */ bytes) => {
      clearTimeout(timer)
      timer = setTimeout(() => giveUp.abort(new Error(say('silence'))), 20_000)
      done += bytes.length
      const megabytes = Math.floor(done / 1_000_000)
      if (megabytes === shown) return
      shown = megabytes
      process.stdout.write(`\r${megabytes} MB${total ? ` / ${Math.ceil(total / 1_000_000)} MB` : ''} `)
    })
    await pipeline(source, createWriteStream(file), { signal: giveUp.signal })
    process.stdout.write('\n')
  } finally {
    clearTimeout(timer)
  }
}

function startElectron() {
  const passed = [
    ...(options.sample ? ['--sample'] : []),
    ...(dataFolder === null ? [] : ['--data', dataFolder]),
    ...(options.today ? ['--today', options.today] : []),
  ]
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  // As above: the window ends with the launcher, however that ends.
  const stdio = /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc'])
  follow(spawn(/** @type {string} */ (electronBinary()), [...sandbox, root, ...passed], { stdio: [...stdio], env }))
}
