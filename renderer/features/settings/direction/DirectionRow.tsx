/** One strategic direction: its words, where they come from and its place, in place. Removing one that is served says how many stand without it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DirectionRow as Row } from '#contract/alignment.ts'
import type { Client } from '#domain/client/client.ts'
import type { Direction } from '#domain/organisation/organisation.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { QuietSelect } from '#renderer/app/fields/QuietSelect.tsx'
import { IconButton } from '#renderer/design/Button.tsx'
import { ConfirmDialog } from '#renderer/design/FormDialog.tsx'
import { positionOneStep } from '../positions.ts'
import classes from './DirectionSection.module.css'

const SOURCES = ['allocation_letter', 'plan', 'strategy', 'other'] as const

type Patch = Partial<Omit<Direction, 'id'>>

export function DirectionRow({ client, direction, all }: { client: Client; direction: Row; all: readonly Row[] }) {
  const { t } = useTranslation(['alignment', 'settings', 'common', 'goal'])
  const edit = useEdit(client.id)
  const [asking, setAsking] = useState(false)
  const { id, title, objectives } = direction
  const served = t('direction.count', {
    count: objectives,
    objectives: t(`goal:terms.${client.goalTerms}.objective`, { count: objectives }),
  })
  const change = async (patch: Patch, what: string) =>
    (
      await edit((command) => backEnd.alignment.updateDirection({ ...command, id, patch }), {
        message: t('settings:changedOf', { what, name: patch.title ?? title }),
      })
    ).ok
  const remove = async () => {
    setAsking(false)
    await edit((command) => backEnd.alignment.removeDirection({ ...command, id, unlink: objectives > 0 }), {
      message: objectives === 0 ? t('settings:removed', { name: title }) : t('direction.removedOf', { title, served }),
    })
  }
  const move = (step: -1 | 1) => {
    const position = positionOneStep(all, id, step)
    return {
      disabled: position === null,
      onClick: () => {
        if (position !== null) void change({ position }, t('settings:units.place'))
      },
    }
  }
  return (
    <div className={classes.row}>
      <CommitText
        label={t('direction.titleOf', { title })}
        hideLabel
        quiet
        strong
        maxLength={400}
        value={title}
        check={(text) => (text === '' ? t('direction.titleMissing') : null)}
        onCommit={(text) => change({ title: text }, t('direction.title'))}
      />
      <QuietSelect
        label={t('direction.sourceOf', { title })}
        value={direction.source}
        choices={SOURCES.map((value) => ({ value, label: t(`direction.sources.${value}`) }))}
        onChoose={(source) => void change({ source }, t('direction.source'))}
      />
      <CommitText
        label={t('direction.referenceOf', { title })}
        hideLabel
        quiet
        maxLength={400}
        placeholder={t('direction.referenceExample')}
        value={direction.reference}
        onCommit={(reference) => change({ reference }, t('direction.reference'))}
      />
      <span className={classes.served}>{served}</span>
      <div className={classes.tools}>
        <IconButton icon="up" label={t('direction.up', { title })} {...move(-1)} />
        <IconButton icon="down" label={t('direction.down', { title })} {...move(1)} />
        <IconButton
          icon="trash"
          label={t('direction.remove', { title })}
          onClick={() => (objectives === 0 ? void remove() : setAsking(true))}
        />
      </div>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('direction.removeAsk', { title })}
        confirmLabel={t('direction.removeDo')}
        cancelLabel={t('common:cancel')}
        onConfirm={() => void remove()}
      >
        <p>{t('direction.removeWhat', { count: objectives, served })}</p>
      </ConfirmDialog>
    </div>
  )
}
