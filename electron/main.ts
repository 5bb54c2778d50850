/** Entry of the desktop shell: what must be settled before Electron is ready, and one instance for each data folder. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { DesktopShell } from './desktop-shell.ts'
import { readOptions } from './options.ts'
import { registerScheme } from './protocol.ts'
import { CHROMIUM_SWITCHES } from './security.ts'

const options = readOptions(process.argv.slice(1))
const dataFolder = options.dataFolder ?? join(app.getPath('appData'), 'Rytme')

app.setName('Rytme')
try {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  // The lock of a single instance lies here, so each data folder has its own; what Chromium keeps is put aside.
  app.setPath('userData', dataFolder)
  app.setPath('sessionData', join(dataFolder, 'electron'))
} catch {
  // The back end says in words what is wrong with the folder.
}
for (const [name, value] of CHROMIUM_SWITCHES) app.commandLine.appendSwitch(name, value)
registerScheme()

if (app.requestSingleInstanceLock()) new DesktopShell(dataFolder, options).start()
else app.exit(0)
