/** A line of its own: an objective for one of the meeting's units, or a key result under one of their objectives. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkedGoal } from '#contract/writing.ts'
import { unitsCovered } from '#domain/meeting/covered.ts'
import { isWrittenIn, type GoalRole } from '#domain/meeting/write-goals.ts'
import { api, client } from '#renderer/app/api.ts'
import { ChooseFew, ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { capitalised } from '#renderer/format/names.ts'
import { keepText, readKept } from '#renderer/app/kept-text.ts'
import { useRoom } from '../../room/room-context.ts'
import { addDraft, whyOf } from './drafts.ts'
import { Words } from './Words.tsx'
import classes from './WriteStep.module.css'

const ROLES = ['objective', 'key_result'] as const satisfies readonly GoalRole[]

export interface AddFormProps {
  /** The line the coach was at: the new one belongs beside it, unless somebody says otherwise. */
  near: WorkedGoal | null
  onAdded: (id: string) => void
  onClose: () => void
}

export function AddForm({ near, onAdded, onClose }: AddFormProps) {
  const { t } = useTranslation('write')
  const { room, step, clientId, meetingId, edit, client: owner } = useRoom()
  const terms = useTerms(owner.goalTerms)
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const all = organisation.data?.units ?? []
  const covered = new Set(unitsCovered(all, room.meeting.scopes))
  const units = all.filter(({ id }) => covered.has(id))
  const objectives = room.goals.filter(({ role, objectiveId }) => role === 'objective' && objectiveId !== null)
  const roles = ROLES.filter((each) => isWrittenIn(step, each))
  const draft = addDraft(meetingId, step.id)

  const [role, setRole] = useState<GoalRole>(near?.role ?? roles[0] ?? 'objective')
  const [unitId, setUnitId] = useState<string | null>(near?.unitId ?? null)
  const [under, setUnder] = useState<string | null>(near?.objectiveId ?? null)
  const [words, setWords] = useState({ text: readKept(draft), why: readKept(whyOf(draft)) })
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const unit = unitId ?? units[0]?.id ?? null
  const objective = objectives.find(({ objectiveId }) => objectiveId === under) ?? objectives.at(-1)

  const finish = async () => {
    const said = { text: words.text.trim(), why: role === 'objective' ? words.why.trim() : '' }
    if (said.text === '') return setProblem(t('form.needed'))
    const place =
      role === 'objective'
        ? { unitId: unit, objectiveId: null }
        : { unitId: objective?.unitId ?? null, objectiveId: objective?.objectiveId ?? null }
    if (place.unitId === null || (role === 'key_result' && place.objectiveId === null))
      return setProblem(t('noObjective'))
    if (busy) return
    setBusy(true)
    const at = { unitId: place.unitId, objectiveId: place.objectiveId }
    const outcome = await edit((command) => client.writing.add({ ...command, meetingId, role, ...at, ...said }))
    setBusy(false)
    if (!outcome.ok) return
    keepText(draft, '')
    keepText(whyOf(draft), '')
    onAdded(outcome.value.id)
  }
  return (
    <div className={classes.card}>
      <Words
        key={role}
        label={t('form.add')}
        role={role}
        words={words}
        draft={draft}
        problem={problem}
        place={
          <div className={classes.place}>
            {roles.length < 2 ? null : (
              <ChooseFew
                label={t('form.role')}
                value={role}
                choices={roles.map((value) => ({
                  value,
                  label: capitalised(value === 'objective' ? terms.objectives(1) : terms.keyResults(1)),
                }))}
                onChoose={setRole}
              />
            )}
            {role === 'objective' && units.length > 1 ? (
              <ChooseOne
                label={t('form.unit')}
                value={unit ?? ''}
                choices={units.map(({ id, name }) => ({ value: id, label: name }))}
                onChoose={setUnitId}
              />
            ) : null}
            {role === 'key_result' && objectives.length > 0 ? (
              <ChooseOne
                label={t('form.under')}
                value={objective?.objectiveId ?? ''}
                choices={objectives.map((each) => ({
                  value: each.objectiveId ?? '',
                  label: each.after || each.before,
                }))}
                onChoose={setUnder}
              />
            ) : null}
          </div>
        }
        onChange={(next) => {
          setWords(next)
          setProblem(null)
        }}
        onFinish={() => void finish()}
        onClose={onClose}
      />
    </div>
  )
}
