/** Initiatives: state by a digit, owner and date in place. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaInitiative } from '#contract/meeting.ts'
import type { Initiative, InitiativeState } from '#domain/initiative/initiative.ts'
import { client } from '#renderer/app/api.ts'
import { CommitDate } from '#renderer/app/fields/CommitDate.tsx'
import { cx } from '#renderer/design/cx.ts'
import { KeyCap } from '#renderer/design/KeyCap.tsx'
import { useReasonWords } from '../reason-words.ts'
import { useRoom } from '../room/room-context.ts'
import { StepHome } from './StepHome.tsx'
import classes from './InitiativesStep.module.css'

const STATES = ['planned', 'active', 'done', 'stopped'] as const satisfies readonly InitiativeState[]

export function InitiativesStep() {
  const { t } = useTranslation('meeting')
  const { room, itemId, toItem, edit, meetingId, home } = useRoom()
  const { initiatives } = room
  const current = initiatives.find((initiative) => initiative.id === itemId)
  const change = async (id: string, patch: Partial<Omit<Initiative, 'id'>>) =>
    (await edit((command) => client.operations.updateInitiative({ ...command, id, patch, meetingId }))).ok
  const next = () => {
    const following = initiatives[initiatives.findIndex((initiative) => initiative.id === itemId) + 1]
    if (following) toItem(following.id)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!current) return
    const state = STATES[Number(event.key) - 1]
    const key = event.key.toLowerCase()
    if (state !== undefined) void change(current.id, { state })
    else if (event.key === 'Enter' || event.key === ' ') next()
    else if (key === 'm' || key === 'w') field(key === 'm' ? 'date' : 'owner')?.focus()
    else return
    event.preventDefault()
  }
  const field = (name: string) =>
    home.current?.querySelector<HTMLElement>(
      `[aria-current] [data-field='${name}']:is(select), [aria-current] [data-field='${name}'] input`,
    )
  if (initiatives.length === 0)
    return (
      <StepHome label={t('step.initiatives.title')}>
        <p className="lede">{t('initiatives.empty')}</p>
      </StepHome>
    )
  return (
    <StepHome label={t('step.initiatives.title')} onKeyDown={onKeyDown}>
      <p className={classes.keys}>
        <span className="meta">{t('initiatives.how')}</span>
        {STATES.map((state, index) => (
          <span key={state} className={classes.key}>
            <KeyCap>{String(index + 1)}</KeyCap> {t(`initiatives.state.${state}`)}
          </span>
        ))}
        <span className={classes.key}>
          <KeyCap>M</KeyCap> {t('initiatives.move')}
        </span>
        <span className={classes.key}>
          <KeyCap>W</KeyCap> {t('initiatives.who')}
        </span>
      </p>
      <ul>
        {initiatives.map((initiative) => (
          <Row
            key={initiative.id}
            initiative={initiative}
            current={initiative.id === itemId}
            onPick={() => toItem(initiative.id)}
            onChange={(patch) => change(initiative.id, patch)}
          />
        ))}
      </ul>
    </StepHome>
  )
}

interface RowProps {
  initiative: AgendaInitiative
  current: boolean
  onPick: () => void
  onChange: (patch: Partial<Omit<Initiative, 'id'>>) => Promise<boolean>
}

function Row({ initiative, current, onPick, onChange }: RowProps) {
  const { t } = useTranslation(['meeting', 'common'])
  const { room, people, words, home } = useRoom()
  const reasonWords = useReasonWords()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const serves = room.keyResults.find((each) => each.id === initiative.keyResultId)
  const reasons = reasonWords(initiative.reasons)
  const backHome = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    home.current?.focus()
  }
  const owners = people.filter((person) => !person.removed || person.id === initiative.ownerId)
  return (
    <li ref={row} className={cx(classes.row, current && classes.current)} aria-current={current || undefined}>
      <button
        type="button"
        className={classes.pick}
        onClick={() => {
          onPick()
          home.current?.focus()
        }}
      >
        <span>{initiative.title}</span>
        <span className="meta">
          {[serves === undefined ? '' : t('initiatives.drives', { what: serves.shortName || serves.title }), ...reasons]
            .filter((part) => part !== '')
            .join('. ')}
        </span>
      </button>
      <select
        className={classes.field}
        aria-label={t('initiatives.stateOf', { title: initiative.title })}
        value={initiative.state}
        onKeyDown={backHome}
        onChange={(event) => {
          const state = STATES.find((each) => each === event.currentTarget.value)
          if (state !== undefined) void onChange({ state })
        }}
      >
        {STATES.map((state) => (
          <option key={state} value={state}>
            {t(`initiatives.state.${state}`)}
          </option>
        ))}
      </select>
      <select
        className={classes.field}
        data-field="owner"
        aria-label={t('initiatives.ownerOf', { title: initiative.title })}
        value={initiative.ownerId ?? ''}
        onKeyDown={backHome}
        onChange={(event) => void onChange({ ownerId: event.currentTarget.value || null })}
      >
        <option value="">{t('common:noOwner')}</option>
        {owners.map((person) => (
          <option key={person.id} value={person.id}>
            {words.person(person.id)}
          </option>
        ))}
      </select>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys come back to the step from the field inside */}
      <div data-field="date" onKeyDown={backHome}>
        <CommitDate
          label={t('initiatives.dateOf', { title: initiative.title })}
          hideLabel
          value={initiative.dueDate}
          onCommit={(dueDate) => onChange({ dueDate })}
          onNone={() => onChange({ dueDate: null })}
        />
      </div>
    </li>
  )
}
