/** Answers read back: a returned sheet, pasted rows or an answered e-mail, shown row by row before anything is recorded. */
import { Textarea } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportSource, PlannedRow } from '#contract/check-in.ts'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client as backEnd } from '#renderer/app/api.ts'
import { asOne, useEdit } from '#renderer/app/edit.ts'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { TypedDate, type Typed } from '#renderer/app/fields/TypedMoment.tsx'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { inOneLine } from '#renderer/format/names.ts'
import { ChooseSheet } from './ChooseSheet.tsx'
import { PlanTable } from './PlanTable.tsx'
import { useSheet } from './use-sheet.ts'
import classes from './ReadBack.module.css'

export interface ReadBackProps {
  client: Client
  cycle: Cycle | null
  keyResults: readonly BoardKeyResult[]
}

/** What is pasted and not yet recorded, by client: going elsewhere and back loses nothing. Gone with the window. */
const pasted = new Map<Id, string>()

export function ReadBack({ client, cycle, keyResults }: ReadBackProps) {
  const { t } = useTranslation('checkIn')
  const [text, setText] = useState(pasted.get(client.id) ?? '')
  const sheet = useSheet(client.id)
  const write = (now: string) => {
    pasted.set(client.id, now)
    setText(now)
  }
  const settled = useDeferredValue(text)
  const of = { client, cycle, keyResults }
  return (
    <div className={classes.read}>
      <SectionTitle level={3}>{t('in.title')}</SectionTitle>
      <ChooseSheet sheet={sheet} />
      {sheet.chosen === null ? (
        <>
          <Textarea
            label={t('in.paste')}
            placeholder={t('in.example')}
            minRows={4}
            maxRows={12}
            autosize
            maxLength={400_000}
            spellCheck={false}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
          />
          {text === '' ? null : (
            <div>
              <Button kind="quiet" icon="close" onClick={() => write('')}>
                {t('in.empty')}
              </Button>
            </div>
          )}
          {settled.trim() === '' ? null : <Planned {...of} source={{ kind: 'text', text: settled }} />}
        </>
      ) : null}
      {sheet.chosen?.state === 'read' ? (
        <Planned key={sheet.chosen.handle} {...of} source={{ kind: 'sheet', handle: sheet.chosen.handle }} />
      ) : null}
    </div>
  )
}

function Planned({ client, cycle, keyResults, source }: ReadBackProps & { source: ImportSource }) {
  const { t } = useTranslation('checkIn')
  const { today, language } = useGoalWords()
  const edit = useEdit(client.id)
  const [day, setDay] = useState<Typed>({ read: today })
  const [meanings, setMeanings] = useState<ReadonlyMap<string, Id>>(new Map())
  const [busy, setBusy] = useState(false)
  // The button goes when there is no more to record: what stands in its place takes the focus over.
  const leaving = useRef(false)
  const reading = {
    cycleId: cycle?.id ?? null,
    source,
    day: day === 'unread' ? null : day.read,
    meanings: [...meanings].map(([name, keyResultId]) => ({ name, keyResultId })),
  }
  const plan = useQuery({
    ...api.checkIn.plan.queryOptions({ input: { clientId: client.id, ...reading } }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  if (plan.error && !plan.data) return <FailureState error={plan.error} onRetry={() => void plan.refetch()} />
  if (!plan.data) return <Loading label={t('in.reading')} />
  const { rows, problem } = plan.data
  const good = rows.filter(isGood).length
  const faults = rows.filter((row) => row.outcome === 'fault').length

  const record = async () => {
    setBusy(true)
    await asOne(
      client.id,
      (done) =>
        done === null
          ? null
          : inOneLine([
              done.recorded === 0 ? '' : t('plan.recorded', { count: done.recorded }),
              done.corrected === 0 ? '' : t('plan.corrected', { count: done.corrected }),
            ]),
      async () => {
        const outcome = await edit((command) => backEnd.checkIn.record({ ...command, ...reading, rows: null }))
        leaving.current = outcome.ok
        return outcome.ok ? outcome.value : null
      },
    )
    setBusy(false)
  }

  return (
    <div className={classes.planned}>
      {problem === null ? null : (
        <p role="status" className={classes.problem}>
          {t(problem === 'gone' ? 'in.file.gone' : `in.problem.${problem}`)}
        </p>
      )}
      {plan.data.day === null && rows.some((row) => row.faults.some(({ id }) => id === 'no_day')) ? (
        <div className={classes.day}>
          <TypedDate label={t('in.day')} value={day} onChange={setDay} />
        </div>
      ) : null}
      {plan.data.day === null ? null : (
        <p className="meta">{t('in.ofDay', { date: formatDate(plan.data.day, language, 'weekday') })}</p>
      )}
      {rows.length === 0 ? null : (
        <PlanTable
          rows={rows}
          keyResults={keyResults}
          onMeaning={(name, keyResultId) => setMeanings(new Map([...meanings, [name, keyResultId]]))}
          action={
            good === 0 ? (
              <span
                className="meta"
                tabIndex={-1}
                ref={(node) => {
                  if (node !== null && leaving.current) node.focus()
                  leaving.current = false
                }}
              >
                {t('plan.nothing')}
              </span>
            ) : (
              <Button kind="primary" busy={busy} onClick={() => void record()}>
                {t(faults === 0 ? 'plan.record' : 'plan.recordGood', { count: good })}
              </Button>
            )
          }
        />
      )}
    </div>
  )
}

const isGood = ({ outcome }: PlannedRow) => outcome === 'new' || outcome === 'correction'
