/** Text to the clipboard, in one form or several; and what came of it, said in a message. */
import { showToast } from '#renderer/design/toast-store.ts'
import { errorWords } from './error-words.ts'

/**
 * Call it in the very press that asks for it: a browser allows copying only then. The text may still be in the making.
 * @param forms what to take of it, by type: whoever pastes gets the richest form they understand
 * @param said what the message says when it is there, and when the clipboard refused it
 */
export async function copyText<T>(
  made: Promise<T>,
  forms: Partial<Record<'text/plain' | 'text/html', (all: T) => string>>,
  said: { done: string; refused: string },
): Promise<void> {
  const blobs = Object.entries(forms).map(
    ([type, pick]) => [type, made.then((all) => new Blob([pick(all)], { type }))] as const,
  )
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    showToast({ key: 'copied', message: said.done })
  } catch {
    // Where it was never made, that is the thing to say.
    await made.then(
      () => showToast({ key: 'copied', kind: 'error', message: said.refused }),
      (error: unknown) => {
        const { what, do: then } = errorWords(error)
        showToast({ key: 'copied', kind: 'error', message: `${what}. ${then}` })
      },
    )
  }
}
