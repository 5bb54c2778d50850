/** What is talked about before the first statement: up to three symptoms, and where progress is spoken of each week. */
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
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
  const { t } = useTranslation('maturity')
  const words = useMaturityWords()
  const edit = useEdit(clientId)
  const { symptoms, whereProgress } = check.intake
  const store = async (intake: typeof check.intake) => {
    const { ok } = await edit((command) => client.maturity.change({ ...command, checkId: check.id, patch: { intake } }))
    return ok
  }
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
            onCommit={(text) =>
              store({
                whereProgress,
                symptoms: SYMPTOMS.map((each) => (each === place ? text : (symptoms[each] ?? ''))),
              })
            }
          />
        ))}
        <CommitText
          label={t('intake.whereProgress')}
          maxLength={600}
          value={whereProgress}
          onCommit={(text) => store({ symptoms, whereProgress: text })}
        />
      </div>
    </section>
  )
}
