/**
 * Runs the checks and adds up what they say: `npm test` (everything a change needs), `npm run test:long` (drills), `npm run test:electron`
 * (the desktop shell, where a runtime is given), `npm run bench`, `npm run look` (pictures of every screen). Ends with what failed and one line, `N passed, N failed` and skips where
 * there are any, and leaves both in `test-results/counts-<suite>.json` for whoever sums suites.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const RESULTS = 'test-results'
const suite = process.argv[2] ?? 'all'
// Arrays of [name, command, arguments, reader]: a check without a reader counts as one.
const CHECK = null
const vitest = (project, ...more) => [
  project,
  'vitest',
  [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(RESULTS, `${project}.json`)}`,
    ...more,
  ],
  () => readVitest(join(RESULTS, `${project}.json`)),
]
const playwright = (name, config, env = {}) => [
  name,
  'playwright',
  ['test', '--config', config],
  () => readPlaywright(join(RESULTS, `${name}.json`)),
  // A file by its whole path: a bare name lands beside the config, where nobody looks for it.
  { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(RESULTS, `${name}.json`), ...env },
]

const SUITES = {
  all: [
    ['types', 'tsc', ['--noEmit'], CHECK],
    ['lint', 'oxlint', ['--type-aware', '--deny-warnings'], CHECK],
    ['format', 'prettier', ['--check', '--log-level', 'warn', '.'], CHECK],
    [
      'architecture',
      'depcruise',
      [
        '--config',
        '.dependency-cruiser.mjs',
        'domain',
        'contract',
        'db',
        'texts',
        'backend',
        'electron',
        'browser',
        'renderer',
      ],
      CHECK,
    ],
    ['unused', 'knip', [], CHECK],
    vitest('unit'),
    ['build', 'electron-vite', ['build', '--logLevel', 'warn'], CHECK],
    vitest('integration'),
    playwright('e2e', 'tests/e2e/playwright.config.ts'),
  ],
  long: [
    ['build', 'electron-vite', ['build', '--logLevel', 'warn'], CHECK],
    vitest('long'),
    playwright('again', 'tests/e2e/playwright.config.ts', { AGAIN: 'only' }),
  ],
  electron: [
    ['build', 'electron-vite', ['build', '--logLevel', 'warn'], CHECK],
    playwright('electron', 'tests/electron/playwright.config.ts'),
  ],
  look: [
    ['build', 'electron-vite', ['build', '--logLevel', 'warn'], CHECK],
    playwright('look', 'tests/look/playwright.config.ts'),
  ],
  bench: [
    ['build', 'electron-vite', ['build', '--logLevel', 'warn'], CHECK],
    ['bench', 'node', ['tests/bench/main.ts'], CHECK],
  ],
}

const stages = SUITES[suite]
if (!stages) {
  console.error(`no such suite: ${suite}; there are ${Object.keys(SUITES).join(', ')}`)
  process.exit(2)
}
mkdirSync(RESULTS, { recursive: true })
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []
// The checks that stand first wait for nothing and use a core each: as many at a time as there are cores, each one's words kept together.
const independent = stages.slice(
  0,
  Math.max(
    0,
    stages.findIndex(([, , , read]) => read !== CHECK),
  ),
)
const waiting = [...independent]
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await stage(next, true)
  }),
)
for (const each of stages.slice(independent.length)) await stage(each, false)
writeFileSync(join(RESULTS, `counts-${suite}.json`), JSON.stringify({ ...total, failures }))
if (failures.length > 0) console.log(`\nfailed:\n${failures.join('\n')}`)
if (total.skipped > 0) console.log(`\nskipped tests say why in their names or in tests/README.md`)
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed > 0 ? 1 : 0)

async function stage([name, command, args, read, env], buffered) {
  if (!buffered) console.log(`\n── ${name}`)
  if (read) rmSync(join(RESULTS, `${name}.json`), { force: true })
  const began = performance.now()
  const { fine, said } = await run(command, args, env, buffered)
  if (buffered) process.stdout.write(`\n── ${name}\n${said}`)
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const counts = read?.() ?? { passed: fine ? 1 : 0, failed: fine ? 0 : 1, skipped: 0 }
  // A runner that fails without a failed test (it crashed, or ran nothing) is itself a failure.
  if ((!fine && counts.failed === 0) || (read && counts.passed + counts.failed === 0)) counts.failed += 1
  if (counts.failed > 0)
    failures.push(...(counts.names?.length ? counts.names : [complaints(said)]).map((test) => `${name}: ${test}`))
  for (const key of Object.keys(total)) total[key] += counts[key]
}

async function run(command, args, env, buffered) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...env },
    shell: process.platform === 'win32',
  })
  let said = ''
  for (const [stream, shown] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])
    stream.setEncoding('utf8').on('data', (part) => {
      said += part
      if (!buffered) shown.write(part)
    })
  try {
    const [status] = await once(child, 'close')
    return { fine: status === 0, said }
  } catch (error) {
    return { fine: false, said: `${said}${error.message}\n` }
  }
}

/** What a runner that failed without a failed test complained of, in a line: of a long output only the end may be kept. */
function complaints(said) {
  const lines = stripVTControlCharacters(said).split('\n')
  const found = lines.filter((line) => /^\W*(?:error\b|\w*Error:|caused by:|fatal|failed)/iu.test(line))
  return [...new Set(found.map((line) => line.trim().slice(0, 300)))].slice(0, 6).join(' · ') || 'see above'
}

function readVitest(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const brokenFiles = report.testResults.filter(
    (each) => each.status === 'failed' && each.assertionResults.length === 0,
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    names: report.testResults.flatMap(({ name, status, message, assertionResults }) =>
      status === 'failed' && assertionResults.length === 0
        ? [inShort(name, message)]
        : assertionResults
            .filter((each) => each.status === 'failed')
            .map((each) => inShort(each.fullName, each.failureMessages[0])),
    ),
  }
}

function readPlaywright(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { stats, suites } = JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: stats.expected,
    // A flaky test passed only at a second try: we count it as a failure, so that it is mended.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    names: suites.flatMap(namesIn),
  }
}

/** The tests of a Playwright suite, and of those in it, that failed. */
function namesIn({ title, suites = [], specs = [] }) {
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => inShort(spec.title, results.find(({ error }) => error)?.error.message)),
  )
  return [...own, ...suites.flatMap(namesIn)].map((name) => `${title} › ${name}`)
}

/** A test and the first line of what it says, without the colours of a terminal. */
function inShort(test, said = '') {
  const [first = ''] = stripVTControlCharacters(said).trim().split('\n')
  return first === '' ? test : `${test}: ${first}`
}
