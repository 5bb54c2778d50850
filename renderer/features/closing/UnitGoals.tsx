/** The goals of one unit, and who holds its next cycle. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { asOne } from '#renderer/app/edit.ts'
import { ChoosePerson } from '#renderer/app/fields/ChoosePerson.tsx'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useClosing } from './closing-context.ts'
import { GoalCard } from './GoalCard.tsx'
import type { GoalList } from './use-goal-keys.ts'
import classes from './Closing.module.css'

interface UnitGoalsProps {
  unitId: Id
  objectives: readonly ClosingObjective[]
  list: GoalList
}

export function UnitGoals({ unitId, objectives, list }: UnitGoalsProps) {
  const format = useFormat()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id} ruled action={<NextOwner unitId={unitId} />}>
        {format.unit(unitId)}
      </SectionTitle>
      {objectives.map((objective) => (
        <GoalCard key={objective.id} objective={objective} list={list} />
      ))}
    </section>
  )
}

function NextOwner({ unitId }: { unitId: Id }) {
  const { t } = useTranslation('closing')
  const { clientId, view, edit, readOnly } = useClosing()
  const { people } = useGoalWords()
  const format = useFormat()
  const unit = format.unit(unitId)
  const owner = view.nextOwners.find((each) => each.unitId === unitId)?.personId ?? null
  if (readOnly) {
    return (
      <span className="meta">
        {t('screen.owner')}: {format.person(owner) ?? t('screen.noOwner')}
      </span>
    )
  }
  const set = (personId: Id | null, message?: string) =>
    edit(
      (command) => client.closing.setNextOwner({ ...command, cycleId: view.cycle.id, unitId, personId }),
      message === undefined ? {} : { message },
    )
  return (
    <span className={classes.owner}>
      <span className="meta">{t('screen.owner')}</span>
      <ChoosePerson
        label={t('screen.ownerOf', { unit })}
        value={owner}
        people={people}
        onChoose={(personId) =>
          void set(
            personId,
            personId === null
              ? t('screen.ownerNone', { unit })
              : t('screen.ownerSaved', { name: format.person(personId) ?? '', unit }),
          )
        }
        onNew={(name) =>
          void asOne(
            clientId,
            (ok: boolean) => (ok ? t('screen.ownerSaved', { name, unit }) : null),
            async () => {
              const made = await edit((command) =>
                client.organisation.addPerson({
                  ...command,
                  person: { name, title: '', ambassador: false, unitIds: [unitId] },
                }),
              )
              return made.ok && (await set(made.value.id)).ok
            },
          )
        }
      />
    </span>
  )
}
