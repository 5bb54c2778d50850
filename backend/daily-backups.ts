/** The daily copy of every client and of `app.db`. Runs once the window is up, one file at a time; a copy that fails is logged, never fatal. */
import { appQueries } from '#db/queries/app.ts'
import type { Services } from './context.ts'
import { letGoOfBrand, letGoOfOwnLogos } from './brand.ts'
import { letGoOfPictures } from './pictures.ts'

/** Makes today's copy where there is none yet. */
export async function dailyBackups(services: Services): Promise<void> {
  const { data, log } = services
  const today = services.now().toISOString().slice(0, 10)
  const due = (backups: readonly { at: string }[]) => !backups.some((backup) => backup.at.startsWith(today))
  const attempt = (id: string, make: () => void) => {
    try {
      make()
      log.info('backup_made', { id })
    } catch (error) {
      log.error('backup_failed', error, { id })
    }
  }
  if (due(data.backupsOfApp()))
    attempt('app', () => {
      letGoOfOwnLogos(data.app, services.now())
      data.backUpApp(services.now())
    })
  for (const { id, file } of data.app.queries(appQueries).clients.all()) {
    if (due(data.backupsOf(id)))
      attempt(id, () => {
        const vault = data.vault(id, file)
        letGoOfPictures(vault, services.now())
        letGoOfBrand(vault, services.now())
        data.backUpVault(id, file, services.now())
      })
    // Typing comes first: other calls get their turn between two files.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
