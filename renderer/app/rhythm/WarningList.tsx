/** Early warnings: what, the evidence, and the next step. `advice` says also how the step is taken. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { NextStep } from './NextStep.tsx'
import type { ToldWarning } from './warning-words.ts'
import classes from './WarningList.module.css'

export function WarningList({
  clientId,
  warnings,
  advice = false,
}: {
  clientId: Id
  warnings: readonly ToldWarning[]
  advice?: boolean
}) {
  const { t } = useTranslation('rhythm')
  return (
    <ul className={classes.list}>
      {warnings.map((told) => (
        <li key={told.key} className={classes.warning}>
          <div>
            <h3 className={classes.title}>{told.title}</h3>
            {told.evidence.map((sentence) => (
              <p key={sentence} className="meta">
                {sentence}
              </p>
            ))}
            {advice ? <p className={classes.advice}>{t(`nextStep.${told.warning.nextStep}.what`)}</p> : null}
          </div>
          <NextStep clientId={clientId} told={told} />
        </li>
      ))}
    </ul>
  )
}
