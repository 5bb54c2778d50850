/**
 * Keeps what is known of the wall beside the meeting itself: where the shell says it is, which projectors the coach has used, which meeting is
 * shared in Teams, and that the screens stay awake while somebody leads a meeting or a wall is up. All of it belongs to the laptop: it is in
 * `app.db`, never in a client's file.
 */
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { displayMarkSchema, type DisplayMark, type WallPlace, type WallSurroundings } from '#contract/displays.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Connection, Services } from './context.ts'
import { readSetting, writeSetting } from './settings.ts'

const PROJECTORS = 'wall.projectors'
const SHARED = 'wall.shared'
/** As many rooms as a coach goes between; the one not used for longest is forgotten. */
const MOST_PROJECTORS = 24

const marksSchema = z.array(displayMarkSchema)

type Parts = Pick<Services, 'data' | 'windows' | 'surroundings' | 'now' | 'log'>

export class WallKeeper {
  readonly #parts: Parts
  readonly #listeners = new Set<() => void>()
  /** Coach windows that lead a running meeting now. */
  readonly #leading = new Set<Connection>()
  #surroundings: WallSurroundings | null = null
  #isAwake = false

  constructor(parts: Parts) {
    this.#parts = parts
    parts.windows.onChange(() => this.#keepAwake())
  }

  /** Null until the shell has told, and where it knows nothing of displays. */
  get surroundings(): WallSurroundings | null {
    return this.#surroundings
  }

  told(surroundings: WallSurroundings): void {
    this.#surroundings = surroundings
    this.#tell()
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  isShared(meetingId: Id): boolean {
    return readSetting(this.#parts.data.app, SHARED) === meetingId
  }

  async place(place: WallPlace): Promise<void> {
    if (place.to === 'shared') {
      // For this meeting and no other: the next one begins on the projector again.
      this.#write(SHARED, place.on ? place.meetingId : '')
      this.#tell()
    }
    await this.#parts.surroundings.placeWall(place)
  }

  /** Projectors the coach has used, the last one first. */
  projectors(): DisplayMark[] {
    const stored = marksSchema.safeParse(readSetting(this.#parts.data.app, PROJECTORS))
    return stored.success ? stored.data : []
  }

  rememberProjector(mark: DisplayMark): void {
    const before = this.projectors()
    if (before[0] !== undefined && isSame(before[0], mark)) return
    this.#write(PROJECTORS, [mark, ...before.filter((other) => !isSame(other, mark))].slice(0, MOST_PROJECTORS))
  }

  leads(connection: Connection, on: boolean): void {
    if (on) this.#leading.add(connection)
    else this.#leading.delete(connection)
    this.#keepAwake()
  }

  #keepAwake(): void {
    const { windows, surroundings, log } = this.#parts
    for (const connection of this.#leading) if (!windows.has(connection)) this.#leading.delete(connection)
    const on = this.#leading.size > 0 || windows.audiences() > 0
    if (on === this.#isAwake) return
    this.#isAwake = on
    surroundings.stayAwake(on).catch((error: unknown) => log.error('stay_awake_failed', error))
  }

  /** Nobody's edit: it has a command of its own and is not told to the windows. */
  #write(id: string, value: unknown): void {
    const { data, now } = this.#parts
    data.app.changes.commit({ commandId: uuid(), procedure: 'wall.remember', at: now().toISOString() }, (edit) =>
      writeSetting(edit, data.app, id, value),
    )
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

function isSame(one: DisplayMark, other: DisplayMark): boolean {
  return (
    one.label === other.label &&
    one.width === other.width &&
    one.height === other.height &&
    one.x === other.x &&
    one.y === other.y
  )
}
