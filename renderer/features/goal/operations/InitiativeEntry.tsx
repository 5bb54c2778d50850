/** An initiative typed in one line: «Forhåndssjekk i chat (Samir Haddad, 15. juni) → komplette søknader». */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useGoal } from '../goal-context.ts'
import { readInitiativeLine } from '../initiative-line.ts'
import { EntryLine } from './EntryLine.tsx'

export function InitiativeEntry({ serves = null, unitId }: { serves?: Id | null; unitId?: Id | undefined }) {
  const { t } = useTranslation(['goal', 'common'])
  const { edit, people, objectives, today, cycle, units } = useGoal()
  const format = useFormat()
  const keyResults = objectives.flatMap((objective) => objective.keyResults)
  const read = (text: string) =>
    readInitiativeLine(text, {
      today,
      cycle: cycle === null ? null : { start: cycle.startDate, end: cycle.endDate },
      people: people.filter((person) => !person.removed),
      keyResults,
    })
  const unitOf = (keyResultId: Id | null): Id | undefined =>
    objectives.find((objective) => objective.keyResults.some((each) => each.id === keyResultId))?.unitId

  const placeOf = (keyResultId: Id | null): Id | undefined => unitOf(keyResultId) ?? unitId ?? units[0]?.id

  const enter = async (text: string): Promise<boolean> => {
    const line = read(text)
    if (line === null || line.title === '') return false
    let ownerId = line.ownerId
    const { unknownOwner } = line
    if (unknownOwner !== null) {
      const added = await edit(
        (command) =>
          client.organisation.addPerson({
            ...command,
            person: { name: unknownOwner, title: '', ambassador: false, unitIds: [] },
          }),
        { message: t('saved.personAdded', { name: unknownOwner }) },
      )
      if (!added.ok) return false
      ownerId = added.value.id
    }
    const keyResultId = line.keyResultId ?? serves
    // What it was said to drive is not thrown away because no key result goes by that name.
    const title = line.serves === null || line.keyResultId !== null ? line.title : `${line.title} → ${line.serves}`
    const place = placeOf(keyResultId)
    if (place === undefined) return false
    const outcome = await edit(
      (command) =>
        client.operations.addInitiative({
          ...command,
          initiative: {
            title,
            unitId: place,
            objectiveId: null,
            keyResultId,
            ownerId,
            dueDate: line.dueDate,
            state: 'active',
            expectedEffect: '',
          },
        }),
      { message: t('saved.initiativeAdded', { name: line.title }) },
    )
    return outcome.ok
  }

  return (
    <EntryLine
      name={serves === null ? 'initiativeLine' : `initiativeLine.${serves}`}
      label={t('initiatives.write')}
      placeholder={t(serves === null ? 'initiatives.example' : 'initiatives.exampleHere')}
      button={t('initiatives.add')}
      onEnter={enter}
      understand={(text) => {
        const line = read(text)
        if (line === null) return null
        const served = keyResults.find((each) => each.id === (line.keyResultId ?? serves))
        return {
          facts: [
            line.title === '' ? null : line.title,
            format.person(line.ownerId) ??
              (line.unknownOwner === null ? null : t('initiatives.newPerson', { name: line.unknownOwner })),
            line.dueDate === null ? null : t('initiatives.due', { date: format.day(line.dueDate) }),
            served === undefined || served.id === serves ? null : t('initiatives.serves', { name: nameOf(served) }),
            // Where nothing is served, the unit alone says where it belongs.
            served === undefined ? format.unit(placeOf(null) ?? '') : null,
          ],
          questions: line.questions.map((question) =>
            t(`initiatives.question.${question}`, { name: line.serves ?? '', owner: line.unknownOwner ?? '' }),
          ),
        }
      }}
    />
  )
}
