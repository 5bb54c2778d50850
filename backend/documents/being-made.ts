/** How far each document that is being made has come, for whoever asked to be told. Nothing is kept of one that is finished. */
import type { MakingStep } from '#contract/report.ts'
import type { Id } from '#domain/shared/basics.ts'

/** Hears each step of a document that takes its time. */
export type OnStep = (step: MakingStep) => void

export class BeingMade {
  readonly #listeners = new Map<Id, Set<OnStep>>()

  /** @param commandId of the command it is made by */
  tell(commandId: Id, step: MakingStep): void {
    for (const listener of this.#listeners.get(commandId) ?? []) listener(step)
  }

  /** Hears each step from now on, until what it returns is called. */
  listen(commandId: Id, listener: OnStep): () => void {
    const listeners = this.#listeners.get(commandId) ?? new Set()
    this.#listeners.set(commandId, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#listeners.delete(commandId)
    }
  }
}
