/**
 * The log: a file in the data folder, one JSON object a line, with ids and codes and never a name or a text of anybody's. Kept small: at
 * 1 MB it is moved to `rytme.log.1` and begun anew.
 */
import { appendFileSync, chmodSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'

const LARGEST = 1_000_000

export type LogFacts = Record<string, string | number | boolean | null>

export type Log = {
  info: (event: string, facts?: LogFacts) => void
  /** Writes an unexpected error and returns the reference that people are shown. Only the stack is kept: messages may hold texts. */
  error: (event: string, error: unknown, facts?: LogFacts) => string
}

/** A log in `folder`; where that cannot be written, it stays silent rather than stop the app. */
export function openLog(folder: string): Log {
  const file = join(folder, 'rytme.log')
  const write = (line: Record<string, unknown>) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (existsSync(file) && statSync(file).size > LARGEST) renameSync(file, `${file}.1`)
      appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`, { mode: 0o600 })
      chmodSync(file, 0o600)
    } catch {
      // A full or read-only disk must not take the meeting down with the log.
    }
  }
  return {
    info: (event, facts = {}) => write({ level: 'info', event, ...facts }),
    error: (event, error, facts = {}) => {
      const reference = uuid().slice(-12)
      const stack =
        error instanceof Error
          ? (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
          : []
      const name = error instanceof Error ? error.name : typeof error
      const code = error instanceof Error && 'code' in error ? String(error.code) : null
      write({ level: 'error', event, reference, name, code, stack: stack.slice(0, 12), ...facts })
      return reference
    },
  }
}
