/** An initiative at hand: what, who, when, how it goes, what it serves and what we expect of it. */
import { useTranslation } from 'react-i18next'
import type { InitiativeRow } from '#contract/operations.ts'
import type { Initiative, InitiativeState } from '#domain/initiative/initiative.ts'
import { client } from '#renderer/app/api.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Flag } from '#renderer/design/Flag.tsx'
import { ChoiceLine } from '../fields/ChoiceLine.tsx'
import { DateLine } from '../fields/DateLine.tsx'
import { PersonLine } from '../fields/PersonLine.tsx'
import { TextLine } from '../fields/TextLine.tsx'
import { useGoal } from '../goal-context.ts'
import { servedOf, useServeChoices } from '../operations/use-serve.ts'
import { Removal } from './Removal.tsx'
import classes from './Panel.module.css'

const STATES: readonly InitiativeState[] = ['planned', 'active', 'done', 'stopped']

export function InitiativePanel({ initiative, onGone }: { initiative: InitiativeRow; onGone: () => void }) {
  const { t } = useTranslation(['goal', 'common'])
  const { edit } = useGoal()
  const format = useFormat()
  const patch = (fields: Partial<Initiative>) =>
    edit(
      (command) =>
        client.operations.updateInitiative({
          ...command,
          id: initiative.id,
          patch: fields,
          meetingId: null,
        }),
      { message: t('saved.corrected', { name: fields.title ?? initiative.title }) },
    )
  const { choices, read } = useServeChoices(initiative)
  return (
    <>
      <TextLine
        look="title"
        label={t('initiatives.name')}
        value={initiative.title}
        check={(text) => (text === '' ? t('field.titleNeeded') : null)}
        onCommit={(title) => patch({ title })}
      />
      {initiative.overdue && initiative.dueDate !== null ? (
        <p className={classes.summary}>
          <Flag>{t('initiatives.overdue', { date: format.day(initiative.dueDate) })}</Flag>
        </p>
      ) : null}
      <div className={classes.fields}>
        <PersonLine label={t('common:owner')} value={initiative.ownerId} onCommit={(ownerId) => patch({ ownerId })} />
        <DateLine label={t('initiatives.date')} value={initiative.dueDate} onCommit={(dueDate) => patch({ dueDate })} />
        <ChoiceLine
          label={t('initiatives.how')}
          value={initiative.state}
          choices={STATES.map((state) => ({ value: state, label: t(`initiatives.state.${state}`) }))}
          onCommit={(state) => patch({ state: state as InitiativeState })}
        />
        <ChoiceLine
          label={t('initiatives.servesLabel')}
          value={servedOf(initiative)}
          choices={choices}
          onCommit={(choice) => patch(read(choice))}
        />
        <TextLine
          look="free"
          label={t('initiatives.effect')}
          placeholder={t('initiatives.effectExample')}
          value={initiative.expectedEffect}
          onCommit={(expectedEffect) => patch({ expectedEffect })}
        />
      </div>
      <Removal
        what={initiative.title}
        label={t('remove.initiative')}
        onRemove={async () => {
          const outcome = await edit(
            (command) => client.operations.removeInitiative({ ...command, id: initiative.id }),
            { message: t('saved.removed', { name: initiative.title }) },
          )
          if (outcome.ok) onGone()
          return outcome
        }}
      />
    </>
  )
}
