/** The periods goals live in: named and dated in place, added from a proposal or with dates of one's own. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { addDays } from '#domain/time/calendar.ts'
import { chronological } from '#domain/shared/basics.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { EDIT_TOAST, useEdit } from '#renderer/app/edit.ts'
import { CommitDate } from '#renderer/app/fields/CommitDate.tsx'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { QuietSelect } from '#renderer/app/fields/QuietSelect.tsx'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import { formatDate, formatRange } from '#renderer/format/date.ts'
import type { SectionProps } from '../use-settings-edit.ts'
import { type CycleProposal, proposalFor, proposalsFor } from '#renderer/app/client/cycle-proposal.ts'
import classes from './CyclesSection.module.css'

/** Closing has a screen of its own, with all that goes with it. */
const STATES = ['planned', 'active'] as const

export function CyclesSection({ client, organisation: { cycles } }: SectionProps) {
  const { t } = useTranslation(['settings', 'common'])
  const language = useLanguage()
  const today = useToday()
  const edit = useEdit(client.id)
  const newestFirst = cycles.toSorted((one, other) => chronological(other.startDate, one.startDate))
  const proposals = proposalsFor(client, cycles, today)
  const last = newestFirst[0]
  const own = proposalFor({ ...client, cycleKind: 'custom' }, last ? addDays(last.endDate, 1) : today)

  const add = (proposal: CycleProposal) => {
    const runs = proposal.startDate <= today && today <= proposal.endDate
    const state = runs && !cycles.some((cycle) => cycle.state === 'active') ? 'active' : 'planned'
    return edit((command) => backEnd.organisation.addCycle({ ...command, cycle: { ...proposal, state } }), {
      message: t('added', { name: proposal.name }),
    })
  }

  return (
    <div className={classes.section}>
      {cycles.length === 0 ? (
        <EmptyState icon="calendar" title={t('cycles.empty')}>
          {t('cycles.emptyWhy')}
        </EmptyState>
      ) : (
        <div>
          <div className={classes.heads} aria-hidden="true">
            <span>{t('cycles.name')}</span>
            <span>{t('cycles.start')}</span>
            <span>{t('cycles.end')}</span>
            <span>{t('cycles.state')}</span>
          </div>
          <ul aria-label={t('section.cycles')}>
            {newestFirst.map((cycle) => (
              <li key={cycle.id}>
                {cycle.state === 'closed' ? (
                  <ClosedCycle clientId={client.id} cycle={cycle} />
                ) : (
                  <CycleRow clientId={client.id} cycle={cycle} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <section aria-labelledby="cycles-new">
        <SectionTitle id="cycles-new" className={classes.title}>
          {t('cycles.new')}
        </SectionTitle>
        <ul className={classes.proposals}>
          {[...proposals, own].map((proposal, index) => (
            <li key={`${proposal.kind}${proposal.startDate}`} className={classes.proposal}>
              <Button icon="plus" onClick={() => void add(proposal)}>
                {index < proposals.length ? proposal.name : t('cycles.own')}
              </Button>
              <span className="meta">
                {index < proposals.length
                  ? formatRange(proposal.startDate, proposal.endDate, language)
                  : t('cycles.ownHint', { range: formatRange(proposal.startDate, proposal.endDate, language) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** Read-only, as all it holds. */
function ClosedCycle({ clientId, cycle: { id, name, startDate, endDate } }: { clientId: string; cycle: Cycle }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  return (
    <div className={classes.row}>
      <Link to="/client/$clientId/cycle/$cycleId" params={{ clientId, cycleId: id }}>
        <strong>{name}</strong>
      </Link>
      <span>{formatDate(startDate, language)}</span>
      <span>{formatDate(endDate, language)}</span>
      <span>{t('cycles.states.closed')}</span>
    </div>
  )
}

function CycleRow({ clientId, cycle }: { clientId: string; cycle: Cycle }) {
  const { t } = useTranslation(['settings', 'common'])
  const edit = useEdit(clientId)
  const { name } = cycle
  const change = async (patch: Partial<Omit<Cycle, 'id'>>, what: string) =>
    (
      await edit((command) => backEnd.organisation.updateCycle({ ...command, id: cycle.id, patch }), {
        message: patch.name === undefined ? t('changedOf', { what, name }) : t('renamed', { name: patch.name }),
      })
    ).ok
  const remove = async () => {
    const outcome = await edit((command) => backEnd.organisation.removeCycle({ ...command, id: cycle.id }), {
      message: t('removed', { name }),
      sayFailure: false,
    })
    if (!outcome.ok) showToast({ kind: 'error', key: EDIT_TOAST, message: t('cycles.inUse', { name }) })
  }
  return (
    <div className={classes.row}>
      <CommitText
        label={t('cycles.nameOf', { name })}
        hideLabel
        quiet
        strong
        value={name}
        check={(text) => (text === '' ? t('cycles.nameMissing') : null)}
        onCommit={(text) => change({ name: text }, t('cycles.name'))}
      />
      <CommitDate
        label={t('cycles.startOf', { name })}
        hideLabel
        quiet
        value={cycle.startDate}
        check={(date) => (date >= cycle.endDate ? t('cycles.startAfterEnd') : null)}
        onCommit={(startDate) => change({ startDate }, t('cycles.start'))}
      />
      <CommitDate
        label={t('cycles.endOf', { name })}
        hideLabel
        quiet
        value={cycle.endDate}
        check={(date) => (date <= cycle.startDate ? t('cycles.endBeforeStart') : null)}
        onCommit={(endDate) => change({ endDate }, t('cycles.end'))}
      />
      <QuietSelect
        label={t('cycles.stateOf', { name })}
        value={cycle.state === 'planned' ? 'planned' : 'active'}
        choices={STATES.map((value) => ({ value, label: t(`cycles.states.${value}`) }))}
        onChoose={(state) => void change({ state }, t('cycles.state'))}
      />
      <IconButton icon="trash" label={t('cycles.remove', { name })} onClick={() => void remove()} />
    </div>
  )
}
