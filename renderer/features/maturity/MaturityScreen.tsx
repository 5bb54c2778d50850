/** Client › Maturity: where they stand by the latest check, and the checks there have been. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { awaitingEvaluation } from '#domain/maturity/early.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { RouterButton } from '#renderer/app/links.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { EvaluationDue } from './EvaluationDue.tsx'
import { NewCheckDialog } from './NewCheckDialog.tsx'
import { useResultTitle } from './use-result-title.ts'
import classes from './MaturityScreen.module.css'

export function MaturityScreen({ clientId }: { clientId: Id }) {
  const checks = useQuery(api.maturity.list.queryOptions({ input: { clientId } }))
  return <Loaded query={checks}>{(rows) => <Checks clientId={clientId} rows={rows} />}</Loaded>
}

function Checks({ clientId, rows }: { clientId: Id; rows: readonly CheckRow[] }) {
  const { t } = useTranslation(['maturity', 'questions'])
  const edit = useEdit(clientId)
  const navigate = useNavigate()
  const [making, setMaking] = useState<'new' | 'evaluation' | null>(null)
  const due = awaitingEvaluation(rows, useToday())
  const client = useQuery(api.client.get.queryOptions({ input: { clientId } })).data
  const units = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data?.units ?? []
  const sets = useQuery(api.maturity.sets.queryOptions({ input: { clientId } })).data ?? []
  const title = useTitleOf(clientId, rows)
  useShortcuts(t('title'), [
    { id: 'maturity.new', keys: 'N', label: t('screen.new'), run: () => setMaking('new'), icon: 'plus' },
  ])
  const newButton = (
    <Button kind="primary" size="large" icon="plus" keyCap="N" onClick={() => setMaking('new')}>
      {t('screen.new')}
    </Button>
  )
  return (
    <Page
      title={title}
      actions={
        <>
          <RouterButton
            kind="quiet"
            size="large"
            icon="flag"
            to="/client/$clientId/maturity/start"
            params={{ clientId }}
          >
            {t('start.title')}
          </RouterButton>
          <RouterButton
            kind="quiet"
            size="large"
            icon="list"
            to="/client/$clientId/maturity/questions"
            params={{ clientId }}
          >
            {t('questions:open')}
          </RouterButton>
          {rows.length === 0 ? null : newButton}
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon="steps" title={t('screen.emptyTitle')} action={newButton}>
          {t('screen.empty')}
        </EmptyState>
      ) : (
        <div className={classes.parts}>
          {due ? (
            <EvaluationDue
              check={due}
              unitName={units.find((unit) => unit.id === due.unitId)?.name}
              onMake={() => setMaking('evaluation')}
            />
          ) : null}
          <section>
            <SectionTitle ruled>{t('screen.checks')}</SectionTitle>
            <CheckList clientId={clientId} rows={rows} unitName={(id) => units.find((unit) => unit.id === id)?.name} />
          </section>
        </div>
      )}
      {making !== null && client ? (
        <NewCheckDialog
          units={units}
          sets={sets}
          usualSetId={rows[0]?.setId ?? null}
          language={client.documentLanguage}
          edit={edit}
          begin={making === 'evaluation' && due ? { kind: 'early', unitId: due.unitId } : undefined}
          onClose={() => setMaking(null)}
          onMade={(checkId) =>
            void navigate({ to: '/client/$clientId/maturity/$checkId', params: { clientId, checkId } })
          }
        />
      ) : null}
    </Page>
  )
}

interface CheckListProps {
  clientId: Id
  rows: readonly CheckRow[]
  unitName: (id: Id) => string | undefined
}

function CheckList({ clientId, rows, unitName }: CheckListProps) {
  const { t } = useTranslation('maturity')
  const language = useLanguage()
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <Link
            className={classes.when}
            to="/client/$clientId/maturity/$checkId"
            params={{ clientId, checkId: row.id }}
          >
            {formatDate(row.date, language, 'withYear')}
          </Link>
          <span>
            {row.unitId === null ? t('field.wholeClient') : unitName(row.unitId)}{' '}
            <span className="meta">
              {t(`kind.${row.kind}`)}, {t(`mode.${row.mode}`).toLocaleLowerCase(language)}
            </span>
          </span>
          <span>{row.sheets === 0 ? t('check.noSheets') : t('check.sheets', { count: row.sheets })}</span>
          <span className="meta">{t(row.frozenAt === null ? 'check.open' : 'check.frozen')}</span>
        </li>
      ))}
    </ul>
  )
}

/** «Klare til å starte.», by the latest check that has a result. */
function useTitleOf(clientId: Id, rows: readonly CheckRow[]): string {
  const { t } = useTranslation('maturity')
  const titleOf = useResultTitle()
  const latest = rows.find((row) => row.frozenAt !== null)
  const result = useQuery({
    ...api.maturity.result.queryOptions({ input: { clientId, checkId: latest?.id ?? '' } }),
    enabled: latest !== undefined,
  }).data
  if (latest === undefined) return t(rows.length === 0 ? 'screen.none' : 'screen.open')
  if (!result) return t('title')
  return titleOf(latest, result)
}
