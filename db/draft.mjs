/**
 * Drafts the next migration from the schema: `npm run db:draft -- app|vault NAME`. drizzle-kit compares with its last snapshot and writes
 * SQL; this makes the tables STRICT and leaves a module for a person to review and add to `db/migrations/index.ts`. Nothing is applied.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SCHEMAS = {
  app: ['app'],
  vault: [
    'client',
    'brand',
    'organisation',
    'goal',
    'meeting',
    'capture',
    'progress',
    'operations',
    'vote',
    'step-line',
    'picture',
    'writing',
    'maturity',
    'start-mark',
    'closing',
    'learning',
    'document',
    'change',
  ],
}

const [kind, name] = process.argv.slice(2)
if (!(kind in SCHEMAS) || !name) {
  console.error('usage: npm run db:draft -- app|vault NAME')
  process.exit(2)
}
const folder = join('db', 'migrations', kind)
mkdirSync(folder, { recursive: true })
const schema = SCHEMAS[kind].map((file) => `./db/schema/${file}.ts`)
const run = spawnSync(
  'drizzle-kit',
  [
    'generate',
    '--dialect',
    'sqlite',
    '--out',
    folder,
    '--name',
    name,
    '--schema',
    schema.length > 1 ? `{${schema.join(',')}}` : schema[0],
  ],
  { stdio: 'inherit' },
)
if (run.status !== 0) process.exit(run.status ?? 1)

for (const draft of readdirSync(folder).filter((entry) => entry.endsWith('.sql'))) {
  const sql = readFileSync(join(folder, draft), 'utf8')
    .replaceAll(/^\);/gm, ') STRICT;')
    .replaceAll('`', '"')
    .replaceAll('--> statement-breakpoint', '')
  const module = join(folder, draft.replace('_', '-').replace(/\.sql$/, '.ts'))
  writeFileSync(
    module,
    `/** Drafted by drizzle-kit, reviewed by a person. Never edited once released. */\nexport const sql = /* sql */ \`\n${sql}\n\`\n`,
  )
  rmSync(join(folder, draft))
  console.log(`drafted ${module}: read it, then add it to db/migrations/index.ts`)
}
