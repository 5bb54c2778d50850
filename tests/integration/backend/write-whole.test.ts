/** A file that is written whole or not at all, on a real folder. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeWhole } from '#backend/write-whole.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** As Windows answers while Word has the file open: it can be read, and not replaced. */
const heldFor = (held: string) => (from: string, to: string) =>
  to === held ? Promise.reject(Object.assign(new Error('busy'), { code: 'EBUSY' })) : rename(from, to)

describe('a file that is written', () => {
  test('takes the place of the one that was there, with the permissions it is given, and leaves nothing else behind', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'Rapport.docx')
    writeFileSync(path, 'gammel')
    expect(await writeWhole(path, bytes('ny'), 0o640)).toEqual({ path, instead: false })
    expect(readFileSync(path, 'utf8')).toBe('ny')
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['Rapport.docx'])
  })

  test('gets the next free name where another program holds the one that was chosen, which stands as it was', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'Rapport.docx')
    writeFileSync(path, 'gammel')
    writeFileSync(join(folder, 'Rapport (2).docx'), 'enda en')
    const free = join(folder, 'Rapport (3).docx')
    expect(await writeWhole(path, bytes('ny'), 0o600, heldFor(path))).toEqual({ path: free, instead: true })
    expect(readFileSync(path, 'utf8')).toBe('gammel')
    expect(readFileSync(free, 'utf8')).toBe('ny')
    expect(readdirSync(folder).toSorted()).toEqual(['Rapport (2).docx', 'Rapport (3).docx', 'Rapport.docx'])
  })

  test('is refused, and leaves nothing behind, where nothing of that name is there to be held', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'Rapport.docx')
    await expect(writeWhole(path, bytes('ny'), 0o600, heldFor(path))).rejects.toThrow('busy')
    mkdirSync(join(folder, 'Mappe.docx'))
    await expect(writeWhole(join(folder, 'Mappe.docx'), bytes('ny'), 0o600)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['Mappe.docx'])
  })
})
