/** A client in the list: name and cycle, worst status, what needs a talk, next meeting, one action. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientRow } from '#contract/client.ts'
import { keyName } from '#renderer/app/key-names.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { relativeDay } from '#renderer/format/date.ts'
import { capitalised } from '#renderer/format/names.ts'
import classes from './ClientItem.module.css'
import { DeleteClientDialog } from '#renderer/app/client/DeleteClientDialog.tsx'
import { RestoreBackup } from '#renderer/app/client/RestoreBackup.tsx'
import { RhythmStrip } from './RhythmStrip.tsx'
import { useClientAction } from './use-client-action.ts'

export function ClientItem({ row, next }: { row: ClientRow; next: boolean }) {
  const { t } = useTranslation(['client', 'common'])
  return (
    <li className={cx(classes.client, next && classes.next)}>
      <div>
        <h2 className={classes.name}>
          {row.problem === null ? (
            <Link to="/client/$clientId/okr" params={{ clientId: row.id }}>
              {row.name}
            </Link>
          ) : (
            row.name
          )}
        </h2>
        {row.sample ? <p className={classes.sample}>{t('sample.mark')}</p> : null}
        {row.cycle ? (
          <p className="meta">
            {row.cycle.name}
            {row.weekOfCycle ? `, ${t('list.weekOf', row.weekOfCycle)}` : ''}
          </p>
        ) : null}
      </div>
      {row.problem === null ? <Standing row={row} /> : <Problem problem={row.problem} />}
      <div className={classes.action}>
        {row.problem === null ? <MainAction row={row} next={next} /> : <ProblemAction row={row} />}
        {row.sample ? <RemoveSample row={row} /> : null}
      </div>
    </li>
  )
}

/** A client behind the curtain: there, and no more. */
export function CurtainedItem({ name }: { name: string }) {
  return (
    <li className={classes.client}>
      <h2 className={cx(classes.name, classes.curtained)}>{name}</h2>
    </li>
  )
}

function Standing({ row }: { row: ClientRow }) {
  const { t } = useTranslation(['client', 'common'])
  return (
    <>
      {row.keyResults === 0 ? <p className={classes.quiet}>{t('list.noGoals')}</p> : <RhythmStrip beats={row.beats} />}
      <p className={classes.needs}>
        {row.worst === null ? null : (
          <span className={classes.worst}>
            <StatusLabel kind={row.worst}>{t(`common:status.${row.worst}`)}</StatusLabel>
          </span>
        )}
        {row.keyResults === 0 ? (
          <span className={classes.reason}>{t('list.goalsNext')}</span>
        ) : row.needsAttention === 0 ? (
          <>
            <b>{t('list.nothingUrgent')}</b>{' '}
            <span className={classes.reason}>{t('list.keyResults', { count: row.keyResults })}</span>
          </>
        ) : (
          <>
            <b>{t('list.attention', { count: row.needsAttention, of: row.keyResults })}</b>{' '}
            <span className={classes.reason}>{t('list.attentionOf', { count: row.keyResults })}</span>
          </>
        )}
      </p>
      <NextMeeting row={row} />
    </>
  )
}

function NextMeeting({ row: { nextMeeting } }: { row: ClientRow }) {
  const { t } = useTranslation('client')
  const language = useLanguage()
  const today = useToday()
  if (!nextMeeting) return <p className={classes.quiet}>{t('list.noMeeting')}</p>
  const day = capitalised(relativeDay(nextMeeting.date, today, language))
  return (
    <p className={classes.when}>
      <b>{nextMeeting.running ? t('list.running') : `${day} ${nextMeeting.startTime ?? ''}`.trim()}</b>
      <span className="meta">{t(nextMeeting.running ? 'list.runningMeta' : 'list.nextMeeting')}</span>
    </p>
  )
}

function Problem({ problem }: { problem: NonNullable<ClientRow['problem']> }) {
  const { t } = useTranslation('errors')
  return (
    <p className={classes.problem}>
      <StatusMark kind="red" className={classes.mark} />
      <span>
        <b>{t(`${problem}.what`)}.</b> {t(`${problem}.do`)}
      </span>
    </p>
  )
}

function MainAction({ row, next }: { row: ClientRow; next: boolean }) {
  const { kind, label, run, busy } = useClientAction(row)
  const keyCap = next ? keyName('Enter') : undefined
  if (kind === 'open') {
    return (
      <RouterButton
        to="/client/$clientId/okr"
        params={{ clientId: row.id }}
        kind={next ? 'primary' : 'default'}
        size={next ? 'large' : 'normal'}
        keyCap={keyCap}
      >
        {label} <span className="visually-hidden">{row.name}</span>
      </RouterButton>
    )
  }
  return (
    <Button
      kind={next ? 'primary' : 'default'}
      size={next ? 'large' : 'normal'}
      keyCap={keyCap}
      onClick={run}
      busy={busy}
    >
      {label} <span className="visually-hidden">{row.name}</span>
    </Button>
  )
}

function ProblemAction({ row }: { row: ClientRow }) {
  const { t } = useTranslation(['client', 'common'])
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('backups.open')}</Button>
      <FormDialog
        opened={opened}
        onClose={close}
        title={t('backups.of', { name: row.name })}
        closeLabel={t('common:close')}
        size="medium"
      >
        <RestoreBackup clientId={row.id} name={row.name} onRestored={close} />
      </FormDialog>
    </>
  )
}

function RemoveSample({ row }: { row: ClientRow }) {
  const { t } = useTranslation('client')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <IconButton icon="trash" label={t('sample.remove')} onClick={() => setOpened(true)} />
      <DeleteClientDialog clientId={row.id} name={row.name} opened={opened} onClose={() => setOpened(false)} sample />
    </>
  )
}
