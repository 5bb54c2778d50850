/** A score as it always stands: the figure, and its band as word, shape and colour. */
import { useTranslation } from 'react-i18next'
import { bandOf } from '#domain/closing/score.ts'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { formatNumber, rounded } from '#renderer/format/number.ts'
import { useLanguage } from '../language.ts'
import classes from './ScoreMark.module.css'

/** «0,72»: two decimals, as the band is told by. */
export function useScoreText(): (score: number) => string {
  const language = useLanguage()
  return (score) => formatNumber(rounded(score, 2), { decimals: 2, language })
}

export function ScoreMark({ score }: { score: number | null }) {
  const { t } = useTranslation(['closing', 'common'])
  const text = useScoreText()
  if (score === null) return <span className="meta">{t('score.none')}</span>
  const band = bandOf(score)
  return (
    <span className={classes.score}>
      <span className={classes.figure}>{text(score)}</span>{' '}
      <StatusLabel kind={band}>{t(`common:band.${band}`)}</StatusLabel>
    </span>
  )
}
