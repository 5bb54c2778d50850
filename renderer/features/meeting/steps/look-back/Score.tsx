/** A score 0–1 with its band: word and shape beside the figure. */
import { useTranslation } from 'react-i18next'
import { bandOf, shownScore } from '#domain/closing/score.ts'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { useRoom } from '../../room/room-context.ts'
import classes from './LookBack.module.css'

export function Score({ score }: { score: number | null }) {
  const { t } = useTranslation(['lookBack', 'stage', 'common'])
  const { words } = useRoom()
  if (score === null) return <span className="meta">{t('stage:lookBack.scoreNone')}</span>
  const band = bandOf(score)
  return (
    <span className={classes.score}>
      <b>{t('score', { score: words.number(shownScore(score), 2) })}</b>
      <StatusLabel kind={band}>{t(`common:band.${band}`)}</StatusLabel>
    </span>
  )
}
