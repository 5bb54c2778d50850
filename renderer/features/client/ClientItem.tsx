/** A client in the list: name and cycle, eight weeks of rhythm, what it needs and why, when we meet, one action. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientFigures, ClientRow } from '#contract/client.ts'
import { GoalWordsContext } from '#renderer/app/goal/goal-words.ts'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { keyName } from '#renderer/app/key-names.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import classes from './ClientItem.module.css'
import { DeleteClientDialog } from '#renderer/app/client/DeleteClientDialog.tsx'
import { RestoreBackup } from '#renderer/app/client/RestoreBackup.tsx'
import { Meetings } from './Meetings.tsx'
import { Needs } from './Needs.tsx'
import { RhythmStrip } from './RhythmStrip.tsx'
import { useClientAction } from './use-client-action.ts'

export type ClientItemProps = {
  row: ClientRow
  /** The one in hand: raised, with the primary action. */
  next: boolean
  /** One of many: two lines, the gravest need, the rest on request. */
  dense: boolean
  /** Whom it cannot be told about behind the curtain is not among them. */
  others: readonly ClientRow[]
}

export function ClientItem({ row, next, dense, others }: ClientItemProps) {
  const { t } = useTranslation(['client', 'common'])
  const { figures } = row
  return (
    <li className={cx(classes.client, next && classes.next, dense && !next && classes.dense)}>
      <div className={classes.who}>
        <h2 className={classes.name}>
          {row.problem === null ? (
            <Link to="/client/$clientId" params={{ clientId: row.id }}>
              {row.name}
            </Link>
          ) : (
            row.name
          )}
        </h2>
        {row.sample ? <p className={classes.sample}>{t('sample.mark')}</p> : null}
        {figures === null ? null : <Where figures={figures} withUnits={!dense || next} />}
      </div>
      {figures === null ? (
        <Problem problem={row.problem ?? 'corrupt'} />
      ) : (
        <Standing row={row} figures={figures} dense={dense && !next} others={others} />
      )}
      <div className={classes.action}>
        {row.problem === null ? <MainAction row={row} next={next} /> : <ProblemAction row={row} />}
        {row.sample ? <RemoveSample row={row} /> : null}
      </div>
    </li>
  )
}

/** A client behind the curtain: there, and no more. */
export function CurtainedItem({ name, dense }: { name: string; dense: boolean }) {
  return (
    <li className={cx(classes.client, dense && classes.dense)}>
      <h2 className={cx(classes.name, classes.curtained)}>{name}</h2>
    </li>
  )
}

function Where({ figures, withUnits }: { figures: ClientFigures; withUnits: boolean }) {
  const { t } = useTranslation('client')
  const { unitNames, cycle, weekOfCycle } = figures
  const [first, ...more] = unitNames
  return (
    <>
      {first === undefined || !withUnits ? null : (
        <p className="meta">{more.length === 0 ? first : t('list.units', { first, count: more.length })}</p>
      )}
      <p className="meta">
        {cycle === null || weekOfCycle === null
          ? t('list.noCycle')
          : t('list.cycle', { name: cycle.name, ...weekOfCycle })}
      </p>
    </>
  )
}

type StandingProps = { row: ClientRow; figures: ClientFigures; dense: boolean; others: readonly ClientRow[] }

function Standing({ row, figures, dense, others }: StandingProps) {
  const { t } = useTranslation('client')
  const today = useToday()
  const language = useLanguage()
  const terms = useTerms(figures.goalTerms)
  return (
    <GoalWordsContext value={{ terms, people: [], units: [], today, language }}>
      {figures.keyResults === 0 ? (
        <p className={classes.quiet}>{t('list.noGoals')}</p>
      ) : (
        <RhythmStrip beats={figures.beats} fortnightly={figures.cadenceWeeks === 2} dense={dense} />
      )}
      <Needs name={row.name} figures={figures} dense={dense} />
      <Meetings row={row} figures={figures} dense={dense} others={others} />
    </GoalWordsContext>
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
  const { label, run, busy } = useClientAction(row)
  return (
    <Button
      kind={next ? 'primary' : 'default'}
      size={next ? 'large' : 'normal'}
      keyCap={next ? keyName('Enter') : undefined}
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
