/** Text to the clipboard, in one form or several; and what came of it, said in a message. */
import { showToast } from '#renderer/design/toast-store.ts'
import { errorWords } from './error-words.ts'

/**
 * Call it in the press that asks for it: a browser allows copying for a few seconds after one.
 * @param make the text by its form: whoever pastes gets the richest they understand
 * @param said what the message says when it is there, and when the clipboard refused it
 */
export async function copyText(
  make: () => PromiseLike<Partial<Record<'text/plain' | 'text/html', string>>>,
  said: { done: string; refused: string },
): Promise<void> {
  try {
    const taken = toClipboard(await make())
    showToast({ key: 'copied', ...(taken ? { message: said.done } : { kind: 'error', message: said.refused }) })
  } catch (error) {
    const { what, do: then } = errorWords(error)
    showToast({ key: 'copied', kind: 'error', message: `${what}. ${then}` })
  }
}

/**
 * Through the copy event rather than `navigator.clipboard.write`: that one builds the HTML in this page, whose policy forbids styles on tags, and would
 * leave an e-mail without any.
 */
function toClipboard(forms: Partial<Record<string, string>>): boolean {
  let taken = false
  const onCopy = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text ?? '')
    event.preventDefault()
    event.stopImmediatePropagation()
    taken = event.clipboardData !== null
  }
  addEventListener('copy', onCopy, { capture: true })
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else hands over HTML as it is
  const done = document.execCommand('copy')
  removeEventListener('copy', onCopy, { capture: true })
  return done && taken
}
