/** What is looked at before something is projected: what is well, what the coach must look after, and what nobody can look at for them. */
import type { WallSurroundings } from '#contract/displays.ts'

export type CheckId =
  | 'notices'
  | 'ownDisplay'
  | 'unknownDisplay'
  | 'mirrored'
  | 'oneDisplay'
  | 'notesApart'
  | 'notesClosed'
  | 'notesOpen'
  | 'captureHidden'
  | 'captureAsked'
  | 'captureCannot'
  | 'disturb'

export type Check = {
  id: CheckId
  /** `ask`: Rytme cannot see it or do it; the coach can. */
  state: 'fine' | 'warning' | 'ask'
}

export type Checked = {
  /** Null where the shell knows nothing of displays. */
  surroundings: WallSurroundings | null
  alone: boolean
  notesOpen: boolean
  shared: boolean
}

/** In the order they are read. */
export function checksOf({ surroundings, alone, notesOpen, shared }: Checked): Check[] {
  return [
    // Taken back as the wall opens, and held while it is up or the meeting runs.
    { id: 'notices', state: 'fine' },
    display(),
    notes(),
    ...(shared ? [capture()] : []),
    { id: 'disturb', state: 'ask' },
  ]

  function display(): Check {
    if (surroundings?.displays.some(({ use }) => use === 'mirror')) return { id: 'mirrored', state: 'warning' }
    if (alone) return { id: 'oneDisplay', state: 'warning' }
    // A browser tells that there is another screen, not what is on it.
    return surroundings === null ? { id: 'unknownDisplay', state: 'ask' } : { id: 'ownDisplay', state: 'fine' }
  }

  function notes(): Check {
    if (!alone) return { id: 'notesApart', state: 'fine' }
    return notesOpen ? { id: 'notesOpen', state: 'warning' } : { id: 'notesClosed', state: 'fine' }
  }

  function capture(): Check {
    if (surroundings?.capture === 'hidden') return { id: 'captureHidden', state: 'fine' }
    if (surroundings?.capture === 'asked') return { id: 'captureAsked', state: 'ask' }
    return { id: 'captureCannot', state: 'ask' }
  }
}
