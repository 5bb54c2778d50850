/** The check-ins of a key result, newest first, with the changes of its definition between them, and the way to a new one. */
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { CheckIn } from '#domain/goal/goal.ts'
import { api, client as rpc } from '#renderer/app/api.ts'
import { useLearned } from '#renderer/app/learning/use-learning.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { PanelSection } from '#renderer/design/SidePanel.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useGoal } from '../goal-context.ts'
import { CheckInForm } from './CheckInForm.tsx'
import { historyLines, type HistoryEntry } from './history.ts'
import { HistoryLine } from './HistoryLine.tsx'
import classes from './Panel.module.css'

const FIRST = 6

export function CheckIns({ keyResult }: { keyResult: BoardKeyResult }) {
  const { t } = useTranslation(['goal', 'common', 'learning'])
  const { client, isClosed, edit } = useGoal()
  const id = useId()
  const [writing, setWriting] = useState<'new' | CheckIn | null>(null)
  const [all, setAll] = useState(false)
  const history = useQuery(api.goal.history.queryOptions({ input: { clientId: client.id, keyResultId: keyResult.id } }))
  const lines = historyLines(history.data?.definitions ?? [], history.data?.checkIns ?? [])
  const standing = lines.flatMap((line) => (line.type === 'checkIn' && line.state === 'standing' ? line.checkIn : []))
  const taken = new Set(useLearned(client.id).map(({ checkInId }) => checkInId))
  const takeOf = (line: HistoryEntry) => {
    if (line.type !== 'checkIn' || line.state !== 'standing' || taken.has(line.checkIn.id)) return undefined
    const { id: checkInId, changed, blocks } = line.checkIn
    const text = [changed, blocks].filter((words) => words !== '').join('\n')
    if (text === '') return undefined
    return () =>
      void edit((command) => rpc.learning.fromCheckIn({ ...command, checkInId, text, tags: [] }), {
        message: t('learning:saved.taken'),
      })
  }
  const shown = all ? lines : lines.slice(0, FIRST)
  return (
    <PanelSection labelledBy={id}>
      <SectionTitle
        id={id}
        level={3}
        ruled
        action={
          writing === null && !isClosed ? (
            <Button kind="quiet" icon="plus" onClick={() => setWriting('new')}>
              {t('checkIn.new')}
            </Button>
          ) : undefined
        }
      >
        {t('checkIn.title')}
      </SectionTitle>
      {writing === null ? null : (
        <CheckInForm
          key={writing === 'new' ? 'new' : writing.id}
          keyResult={keyResult}
          correct={writing === 'new' ? null : writing}
          standing={standing}
          onDone={() => setWriting(null)}
        />
      )}
      {history.isPending ? <Loading label={t('common:loading')} /> : null}
      {history.isError ? <p className={classes.quiet}>{t('checkIn.notRead')}</p> : null}
      {history.isSuccess && lines.length === 0 && writing === null ? (
        <p className={classes.quiet}>{t('checkIn.none')}</p>
      ) : null}
      {lines.length === 0 ? null : (
        <ul className={classes.list}>
          {shown.map((line) => (
            <HistoryLine
              key={line.type === 'checkIn' ? line.checkIn.id : line.to.id}
              line={line}
              decimals={keyResult.definition.decimals}
              isTaken={line.type === 'checkIn' && taken.has(line.checkIn.id)}
              onTake={takeOf(line)}
              onCorrect={
                line.type === 'checkIn' && line.state === 'standing' && !isClosed
                  ? () => setWriting(line.checkIn)
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {lines.length > FIRST ? (
        <Button kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('checkIn.fewer') : t('checkIn.all', { count: lines.length })}
        </Button>
      ) : null}
    </PanelSection>
  )
}
