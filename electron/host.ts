/** The host abilities: what the back end asks of the desktop shell, answered one by one. */
import { dialog, shell } from 'electron'
import { extname } from 'node:path'
import type { HostRequest } from '#contract/shell.ts'
import type { ShellWords } from '#texts/shell.ts'
import type { ShellClient } from './supervisor.ts'
import type { Windows } from './windows.ts'

/** Listens and answers until the back end of this connection is gone. */
export async function serveHost(
  client: ShellClient,
  windows: Windows,
  say: () => ShellWords,
  signal: AbortSignal,
): Promise<void> {
  try {
    for await (const request of await client.shell.host({}, { signal })) void answer(request, client, windows, say())
  } catch (error) {
    // The back end died; the next one is listened to anew.
    if (!signal.aborted) throw error
  }
}

async function answer(request: HostRequest, client: ShellClient, windows: Windows, say: ShellWords): Promise<void> {
  const path = await perform(request, windows, say).catch(() => null)
  await client.shell.answer({ id: request.id, path }).catch(() => undefined)
}

async function perform(request: HostRequest, windows: Windows, say: ShellWords): Promise<string | null> {
  switch (request.ability) {
    case 'choose_save_path':
      return chooseSavePath(request.name, windows, say)
    case 'show_file':
      shell.showItemInFolder(request.path)
      break
    case 'open_audience':
      await windows.openAudience(request.clientId, request.meetingId)
      break
    case 'close_audience':
      windows.closeAudience()
      break
  }
  return null
}

async function chooseSavePath(name: string, windows: Windows, say: ShellWords): Promise<string | null> {
  const extension = extname(name).slice(1)
  const options = {
    title: say('dialog.save_title'),
    defaultPath: name,
    filters: [
      ...(extension === 'docx' ? [{ name: say('dialog.word_document'), extensions: ['docx'] }] : []),
      ...(extension === 'ics' ? [{ name: say('dialog.calendar_file'), extensions: ['ics'] }] : []),
      { name: say('dialog.all_files'), extensions: ['*'] },
    ],
  }
  const parent = windows.coachWindow
  const { canceled, filePath } = parent
    ? await dialog.showSaveDialog(parent, options)
    : await dialog.showSaveDialog(options)
  return canceled || !filePath ? null : filePath
}
