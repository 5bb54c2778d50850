/** Copies the chart of the figure it stands in as a picture: to paste in a letter or a slide. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { chartPicture } from '#renderer/design/chart/chart-picture.ts'
import { showToast } from '#renderer/design/toast-store.ts'

export function CopyChart({ name, finding }: { name: string; finding: string }) {
  const { t } = useTranslation('chart')
  const copy = async (figure: Element | null) => {
    const canvas = figure?.querySelector('canvas')
    if (!canvas) return
    try {
      const outcome = await toClipboard(chartPicture(canvas, name, finding), name)
      showToast({ message: t(`picture.${outcome}`) })
    } catch {
      showToast({ kind: 'error', message: t('picture.failed') })
    }
  }
  return (
    <Button kind="quiet" onClick={(event) => void copy(event.currentTarget.closest('figure'))}>
      {t('picture.do')}
    </Button>
  )
}

/** To the clipboard, or to a file where the clipboard refuses. Rejects where there is no picture at all. */
async function toClipboard(picture: Promise<Blob>, name: string): Promise<'done' | 'saved'> {
  try {
    // The promise itself is handed over: the press that allows copying has passed once the picture is made.
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
