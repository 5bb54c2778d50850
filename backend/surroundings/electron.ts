/** In the desktop shell: windows and dialogs are the shell's, asked for through host requests; files are written here. */
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { HostRequests } from '#backend/host-requests.ts'
import { failure } from '#backend/failure.ts'
import { SHOWN } from '#contract/shell.ts'
import { writeWhole } from '#backend/write-whole.ts'
import type { Surroundings } from '#backend/surroundings.ts'

/** @param mode permissions of saved files: what the coach's other programs would give them */
export function electronSurroundings(host: HostRequests, mode: number): Surroundings {
  /** Where saved files are, by the handle their window got instead of a path. */
  const saved = new Map<string, string>()
  return {
    shell: 'electron',
    openWall: async (clientId, meetingId, shared) => {
      await host.ask({ ability: 'open_audience', clientId, meetingId, shared })
      return { how: 'opened' }
    },
    closeWall: async () => {
      await host.ask({ ability: 'close_audience' })
    },
    placeWall: async (place) => {
      await host.ask({ ability: 'place_audience', place })
    },
    lend: async (clientId, checkId) => {
      await host.ask({ ability: 'lend', clientId, checkId })
      return { how: 'opened' }
    },
    endLoan: async () => {
      await host.ask({ ability: 'end_loan' })
    },
    stayAwake: async (on) => {
      await host.ask({ ability: 'stay_awake', on })
    },
    handOut: async (name, content) => {
      const path = await host.ask({ ability: 'choose_save_path', name })
      if (path === null) return { outcome: 'cancelled' }
      const written = await writeWhole(path, content, mode)
      const handle = randomUUID()
      saved.set(handle, written.path)
      return {
        outcome: 'saved',
        name: basename(written.path),
        handle,
        ...(written.instead ? { instead: basename(path) } : {}),
      }
    },
    showFolder: async (path) => {
      await host.ask({ ability: 'show_folder', path })
    },
    notify: async (notice) => (await host.ask({ ability: 'notify', notice })) === SHOWN,
    withdrawNotice: async () => {
      await host.ask({ ability: 'withdraw_notice' })
    },
    reveal: async (handle) => {
      const path = saved.get(handle)
      if (path === undefined) throw failure('not_found', { subject: 'file' })
      await host.ask({ ability: 'show_file', path })
    },
  }
}
