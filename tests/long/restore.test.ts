import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { verify } from '#db/backup.ts'
import { DataFolder } from '#db/data-folder.ts'
import { person } from '#db/schema/organisation.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const KILLS = 40
const loop = fileURLToPath(new URL('./restore-loop.ts', import.meta.url))

test(`${KILLS} kill -9 at random moments of backups and restores leave a whole client and whole copies every time`, async () => {
  const folder = temporaryFolder()
  const id = uuid()
  const made = new DataFolder(folder)
  made.createVault(id)
  made.close()
  let reached = 0
  for (let round = 0; round < KILLS; round += 1) {
    const child = spawn(process.execPath, [loop, folder, id], { stdio: ['ignore', 'pipe', 'inherit'] })
    // One after the other: each kill needs the folder of the one before.
    // oxlint-disable-next-line no-await-in-loop
    await once(child.stdout, 'data')
    // oxlint-disable-next-line no-await-in-loop
    await wait(Math.random() * 120)
    child.kill('SIGKILL')
    // oxlint-disable-next-line no-await-in-loop
    await once(child, 'close')

    const data = new DataFolder(folder)
    const names = data
      .vault(id, data.fileFor(id))
      .reader.select()
      .from(person)
      .all()
      .map((row) => row.name)
    const whole = names.filter((name) => !name.includes('½'))
    // Everything up to the last restore; and of the edits that a restore takes away, only those it was killed before.
    expect(whole).toEqual(whole.map((_, index) => String(index + 1)))
    expect(whole.length).toBeGreaterThanOrEqual(reached)
    const halves = names.filter((name) => name.includes('½'))
    expect(halves.length).toBeLessThanOrEqual(round + 1)
    expect(halves.filter((name) => Number.parseInt(name, 10) > whole.length)).toEqual([])
    reached = whole.length
    const copies = join(folder, 'backups', id)
    for (const { name } of data.backupsOf(id)) verify(join(copies, name))
    data.close()
  }
  expect(reached).toBeGreaterThan(0)
  // What the kills have cut off is cleared away by the next ones, not heaped up.
  expect(readdirSync(join(folder, 'clients')).length).toBeLessThanOrEqual(4)
})
