/** Copies the chart of the figure it stands in as a picture: to paste in a letter or a slide. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { chartPicture } from '#renderer/design/chart/chart-picture.ts'
import { copyPicture } from './copy-picture.ts'

export function CopyChart({ name, finding }: { name: string; finding: string }) {
  const { t } = useTranslation('chart')
  const copy = (figure: Element | null) => {
    const canvas = figure?.querySelector('canvas')
    if (canvas) void copyPicture(chartPicture(canvas, name, finding), name)
  }
  return (
    <Button kind="quiet" onClick={(event) => copy(event.currentTarget.closest('figure'))}>
      {t('picture.do')}
    </Button>
  )
}
