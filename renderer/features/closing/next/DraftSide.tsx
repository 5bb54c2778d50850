/** The draft: its words and owner, each key result from where it stands to a target to be set, and the draft taken into use or thrown away. */
import { useTranslation } from 'react-i18next'
import type { NextDraft } from '#contract/closing.ts'
import { client } from '#renderer/app/api.ts'
import { CommitArea } from '#renderer/app/fields/CommitArea.tsx'
import { QuietSelect } from '#renderer/app/fields/QuietSelect.tsx'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Button } from '#renderer/design/Button.tsx'
import { useClosing } from '../closing-context.ts'
import { useClientWords } from '../use-client-words.ts'
import { CommitTitle } from './CommitTitle.tsx'
import { DraftKeyResult } from './DraftKeyResult.tsx'
import classes from './SideBySide.module.css'

const NOBODY = 'nobody'
type Patch = { title?: string; why?: string; ownerId?: string | null; state?: 'active' }

export function DraftSide({ draft }: { draft: NextDraft }) {
  const { t } = useTranslation(['closing', 'common', 'goal'])
  const { clientId, edit } = useClosing()
  const { people } = useGoalWords()
  const format = useFormat()
  const cycle = useClientWords(clientId).data?.cycles.find(({ id }) => id === draft.cycleId)
  const patch = async (fields: Patch, message?: string) => {
    const { ok } = await edit((command) => client.goal.updateObjective({ ...command, id: draft.id, patch: fields }), {
      message,
    })
    return ok
  }
  const isDraft = draft.state === 'draft'
  return (
    <>
      <p className={classes.when}>
        {[cycle?.name ?? '', t(isDraft ? 'next.isDraft' : 'next.inUse')].filter((part) => part !== '').join(', ')}
      </p>
      <CommitTitle
        label={t('next.titleOf', { title: draft.title })}
        value={draft.title}
        check={(text) => (text === '' ? t('goal:field.titleNeeded') : null)}
        onCommit={(title) => patch({ title }, t('next.saved', { title }))}
      />
      <CommitArea
        label={t('next.why')}
        value={draft.why}
        placeholder={t('next.whyExample')}
        onCommit={(why) => patch({ why })}
      />
      <div className={classes.owner}>
        <span className={classes.label}>{t('common:owner')}</span>
        <QuietSelect
          label={t('next.ownerOf', { title: draft.title })}
          value={draft.ownerId ?? NOBODY}
          choices={[
            { value: NOBODY, label: t('common:noOwner') },
            ...people
              .filter((person) => !person.removed || person.id === draft.ownerId)
              .map(({ id }) => ({ value: id, label: format.person(id) ?? '' })),
          ]}
          onChoose={(id) => void patch({ ownerId: id === NOBODY ? null : id }, t('next.saved', { title: draft.title }))}
        />
      </div>
      <ul className={classes.keyResults}>
        {draft.keyResults.map((keyResult) => (
          <DraftKeyResult key={keyResult.id} keyResult={keyResult} />
        ))}
      </ul>
      {isDraft ? (
        <div className={classes.buttons}>
          <Button
            aria-label={t('next.useOf', { title: draft.title })}
            onClick={() => void patch({ state: 'active' }, t('next.used', { title: draft.title }))}
          >
            {t('next.use')}
          </Button>
          <Button
            kind="quiet"
            aria-label={t('next.removeOf', { title: draft.title })}
            onClick={() =>
              void edit((command) => client.goal.removeObjective({ ...command, id: draft.id }), {
                message: t('next.removed', { title: draft.title }),
              })
            }
          >
            {t('next.remove')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
