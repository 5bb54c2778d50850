/** Which goals become drafts, and in which cycle: one that is made already, or a new one whose name and dates are proposed. */
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import { hasSoundDates, type Cycle } from '#domain/cycle/cycle.ts'
import type { Id } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { api, client } from '#renderer/app/api.ts'
import { proposalFor, type CycleProposal } from '#renderer/app/client/cycle-proposal.ts'
import { ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { TypedDate, type Typed } from '#renderer/app/fields/TypedMoment.tsx'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useClosing } from '../closing-context.ts'
import { useClientWords } from '../use-client-words.ts'
import classes from './Next.module.css'

/** Of the choice of cycle: one that is not made yet. */
const NEW = 'new'

export function MakeDrafts({ objectives }: { objectives: readonly ClosingObjective[] }) {
  const { clientId, view } = useClosing()
  const owner = useQuery(api.client.get.queryOptions({ input: { clientId } })).data
  const cycles = useClientWords(clientId).data?.cycles
  if (owner === undefined || cycles === undefined) return null
  const { cycle, proposedNext } = view
  const proposal = proposalFor(owner, proposedNext?.start ?? addDays(cycle.endDate, 1))
  return (
    <Make
      objectives={objectives}
      cycles={cycles.filter((each) => each.startDate > cycle.startDate && each.state !== 'closed')}
      proposal={
        proposedNext === null ? proposal : { ...proposal, startDate: proposedNext.start, endDate: proposedNext.end }
      }
    />
  )
}

interface MakeProps {
  objectives: readonly ClosingObjective[]
  /** Those that come after and are open. */
  cycles: readonly Pick<Cycle, 'id' | 'name'>[]
  proposal: CycleProposal
}

type Problem = 'name' | 'dates' | 'none'

function Make({ objectives, cycles, proposal }: MakeProps) {
  const { t } = useTranslation('closing')
  const { view, edit } = useClosing()
  const { terms } = useGoalWords()
  const [to, setTo] = useState<string>(view.next?.id ?? cycles[0]?.id ?? NEW)
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set())
  const [name, setName] = useState(proposal.name)
  const [start, setStart] = useState<Typed>({ read: proposal.startDate })
  const [end, setEnd] = useState<Typed>({ read: proposal.endDate })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const chosen = objectives.filter(({ id }) => !left.has(id))

  const target = () => {
    if (to !== NEW) return { is: 'made' as const, cycleId: to }
    if (name.trim() === '') return 'name'
    if (start === 'unread' || end === 'unread' || start.read === null || end.read === null) return 'dates'
    const cycle = { kind: proposal.kind, name: name.trim(), startDate: start.read, endDate: end.read }
    return hasSoundDates(cycle) && cycle.startDate > view.cycle.startDate ? { is: 'new' as const, cycle } : 'dates'
  }
  const make = async () => {
    if (chosen.length === 0) return setProblem('none')
    const next = target()
    if (typeof next === 'string') return setProblem(next)
    setBusy(true)
    const objectiveIds = chosen.map(({ id }) => id)
    await edit((command) => client.closing.draftNext({ ...command, cycleId: view.cycle.id, next, objectiveIds }), {
      message: t('next.made', {
        count: chosen.length,
        cycle: next.is === 'new' ? next.cycle.name : (cycles.find(({ id }) => id === to)?.name ?? ''),
      }),
    })
    setBusy(false)
  }
  const change = (work: () => void) => {
    setProblem(null)
    work()
  }
  return (
    <section>
      <SectionTitle ruled>{t('next.goesOn')}</SectionTitle>
      <form
        noValidate
        className={classes.make}
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Going
          objectives={objectives}
          left={left}
          onToggle={(id) =>
            change(() =>
              setLeft((before) => {
                const next = new Set(before)
                if (!next.delete(id)) next.add(id)
                return next
              }),
            )
          }
        />
        <div className={classes.where}>
          {cycles.length === 0 ? null : (
            <ChooseOne
              label={t('next.cycle')}
              value={to}
              choices={[
                ...cycles.map(({ id, name: label }) => ({ value: id, label })),
                { value: NEW, label: t('next.newCycle') },
              ]}
              onChoose={(choice) => change(() => setTo(choice))}
            />
          )}
          {to === NEW ? (
            <>
              <TextInput
                label={t('next.name')}
                maxLength={120}
                autoComplete="off"
                value={name}
                error={problem === 'name' ? t('next.nameNeeded') : null}
                onChange={(event) => {
                  const { value } = event.currentTarget
                  change(() => setName(value))
                }}
              />
              <div className={classes.dates}>
                <TypedDate label={t('next.start')} value={start} onChange={(typed) => change(() => setStart(typed))} />
                <TypedDate label={t('next.end')} value={end} onChange={(typed) => change(() => setEnd(typed))} />
              </div>
            </>
          ) : null}
          <div role="status">
            {problem === 'dates' ? <FieldError>{t('next.datesWrong', { cycle: view.cycle.name })}</FieldError> : null}
            {problem === 'none' ? (
              <FieldError>{t('next.noneChosen', { objective: terms.objectives(1) })}</FieldError>
            ) : null}
          </div>
          <p className="meta">{t('next.carried', { keyResults: terms.keyResults(2) })}</p>
          <div>
            <Button kind="primary" type="submit" icon="plus" busy={busy}>
              {t('next.make', { count: chosen.length })}
            </Button>
          </div>
        </div>
      </form>
    </section>
  )
}

interface GoingProps {
  objectives: readonly ClosingObjective[]
  /** Left out this time. */
  left: ReadonlySet<Id>
  onToggle: (id: Id) => void
}

function Going({ objectives, left, onToggle }: GoingProps) {
  const { t } = useTranslation(['closing', 'common'])
  const { language } = useGoalWords()
  const format = useFormat()
  return (
    <ul className={classes.going}>
      {objectives.map(({ id, title, unitId, review }) => (
        <li key={id}>
          <label className={classes.check}>
            <input type="checkbox" checked={!left.has(id)} onChange={() => onToggle(id)} />
            <span>
              {title}{' '}
              <span className="meta">
                {[
                  format.unit(unitId),
                  review?.decision ? t(`common:decided.${review.decision}`).toLocaleLowerCase(language) : '',
                ]
                  .filter((part) => part !== '')
                  .join(', ')}
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}
