/** What an objective contributes to: objectives or key results of the same client, added and taken away one by one. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { circleClosedBy, waysOf } from '#domain/goal/alignment.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { EDIT_TOAST } from '#renderer/app/edit.ts'
import { nameOf, rowNameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { Field } from '../fields/Field.tsx'
import { ReadOnlyLine } from '../fields/ReadOnlyLine.tsx'
import { useReadOnly } from '../fields/read-only.ts'
import fieldClasses from '../fields/Field.module.css'
import { useGoal } from '../goal-context.ts'
import classes from './Panel.module.css'

type Link = BoardObjective['contributesTo'][number]

export function Contributions({ objective }: { objective: BoardObjective }) {
  const { t } = useTranslation(['goal', 'alignment'])
  const { objectives, edit } = useGoal()
  const format = useFormat()
  const id = useId()
  const readOnly = useReadOnly()
  const others = objectives.filter((each) => each.id !== objective.id)
  const nameOfLink = ({ objectiveId, keyResultId }: Link): string | null => {
    const other = others.find((each) => each.id === objectiveId)
    if (other !== undefined) return `${format.unit(other.unitId)}: ${other.title}`
    const keyResult = objectives.flatMap((each) => each.keyResults).find((each) => each.id === keyResultId)
    return keyResult === undefined ? null : nameOf(keyResult)
  }
  const write = (contributesTo: Link[]) =>
    edit((command) => client.goal.updateObjective({ ...command, id: objective.id, patch: {}, contributesTo }), {
      message: t('saved.corrected', { name: objective.title }),
    })
  const homeOf = (keyResultId: Id) =>
    objectives.find((each) => each.keyResults.some((row) => row.id === keyResultId))?.id ?? keyResultId
  const refusal = (home: Id) =>
    t('alignment:connect.circle', {
      from: objective.title,
      to: objectives.find((each) => each.id === home)?.title ?? '',
    })
  const linked = new Set(objective.contributesTo.flatMap((link) => link.objectiveId ?? link.keyResultId ?? []))
  if (readOnly) {
    const names = objective.contributesTo.map((link) => nameOfLink(link) ?? t('field.anotherCycle'))
    return <ReadOnlyLine label={t('field.contributesTo')} text={names.join('\n')} />
  }
  return (
    <Field id={id} label={t('field.contributesTo')}>
      {objective.contributesTo.map((link) => {
        const name = nameOfLink(link) ?? t('field.anotherCycle')
        return (
          <span key={link.objectiveId ?? link.keyResultId} className={classes.linked}>
            <span>{name}</span>
            <IconButton
              icon="close"
              label={t('field.notContributing', { name })}
              onClick={() => void write(objective.contributesTo.filter((each) => each !== link))}
            />
          </span>
        )
      })}
      <select
        id={id}
        className={cx(fieldClasses.input, fieldClasses.select)}
        value=""
        onChange={(event) => {
          const [type, chosen] = event.currentTarget.value.split(' ')
          if (chosen === undefined) return
          const link =
            type === 'objective'
              ? { objectiveId: chosen, keyResultId: null }
              : { objectiveId: null, keyResultId: chosen }
          const home = type === 'objective' ? chosen : homeOf(chosen)
          // A goal that is the reason for this one cannot have this one as its reason.
          const circle = circleClosedBy(waysOf(objectives), { from: objective.id, to: home })
          if (circle === null) void write([...objective.contributesTo, link])
          else showToast({ kind: 'error', key: EDIT_TOAST, message: refusal(home) })
        }}
      >
        <option value="">
          {t(objective.contributesTo.length === 0 ? 'field.contributesNone' : 'field.contributesMore')}
        </option>
        {others.map((other) => (
          <optgroup key={other.id} label={format.unit(other.unitId)}>
            {linked.has(other.id) ? null : <option value={`objective ${other.id}`}>{other.title}</option>}
            {other.keyResults
              .filter((keyResult) => !linked.has(keyResult.id))
              .map((keyResult) => (
                <option key={keyResult.id} value={`keyResult ${keyResult.id}`}>
                  {rowNameOf(keyResult)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </Field>
  )
}
