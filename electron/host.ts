/** The host abilities: what the back end asks of the desktop shell, answered one by one. */
import { dialog, Notification, shell } from 'electron'
import { extname } from 'node:path'
import { SHOWN, type HostRequest } from '#contract/shell.ts'
import { noticeWords } from '#texts/reminder.ts'
import type { ShellWords } from '#texts/shell.ts'
import type { UiLanguage } from '#texts/ui.ts'
import type { Awake } from './awake.ts'
import type { ShellClient } from './supervisor.ts'
import type { Windows } from './windows.ts'

/** What the abilities are carried out with. The words follow the coach's language. */
export type HostParts = { windows: Windows; awake: Awake; say: () => ShellWords; language: () => UiLanguage }

/** Listens and answers until the back end of this connection is gone. */
export async function serveHost(client: ShellClient, parts: HostParts, signal: AbortSignal): Promise<void> {
  try {
    for await (const request of await client.shell.host({}, { signal })) void answer(request, client, parts)
  } catch (error) {
    // The back end died; the next one is listened to anew.
    if (!signal.aborted) throw error
  }
}

async function answer(request: HostRequest, client: ShellClient, parts: HostParts): Promise<void> {
  const path = await perform(request, client, parts).catch(() => null)
  await client.shell.answer({ id: request.id, path }).catch(() => undefined)
}

async function perform(request: HostRequest, client: ShellClient, parts: HostParts): Promise<string | null> {
  const { windows } = parts
  switch (request.ability) {
    case 'choose_save_path':
      return chooseSavePath(request.name, windows, parts.say())
    case 'show_file':
      shell.showItemInFolder(request.path)
      break
    case 'show_folder':
      await shell.openPath(request.path)
      break
    case 'notify':
      return notify(request.notice, client, parts) ? SHOWN : null
    case 'withdraw_notice':
      withdrawNotice()
      break
    case 'open_audience':
      // What is about to be projected is nobody else's day.
      withdrawNotice()
      await windows.wall.open(request.clientId, request.meetingId, request.shared)
      break
    case 'close_audience':
      windows.wall.close()
      break
    case 'place_audience':
      windows.wall.place(request.place)
      break
    case 'lend':
      withdrawNotice()
      await windows.lend(request.clientId, request.checkId)
      break
    case 'end_loan':
      windows.endLoan()
      break
    case 'stay_awake':
      parts.awake.set(request.on)
      break
  }
  return null
}

/** The notice on the screen. Held on to, because one that is collected no longer hears that it is pressed. */
let shown: Notification | null = null

type Notice = Extract<HostRequest, { ability: 'notify' }>['notice']

function withdrawNotice(): void {
  shown?.close()
  shown = null
}

/** Without a sound: it may come in a quiet room. The system decides where it goes while nobody is to be disturbed. */
function notify(notice: Notice, client: ShellClient, { windows, language }: HostParts): boolean {
  if (!Notification.isSupported()) return false
  shown?.close()
  const notification = new Notification({ ...noticeWords(notice, language()), silent: true })
  shown = notification
  notification.on('click', () => {
    windows.focusCoach()
    void client.shell.noticeOpened({}).catch(() => undefined)
  })
  notification.show()
  return true
}

async function chooseSavePath(name: string, windows: Windows, say: ShellWords): Promise<string | null> {
  const extension = extname(name).slice(1)
  const options = {
    title: say('dialog.save_title'),
    defaultPath: name,
    filters: [
      ...(extension === 'docx' ? [{ name: say('dialog.word_document'), extensions: ['docx'] }] : []),
      ...(extension === 'ics' ? [{ name: say('dialog.calendar_file'), extensions: ['ics'] }] : []),
      ...(extension === 'xlsx' ? [{ name: say('dialog.spreadsheet'), extensions: ['xlsx'] }] : []),
      { name: say('dialog.all_files'), extensions: ['*'] },
    ],
  }
  const parent = windows.coachWindow
  const { canceled, filePath } = parent
    ? await dialog.showSaveDialog(parent, options)
    : await dialog.showSaveDialog(options)
  return canceled || !filePath ? null : filePath
}
