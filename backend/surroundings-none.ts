/** No shell around: the command line and most tests. A document is handed out by the caller itself; there is no wall. */
import { failure } from './failure.ts'
import type { Surroundings } from './surroundings.ts'

export function noSurroundings(): Surroundings {
  const absent = () => Promise.reject(failure('unavailable', { subject: 'shell' }))
  return {
    shell: 'none',
    openWall: absent,
    closeWall: () => Promise.resolve(),
    placeWall: () => Promise.resolve(),
    lend: absent,
    endLoan: () => Promise.resolve(),
    stayAwake: () => Promise.resolve(),
    handOut: absent,
    reveal: absent,
    showFolder: absent,
    notify: () => Promise.resolve(false),
    withdrawNotice: () => Promise.resolve(),
  }
}
