/** Entry of the desktop shell: what must be settled before Electron is ready, and one instance for each data folder. */
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { DesktopShell } from './desktop-shell.ts'
import { readOptions } from './options.ts'
import { registerScheme } from './protocol.ts'
import { CHROMIUM_SWITCHES } from './security.ts'

const options = readOptions(process.argv.slice(1))
const dataFolder = options.dataFolder ?? join(app.getPath('appData'), 'Rytme')

app.setName('Rytme')
const isUsable = canWrite(dataFolder)
// The lock of a single instance lies here, so each data folder has its own; what Chromium keeps is put aside.
const home = isUsable ? dataFolder : passingFolder()
app.setPath('userData', home)
app.setPath('sessionData', join(home, 'electron'))
for (const [name, value] of CHROMIUM_SWITCHES) app.commandLine.appendSwitch(name, value)
registerScheme()
// Started by the launcher, it ends with the launcher.
process.once('disconnect', () => app.quit())

// Where no lock can be made there is no first instance to bring forward: the back end says in words what is wrong with the folder.
if (!isUsable || app.requestSingleInstanceLock()) new DesktopShell(dataFolder, options).start()
else app.exit(0)

function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Somewhere for Chromium to be while a message is shown. It writes to the very end, so the system's own clearing takes it away. */
function passingFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rytme-'))
}
