/** A back end that cannot start says why and leaves the data as it was. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { newServer, runBackEnd } from '#tests/support/back-end-process.ts'
import { built } from '#tests/support/built.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

// Each back end here is a process of its own: seconds, where the machine has other work.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

async function startOn(dataFolder: string) {
  return runBackEnd({ dataFolder, server: await newServer() })
}

const root = join(import.meta.dirname, '../../..')

/** Somebody whom a folder's permissions bind: nobody, where we are root. */
const otherUser = (() => {
  const asWhom = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
  const [command, ...args] = [...asWhom, 'test', '-r', join(root, 'package.json')]
  return { asWhom, canRead: process.platform !== 'win32' && spawnSync(command, args).status === 0 }
})()

describe('a back end', () => {
  test('keeps its data to the person whose it is', async () => {
    const folder = join(temporaryFolder(), 'data')
    const running = await startOn(folder)
    onTestFinished(() => running.stop())
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const modes = ['app.db', 'app.db-wal', 'lock.db', 'rytme.log'].map(
      (file) => statSync(join(folder, file)).mode & 0o777,
    )
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600])
  })

  test('is refused a folder that another one holds, and the other goes on', async () => {
    const folder = temporaryFolder()
    const first = await startOn(folder)
    onTestFinished(() => first.stop())
    await expect(startOn(folder)).rejects.toThrow('in_use')
    expect(first.child.exitCode).toBeNull()
  })

  test('leaves a damaged file as it is', async () => {
    const folder = temporaryFolder()
    await (await startOn(folder)).stop()
    const file = join(folder, 'app.db')
    const damaged = Buffer.from(readFileSync(file)).fill(0x58, 0, 2000)
    writeFileSync(file, damaged)
    await expect(startOn(folder)).rejects.toThrow('corrupt')
    expect(readFileSync(file).equals(damaged)).toBe(true)
  })

  test('leaves a file from a newer Rytme as it is', async () => {
    const folder = temporaryFolder()
    await (await startOn(folder)).stop()
    const file = join(folder, 'app.db')
    const sqlite = new BetterSqlite(file)
    sqlite.pragma('user_version = 999')
    sqlite.close()
    const before = readFileSync(file)
    await expect(startOn(folder)).rejects.toThrow('from_the_future')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  // Root can write anywhere, so as root this is tried as another user, who must be able to read the repository.
  test.skipIf(!otherUser.canRead)('says so where the folder cannot be written', async () => {
    const parent = temporaryFolder()
    const folder = join(parent, 'data')
    mkdirSync(folder, { mode: 0o555 })
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    chmodSync(parent, 0o755)
    const script = join(parent, 'try.mjs')
    copyFileSync(join(import.meta.dirname, 'read-only-folder.mjs'), script)
    const [command, ...args] = [...otherUser.asWhom, process.execPath, script, built('backend'), folder]
    const { stdout } = spawnSync(command, args, { encoding: 'utf8' })
    expect(stdout.trim()).toBe('read_only')
  })
})
