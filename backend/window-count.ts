/** How many windows are connected, by role: the browser shell ends after the last coach window, the coach is told whether a wall is up. */
import type { Id } from '#domain/shared/basics.ts'
import type { Connection } from './context.ts'

export class WindowCount {
  readonly #open = new Set<Connection>()
  readonly #listeners = new Set<() => void>()

  /** Counts a connection in; call the answer once when it is gone. */
  add(connection: Connection): () => void {
    this.#open.add(connection)
    this.#tell()
    return () => {
      if (this.#open.delete(connection)) this.#tell()
    }
  }

  has(connection: Connection): boolean {
    return this.#open.has(connection)
  }

  coaches(): number {
    return [...this.#open].filter((connection) => connection.role === 'coach').length
  }

  /** Audience windows, of one meeting or of all. */
  audiences(meetingId: Id | null = null): number {
    return [...this.#open].filter(
      (connection) => connection.role === 'audience' && (meetingId === null || connection.meetingId === meetingId),
    ).length
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
