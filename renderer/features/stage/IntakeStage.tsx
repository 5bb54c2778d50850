/** Before a maturity check: the two questions, and what the room has said to them so far. */
import type { StageIntake } from '#contract/stage.ts'
import { cx } from '../../design/cx.ts'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useFitting } from './use-fitting.ts'
import { useWords } from './stage-words.ts'
import classes from './IntakeStage.module.css'

export function IntakeStage({ step, intake: { symptoms, whereProgress } }: { step: StageStep; intake: StageIntake }) {
  const { t } = useWords()
  const { ref, level } = useFitting(`${symptoms.join()} ${whereProgress}`, 1)
  return (
    <Room head={<StageHead step={step} />}>
      <div ref={ref} className={cx(classes.intake, level > 0 && classes.small)}>
        <section>
          <h2 className={classes.question}>{t('maturity.intake.symptoms')}</h2>
          {symptoms.length === 0 ? null : (
            <ul className={classes.said}>
              {symptoms.map((symptom) => (
                <li key={symptom}>
                  <span className={classes.words}>{symptom}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h2 className={classes.question}>{t('maturity.intake.whereProgress')}</h2>
          {whereProgress === '' ? null : <p className={cx(classes.said, classes.where)}>{whereProgress}</p>}
        </section>
      </div>
    </Room>
  )
}
