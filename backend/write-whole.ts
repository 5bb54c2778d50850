/** Writes a file so that a half-written one never takes the place of a whole one: beside the target, then renamed. */
import { randomUUID } from 'node:crypto'
import { lstat, open, rename, rm } from 'node:fs/promises'
import { parse, join } from 'node:path'
import { problemOf } from '#db/problem.ts'

/** What a system says where another program holds a file: Word on Windows, a lock on a share. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])
/** So many names beside it are tried. */
const MOST_NAMES = 50

export type WrittenFile = {
  path: string
  /** The file that was to be replaced is held by another program and stands as it was; this one has the next free name beside it. */
  instead: boolean
}

/**
 * @param mode permissions of the file
 * @param move what puts it in its place; the system's own unless a test says otherwise
 * @throws DatabaseProblem `read_only`, `disk_full`; what the system says where it is none of these
 */
export async function writeWhole(
  path: string,
  content: Uint8Array,
  mode: number,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<WrittenFile> {
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.chmod(mode)
      await file.sync()
    } finally {
      await file.close()
    }
    try {
      await move(draft, path)
      return { path, instead: false }
    } catch (error) {
      const free = isHeld(error) ? await freeBeside(path) : null
      if (free === null) throw error
      await move(draft, free)
      return { path: free, instead: true }
    }
  } catch (error) {
    await rm(draft, { force: true })
    throw problemOf(error, 'file') ?? error
  }
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && HELD.has(error.code)
}

/** «Rapport (2).docx»; null where there is no file of that name, or too many. */
async function freeBeside(path: string): Promise<string | null> {
  if (!(await isThere(path))) return null
  const { dir, name, ext } = parse(path)
  for (let number = 2; number <= MOST_NAMES; number += 1) {
    const free = join(dir, `${name} (${number})${ext}`)
    if (!(await isThere(free))) return free
  }
  return null
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile()
  } catch {
    return false
  }
}
