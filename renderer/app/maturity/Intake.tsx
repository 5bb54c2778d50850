/** What is talked about before the first statement: up to three symptoms, and where progress is spoken of each week. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import type { Intake as IntakeSaid } from '#domain/maturity/check.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useMaturityWords } from './maturity-words.ts'
import classes from './Intake.module.css'

/** At most three. */
const SYMPTOMS = [0, 1, 2] as const

/** Written to the check as each field is left. */
export function Intake({ check, clientId }: { check: CheckRow; clientId: Id }) {
  const edit = useEdit(clientId)
  const store = async (intake: IntakeSaid) => {
    const { ok } = await edit((command) => client.maturity.change({ ...command, checkId: check.id, patch: { intake } }))
    return ok
  }
  return <IntakeFields intake={check.intake} onStore={store} />
}

export interface IntakeFieldsProps {
  intake: IntakeSaid
  /** Tells whether it was stored. */
  onStore: (intake: IntakeSaid) => Promise<boolean>
}

export function IntakeFields({ intake, onStore }: IntakeFieldsProps) {
  const { t } = useTranslation('maturity')
  const words = useMaturityWords()
  const { symptoms, whereProgress } = intake
  /** With what is on its way: a field left in the same breath as the one before takes that along. */
  const said = useRef(intake)
  const underWay = useRef(0)
  useEffect(() => {
    if (underWay.current === 0) said.current = intake
  }, [intake])
  const store = async (part: Partial<IntakeSaid>) => {
    said.current = { ...said.current, ...part }
    underWay.current += 1
    const isStored = await onStore(said.current)
    underWay.current -= 1
    return isStored
  }
  const symptomsWith = (place: number, text: string) =>
    SYMPTOMS.map((each) => (each === place ? text : (said.current.symptoms[each] ?? '')))
  return (
    <section>
      <SectionTitle ruled>{t('intake.title')}</SectionTitle>
      <div className={classes.intake}>
        <p>{t('intake.symptoms')}</p>
        {SYMPTOMS.map((place) => (
          <CommitText
            key={place}
            label={t('intake.symptom', { number: words.whole(place + 1) })}
            hideLabel
            placeholder={t('intake.symptom', { number: words.whole(place + 1) })}
            maxLength={240}
            value={symptoms[place] ?? ''}
            onCommit={(text) => store({ symptoms: symptomsWith(place, text) })}
          />
        ))}
        <CommitText
          label={t('intake.whereProgress')}
          maxLength={600}
          value={whereProgress}
          onCommit={(text) => store({ whereProgress: text })}
        />
      </div>
    </section>
  )
}
