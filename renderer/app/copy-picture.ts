/** A picture to the clipboard; to a file where the clipboard refuses; and what came of it, said in a message. */
import { showToast } from '#renderer/design/toast-store.ts'
import { texts } from './texts.ts'

/**
 * Call it in the very press that asks for it: a browser allows copying only then. The picture may still be in the making.
 * @param name of the file, without its ending
 */
export async function copyPicture(picture: Promise<Blob>, name: string): Promise<void> {
  const t = texts.getFixedT(null, 'chart')
  try {
    const outcome = await toClipboard(picture, name)
    showToast({ key: 'picture', message: t(`picture.${outcome}`) })
  } catch {
    showToast({ key: 'picture', kind: 'error', message: t('picture.failed') })
  }
}

/** Rejects where there is no picture at all. */
async function toClipboard(picture: Promise<Blob>, name: string): Promise<'done' | 'saved'> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    return 'done'
  } catch {
    const address = URL.createObjectURL(await picture)
    const link = document.createElement('a')
    link.href = address
    link.download = `${name.replaceAll(/[<>:"/\\|?*]+/g, '-')}.png`
    link.click()
    // The download has begun when this runs; the bytes are held until then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return 'saved'
  }
}
