/** One more key result under an objective, typed in one line. */
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { readGoalLine, type ReadGoalLine } from '#domain/reading/goal-line.ts'
import { client } from '#renderer/app/api.ts'
import { asOne } from '#renderer/app/edit.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useGoal } from '../goal-context.ts'
import { matchPerson } from '../match-person.ts'
import { EntryLine } from '../operations/EntryLine.tsx'
import { enteredFrom } from './put-in.ts'
import type { LineRead } from './read-entry.ts'
import { questionWords } from './use-questions.ts'
import { askedOf } from './wording-asked.ts'
import { selectBlank } from '../wording/select-blank.ts'
import { PatternButton } from '../wording/PatternButton.tsx'
import { useKept } from '../kept.ts'

/** As the quick entry sees it: a key result whatever it says. */
function lineOf(text: string, reading: ReadGoalLine): LineRead {
  return { id: 0, text, role: 'key_result', read: reading, shown: reading }
}

export function KeyResultEntry({ objective }: { objective: BoardObjective }) {
  const { t } = useTranslation(['goal', 'common'])
  const { client: owner, edit, today, cycle, people, terms, language } = useGoal()
  const format = useFormat()
  const name = `keyResultLine.${objective.id}`
  const [, setLine] = useKept<string>(`${owner.id}.${name}`, '')
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
    <>
      <EntryLine
        name={name}
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
            questions: questionWords(askedOf(lineOf(text, reading), today), t, language).map(
              ({ question }) => question,
            ),
          }
        }}
      />
      <PatternButton
        unitId={objective.unitId}
        words={`${objective.title} ${objective.why}`}
        onChoose={(text) => {
          setLine(text)
          requestAnimationFrame(() => selectBlank(document.querySelector(`[data-entry="${name}"]`), text))
        }}
        onLeave={() => document.querySelector<HTMLElement>(`[data-entry="${name}"]`)?.focus()}
      />
    </>
  )
}
