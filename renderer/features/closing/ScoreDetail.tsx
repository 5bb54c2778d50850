/** Behind a score: how it is worked out with its figures, another one set with a reason, and the check-ins it came from. */
import { useTranslation } from 'react-i18next'
import type { ClosingKeyResult } from '#contract/closing.ts'
import { useScoreText } from '#renderer/app/closing/ScoreMark.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { useClosing } from './closing-context.ts'
import { OverrideForm } from './OverrideForm.tsx'
import { useHowScored } from './use-how-scored.ts'
import classes from './ScoreDetail.module.css'

export function ScoreDetail({ keyResult }: { keyResult: ClosingKeyResult }) {
  const { t } = useTranslation('closing')
  const { readOnly } = useClosing()
  const scoreText = useScoreText()
  const how = useHowScored(keyResult)
  const { set, computed } = keyResult
  return (
    <div className={classes.detail}>
      <section>
        <h4 className={classes.title}>{t('how.title')}</h4>
        <p>{how}</p>
        {set === null ? null : (
          <p>
            {computed === null
              ? t('how.setAlone', { score: scoreText(set.score), reason: set.reason })
              : t('how.set', { score: scoreText(set.score), computed: scoreText(computed), reason: set.reason })}
          </p>
        )}
        <p className="meta">{t('how.bands')}</p>
        {readOnly ? null : (
          <>
            <h4 className={classes.title}>{t('override.title')}</h4>
            <OverrideForm keyResult={keyResult} />
          </>
        )}
      </section>
      <Story keyResult={keyResult} />
    </div>
  )
}

/** The cycle in the room's own words. */
function Story({ keyResult: { checkIns, definition } }: { keyResult: ClosingKeyResult }) {
  const { t } = useTranslation(['closing', 'common'])
  const format = useFormat()
  return (
    <section>
      <h4 className={classes.title}>{t('story.title')}</h4>
      {checkIns.length === 0 ? (
        <p className="meta">{t('story.none')}</p>
      ) : (
        <ul className={classes.story}>
          {checkIns.map((checkIn) => (
            <li key={checkIn.id}>
              <span className={classes.when}>{format.day(checkIn.date)}</span>
              <span className={classes.figure}>
                {checkIn.value === null ? '–' : format.number(checkIn.value, definition.decimals)}
              </span>
              <span>
                {checkIn.status === null ? null : (
                  <StatusLabel kind={checkIn.status}>{t(`common:status.${checkIn.status}`)}</StatusLabel>
                )}
              </span>
              <span>
                {checkIn.changed}
                {checkIn.blocks === '' ? null : (
                  <span className={classes.blocks}>{t('story.blocks', { text: checkIn.blocks })}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
