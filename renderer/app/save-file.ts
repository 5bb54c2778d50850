/** How a finished file reaches the coach: the desktop shell asks where and can show it there afterwards; a browser downloads it. */
import type { HandedOut } from '#contract/document.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { client } from './api.ts'
import { errorWords } from './error-words.ts'
import { texts } from './texts.ts'

/** Carries out what the back end answered: `await saveFile(() => client.document.save({ clientId, documentId }))`. True where it was saved. */
export async function saveFile(call: () => PromiseLike<HandedOut>): Promise<boolean> {
  const t = texts.getFixedT(null, 'common')
  try {
    const given = await call()
    if (given.outcome === 'download') download(given.url, given.name)
    if (given.outcome === 'saved') {
      const { handle, name, instead } = given
      showToast({
        message: instead === undefined ? t('file.saved', { name }) : t('file.savedInstead', { name, instead }),
        action: { label: t('file.show'), run: () => void client.document.reveal({ handle }) },
      })
    }
    return given.outcome !== 'cancelled'
  } catch (error) {
    const words = errorWords(error)
    showToast({ kind: 'error', message: `${words.what}. ${words.do}` })
    return false
  }
}

/** A one-time address of this window's own origin: the browser saves what comes. */
function download(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
}
