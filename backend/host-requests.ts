/** Asks the shell to do what only a shell can: choose a path, show a file, open a window. The shell listens on its own connection. */
import { v7 as uuid } from 'uuid'
import type { HostRequest } from '#contract/shell.ts'

type Asked = HostRequest extends infer R ? (R extends { id: string } ? Omit<R, 'id'> : never) : never

export class HostRequests {
  readonly #waiting = new Map<string, (path: string | null) => void>()
  readonly #listeners = new Set<(request: HostRequest) => void>()
  readonly #unheard: HostRequest[] = []

  /** Resolves with what the shell answers: a path, or null (cancelled, or nothing to answer). */
  ask(asked: Asked): Promise<string | null> {
    const request = { ...asked, id: uuid() }
    return new Promise((resolve) => {
      this.#waiting.set(request.id, resolve)
      if (this.#listeners.size === 0) this.#unheard.push(request)
      else for (const listener of this.#listeners) listener(request)
    })
  }

  answer(id: string, path: string | null): void {
    this.#waiting.get(id)?.(path)
    this.#waiting.delete(id)
  }

  listen(listener: (request: HostRequest) => void): () => void {
    this.#listeners.add(listener)
    for (const request of this.#unheard.splice(0)) listener(request)
    return () => this.#listeners.delete(listener)
  }
}
