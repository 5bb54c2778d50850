/** Keeps the screens from going dark while a meeting runs. */
import { powerSaveBlocker } from 'electron'

export class Awake {
  #blocker: number | null = null

  set(on: boolean): void {
    if (on) this.#blocker ??= powerSaveBlocker.start('prevent-display-sleep')
    else if (this.#blocker !== null) {
      powerSaveBlocker.stop(this.#blocker)
      this.#blocker = null
    }
  }
}
