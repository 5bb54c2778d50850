/**
 * The spreadsheets the coach has chosen: they come in parts, are read when they are whole, and stay known by their handle for as long as the coach looks at
 * what they would do. In memory only: nothing of a file that was not recorded is kept.
 */
import type { SheetPart, SheetTaken } from '#contract/check-in.ts'
import { LARGEST_SHEET } from '#contract/sheet-size.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Table } from '#domain/import/table.ts'
import { readSheet } from './read-sheet.ts'
import type { SheetProblem } from './sheet-parts.ts'

type Taken = { parts: (Uint8Array | undefined)[]; size: number; table: Table | null }

/** As many as one looks at side by side. */
const AT_MOST = 4

export class TakenSheets {
  readonly #taken = new Map<Id, Taken>()

  /** Takes a part; the last one has the whole read. A part that comes again is taken again. Rejects where reading was cancelled. */
  async take({ handle, part, of, bytes }: SheetPart, signal?: AbortSignal): Promise<SheetTaken> {
    const taken = this.#taken.get(handle) ?? { parts: [], size: 0, table: null }
    if (taken.table !== null) return { outcome: 'read' }
    taken.parts[part] = Buffer.from(bytes, 'base64')
    taken.size = taken.parts.reduce((sum, each) => sum + (each?.byteLength ?? 0), 0)
    this.#keep(handle, taken)
    if (taken.size > LARGEST_SHEET) return this.#refuse(handle, 'too_large')
    const parts = Array.from({ length: of }, (_, index) => taken.parts[index])
    if (parts.includes(undefined)) return { outcome: 'more' }
    const read = await readSheet(new Uint8Array(Buffer.concat(parts.filter((each) => each !== undefined))), signal)
    if (read.problem !== null) return this.#refuse(handle, read.problem)
    this.#keep(handle, { parts: [], size: 0, table: read.table })
    return { outcome: 'read' }
  }

  /** The cells of a sheet that was read; null where it is not known (any more). */
  tableOf(handle: Id): Table | null {
    return this.#taken.get(handle)?.table ?? null
  }

  #refuse(handle: Id, problem: SheetProblem): SheetTaken {
    this.#taken.delete(handle)
    return { outcome: 'refused', problem }
  }

  /** As the latest. */
  #keep(handle: Id, taken: Taken): void {
    this.#taken.delete(handle)
    this.#taken.set(handle, taken)
    const [oldest] = this.#taken.keys()
    if (this.#taken.size > AT_MOST && oldest !== undefined) this.#taken.delete(oldest)
  }
}
