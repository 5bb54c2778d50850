/** One more key result under an objective, typed in one line. */
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { readGoalLine } from '#domain/reading/goal-line.ts'
import { client } from '#renderer/app/api.ts'
import { asOne } from '#renderer/app/edit.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useGoal } from '../goal-context.ts'
import { matchPerson } from '../match-person.ts'
import { EntryLine } from '../operations/EntryLine.tsx'
import { enteredFrom } from './put-in.ts'

export function KeyResultEntry({ objective }: { objective: BoardObjective }) {
  const { t } = useTranslation(['goal', 'common'])
  const { client: owner, edit, today, cycle, people, terms } = useGoal()
  const format = useFormat()
  const read = (text: string) =>
    readGoalLine(text, { today, cycle: cycle === null ? null : { start: cycle.startDate, end: cycle.endDate } })

  const enter = (text: string): Promise<boolean> => {
    const reading = read(text)
    if (reading.title === '') return Promise.resolve(false)
    return asOne(
      owner.id,
      (taken) => (taken ? t('saved.keyResultAdded', { name: reading.title }) : null),
      async () => {
        const name = reading.owner
        let ownerId = name === null ? null : matchPerson(name, people)
        if (name !== null && ownerId === null) {
          const added = await edit((command) =>
            client.organisation.addPerson({
              ...command,
              person: { name, title: '', ambassador: false, unitIds: [] },
            }),
          )
          if (!added.ok) return false
          ownerId = added.value.id
        }
        const outcome = await edit((command) =>
          client.goal.addKeyResults({
            ...command,
            objectiveId: objective.id,
            keyResults: [enteredFrom(reading, ownerId)],
          }),
        )
        return outcome.ok
      },
    )
  }

  return (
    <EntryLine
      name={`keyResultLine.${objective.id}`}
      label={t('entry.oneMore', { keyResult: terms.keyResults(1) })}
      placeholder={t('entry.oneMoreExample', { keyResult: terms.keyResults(1) })}
      button={t('kpi.add')}
      onEnter={enter}
      understand={(text) => {
        const reading = read(text)
        const number = (value: number | null) =>
          value === null ? null : format.withUnit(value, reading.decimals, reading.unit ?? '')
        const stranger = reading.owner !== null && matchPerson(reading.owner, people) === null
        return {
          facts: [
            t(`kind.${reading.kind ?? 'none'}`),
            reading.baseline === null ? null : t('entry.from', { value: number(reading.baseline) }),
            reading.target === null ? null : t('entry.to', { value: number(reading.target) }),
            reading.due === null ? null : t('initiatives.due', { date: format.day(reading.due) }),
            reading.owner === null
              ? null
              : stranger
                ? t('initiatives.newPerson', { name: reading.owner })
                : reading.owner,
          ],
          questions: reading.questions.map(({ id, params }) => t(`question.${id}.ask`, { ...params })),
        }
      }}
    />
  )
}
