/** One maturity check: how it is answered and by whom while it is open, what it says once it is frozen. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { unitsOfCheck } from '#domain/maturity/covered.ts'
import type { Person, Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { RouterButton } from '#renderer/app/links.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { FreezeDialog } from '#renderer/app/maturity/FreezeDialog.tsx'
import { HandOver } from './HandOver.tsx'
import { HandsEntry } from '#renderer/app/maturity/HandsEntry.tsx'
import { HandsSetUp } from '#renderer/app/maturity/HandsSetUp.tsx'
import { Intake } from '#renderer/app/maturity/Intake.tsx'
import { NextSteps } from '#renderer/app/maturity/NextSteps.tsx'
import { PaperEntry } from './PaperEntry.tsx'
import { Reflection } from './Reflection.tsx'
import { ReportButton, Reports } from './Reports.tsx'
import { ResultView } from './ResultView.tsx'
import { useResultTitle } from './use-result-title.ts'
import { useLead } from '#renderer/app/maturity/use-lead.ts'
import { useSheets } from '#renderer/app/maturity/use-hands.ts'
import classes from './CheckScreen.module.css'

export function CheckScreen({ clientId, checkId }: { clientId: Id; checkId: Id }) {
  const check = useQuery(api.maturity.check.queryOptions({ input: { clientId, checkId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  return (
    <Loaded query={check}>
      {(row) => (
        <Loaded query={organisation}>
          {({ units, people }) =>
            row.frozenAt === null ? (
              <OpenCheck clientId={clientId} check={row} units={units} people={people} />
            ) : (
              <FrozenCheck clientId={clientId} check={row} units={units} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  )
}

function useFacts(check: CheckRow, units: readonly Unit[]): string[] {
  const { t } = useTranslation('maturity')
  const language = useLanguage()
  const unit = units.find(({ id }) => id === check.unitId)
  return [
    t(`kind.${check.kind}`),
    unit?.name ?? t('field.wholeClient'),
    formatDate(check.date, language, 'withYear'),
    t(`mode.${check.mode}`),
  ]
}

type OpenProps = { clientId: Id; check: CheckRow; units: readonly Unit[]; people: readonly Person[] }

function OpenCheck({ clientId, check, units, people }: OpenProps) {
  const { t } = useTranslation(['maturity', 'maturityRoom'])
  const edit = useEdit(clientId)
  const lead = useLead(clientId, check, units)
  const navigate = useNavigate()
  const facts = useFacts(check, units)
  const canShowHands = check.mode !== 'confidential'
  const told = useSheets(clientId, check.id, canShowHands).data
  const sheets = told ?? []
  // Who is counted in and has not shown a hand yet has not answered.
  const answered = told?.filter(({ answers }) => Object.keys(answers).length > 0).length ?? check.sheets
  const [way, setWay] = useState<'hands' | 'paper' | null>(null)
  const [freezing, setFreezing] = useState(false)
  const inTurn = sheets.filter(({ by }) => by === 'hands')
  const toList = () => void navigate({ to: '/client/$clientId/maturity', params: { clientId } })
  const freeze = async () => {
    const { ok } = await edit((command) => client.maturity.freeze({ ...command, checkId: check.id }), {
      undoable: false,
    })
    if (ok) setFreezing(false)
  }
  const remove = async () => {
    const { ok } = await edit((command) => client.maturity.remove({ ...command, checkId: check.id }), {
      message: t('check.removed'),
    })
    if (ok) toList()
  }
  if (way === 'hands' && inTurn.length > 0)
    return (
      <Page context={facts} title={t('hands.title')} titleSize="plain">
        <HandsEntry
          check={check}
          sheets={inTurn}
          nameOf={(id) => people.find((person) => person.id === id)?.name ?? ''}
          edit={edit}
          onDone={() => setWay(null)}
        />
      </Page>
    )
  if (way === 'paper')
    return (
      <Page
        context={facts}
        title={t('paper.sheet', { number: check.onPaper + 1 })}
        actions={
          <Button size="large" icon="back" onClick={() => setWay(null)}>
            {t('hands.done')}
          </Button>
        }
      >
        <PaperEntry clientId={clientId} check={check} units={unitsOfCheck(check, units)} people={people} edit={edit} />
      </Page>
    )
  return (
    <Page
      context={facts}
      title={answered === 0 ? t('check.noSheets') : t('check.sheets', { count: answered })}
      actions={
        <>
          <RouterButton kind="quiet" size="large" icon="back" to="/client/$clientId/maturity" params={{ clientId }}>
            {t('screen.checks')}
          </RouterButton>
          {check.mode === 'confidential' ? null : (
            <Button size="large" icon="monitor" busy={lead.busy} onClick={() => void lead.toRoom()}>
              {t('maturityRoom:lead')}
            </Button>
          )}
          {answered === 0 ? null : (
            <Button kind="primary" size="large" onClick={() => setFreezing(true)}>
              {t('check.freeze')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.parts}>
        {check.kind === 'early' ? null : <Intake check={check} clientId={clientId} />}
        <section>
          <SectionTitle ruled>{t('field.mode')}</SectionTitle>
          <Actions className={classes.ways}>
            {canShowHands ? (
              <Button icon="users" onClick={() => setWay('hands')}>
                {t('check.hands')}
              </Button>
            ) : null}
            {check.mode === 'consensus' ? null : (
              <Button icon="keyboard" onClick={() => setWay('paper')}>
                {t('check.paper')}
              </Button>
            )}
            {check.mode === 'consensus' ? null : <HandOver clientId={clientId} checkId={check.id} />}
            <RouterButton
              icon="printer"
              to="/client/$clientId/maturity/$checkId/print"
              params={{ clientId, checkId: check.id }}
            >
              {t('print.open')}
            </RouterButton>
          </Actions>
          {way === 'hands' ? <HandsSetUp check={check} units={units} people={people} edit={edit} /> : null}
        </section>
        {check.kind === 'early' ? <Reflection clientId={clientId} check={check} /> : null}
        <Actions>
          <Button kind="quiet" icon="trash" onClick={() => void remove()}>
            {t('check.remove')}
          </Button>
        </Actions>
      </div>
      <FreezeDialog check={check} opened={freezing} onClose={() => setFreezing(false)} onFreeze={() => void freeze()} />
    </Page>
  )
}

function FrozenCheck({ clientId, check, units }: { clientId: Id; check: CheckRow; units: readonly Unit[] }) {
  const { t } = useTranslation(['maturity', 'maturityRoom'])
  const titleOf = useResultTitle()
  const facts = useFacts(check, units)
  const lead = useLead(clientId, check, units)
  const result = useQuery(api.maturity.result.queryOptions({ input: { clientId, checkId: check.id } }))
  return (
    <Loaded query={result}>
      {(told) => (
        <Page
          context={facts}
          title={titleOf(check, told)}
          actions={
            <>
              <RouterButton kind="quiet" size="large" icon="back" to="/client/$clientId/maturity" params={{ clientId }}>
                {t('screen.checks')}
              </RouterButton>
              <Button size="large" icon="monitor" busy={lead.busy} onClick={() => void lead.toRoom()}>
                {t('maturityRoom:show')}
              </Button>
              <ReportButton clientId={clientId} checkId={check.id} />
            </>
          }
        >
          <div className={classes.parts}>
            {check.kind === 'early' && told.whole.dimensions.some(({ level }) => level !== null) ? (
              <Reflection clientId={clientId} check={check} />
            ) : null}
            <ResultView
              check={check}
              result={told}
              unitName={(id) => units.find((unit) => unit.id === id)?.name ?? ''}
            />
            {told.recommendations.length + told.steps.length === 0 ? null : (
              <NextSteps clientId={clientId} check={check} recommendations={told.recommendations} steps={told.steps} />
            )}
            <Reports clientId={clientId} checkId={check.id} />
          </div>
        </Page>
      )}
    </Loaded>
  )
}
