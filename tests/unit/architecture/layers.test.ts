import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/folders.ts'

const root = join(import.meta.dirname, '../../..')

type Report = { summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] } }

/** Cruises a small tree made of the given files under the project's own rules. */
function cruise(files: Record<string, string>): Report['summary'] {
  const folder = temporaryFolder()
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
    copyFileSync(join(root, file), join(folder, file))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const folders = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))]
  const run = spawnSync('depcruise', ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` },
  })
  return (JSON.parse(run.stdout) as Report).summary
}

const rules = (summary: Report['summary']) => summary.violations.map((violation) => violation.rule.name)

describe('the architecture rules', () => {
  test('cruise modules, and say nothing where every import is allowed', () => {
    const summary = cruise({
      'domain/a.ts': 'export const a: number = 1',
      'backend/b.ts': `import { a } from '#domain/a.ts'\nexport const b: number = a`,
    })
    expect(summary.totalCruised).toBe(2)
    expect(rules(summary)).toEqual([])
  })

  const planted: [rule: string, files: Record<string, string>][] = [
    [
      'layer-domain',
      {
        'domain/a.ts': `import type { B } from '#backend/b.ts'\nexport type A = B`,
        'backend/b.ts': 'export type B = 1',
      },
    ],
    [
      'layer-renderer',
      { 'renderer/a.ts': `import { b } from '#db/b.ts'\nexport const a = b`, 'db/b.ts': 'export const b = 1' },
    ],
    [
      'layer-electron',
      {
        'electron/a.ts': `import { b } from '../backend/b.ts'\nexport const a = b`,
        'backend/b.ts': 'export const b = 1',
      },
    ],
    [
      'layer-contract',
      {
        'contract/a.ts': `import { b } from '#backend/b.ts'\nexport const a = b`,
        'backend/b.ts': 'export const b = 1',
      },
    ],
    ['domain-is-pure', { 'domain/a.ts': `import { readFileSync } from 'node:fs'\nexport const a = readFileSync` }],
    ['domain-is-pure', { 'domain/a.ts': `import fastify from 'fastify'\nexport const a = fastify` }],
    ['only-electron-imports-electron', { 'backend/a.ts': `import { app } from 'electron'\nexport const a = app` }],
    [
      'one-module-talks-to-the-back-end',
      {
        'renderer/features/goal/a.ts': `import { createORPCClient } from '@orpc/client'\nexport const a = createORPCClient`,
      },
    ],
    ['no-node-in-windows', { 'renderer/a.ts': `import { join } from 'node:path'\nexport const a = join` }],
    [
      'features-stand-apart',
      {
        'renderer/features/goal/a.ts': `import { b } from '../meeting/b.ts'\nexport const a = b`,
        'renderer/features/meeting/b.ts': 'export const b = 1',
      },
    ],
    [
      'no-circles',
      {
        'domain/a.ts': `import { b } from './b.ts'\nexport const a: number = b`,
        'domain/b.ts': `import { a } from './a.ts'\nexport const b: number = a`,
      },
    ],
  ]
  test.each(planted)('%s bites on a planted violation', (rule, files) => {
    expect(rules(cruise(files))).toContain(rule)
  })
})
