/**
 * The Word templates the coach has chosen: they come in parts, are checked when they are whole, and stay known by their handle until they are kept. In memory
 * only: nothing of a file that is not used is stored.
 */
import type { TemplatePart, TemplateProblem, TemplateTaken } from '#contract/brand.ts'
import { LARGEST_TEMPLATE } from '#contract/word-template-size.ts'
import type { Id } from '#domain/shared/basics.ts'
import { readFromElsewhere } from '../../read-from-elsewhere.ts'
import type { SafeTemplate } from './check-template.ts'

export type TemplateChecked = { template: SafeTemplate; problem: null } | { template: null; problem: TemplateProblem }
type Taken = { name: string; parts: (Uint8Array | undefined)[]; template: SafeTemplate | null }

/** One is being given, and the one before it may be tried again. */
const AT_MOST = 2
const MEMORY_MB = 768

export class TakenTemplates {
  readonly #taken = new Map<Id, Taken>()

  /** Takes a part; the last one has the whole checked. A part that comes again is taken again. Rejects where it was cancelled. */
  async take({ handle, name, part, of, bytes }: TemplatePart, signal?: AbortSignal): Promise<TemplateTaken> {
    const taken = this.#taken.get(handle) ?? { name, parts: [], template: null }
    if (taken.template !== null) return { outcome: 'read' }
    taken.parts[part] = Buffer.from(bytes, 'base64')
    this.#keep(handle, taken)
    const size = taken.parts.reduce((sum, each) => sum + (each?.byteLength ?? 0), 0)
    if (size > LARGEST_TEMPLATE) return this.#refuse(handle, 'too_large')
    const parts = Array.from({ length: of }, (_, index) => taken.parts[index])
    if (parts.includes(undefined)) return { outcome: 'more' }
    const whole = new Uint8Array(Buffer.concat(parts.filter((each) => each !== undefined)))
    const checked = await checkInWorker(whole, signal)
    if (checked.problem !== null) return this.#refuse(handle, checked.problem)
    this.#keep(handle, { name, parts: [], template: checked.template })
    return { outcome: 'read' }
  }

  /** What was read from it; null where it is not known (any more). */
  read(handle: Id): (SafeTemplate & { name: string }) | null {
    const taken = this.#taken.get(handle)
    return taken?.template ? { name: taken.name, ...taken.template } : null
  }

  #refuse(handle: Id, problem: TemplateProblem): TemplateTaken {
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

async function checkInWorker(bytes: Uint8Array, signal?: AbortSignal): Promise<TemplateChecked> {
  const checked = await readFromElsewhere<TemplateChecked>(bytes, {
    worker: 'template-worker',
    memory: MEMORY_MB,
    signal,
  })
  return checked ?? { template: null, problem: 'unsafe' }
}
