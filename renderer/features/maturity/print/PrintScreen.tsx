/** A check on paper: its answer form, or cards to hold up, as they will come out of the printer. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { unitsOfCheck } from '#domain/maturity/covered.ts'
import { isWayToAnswer } from '#domain/maturity/check.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { ChooseFew } from '#renderer/app/fields/Choose.tsx'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { RouterButton } from '#renderer/app/links.ts'
import { printView } from '#renderer/app/take-along.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { CardSheet } from './CardSheet.tsx'
import { FormSheets } from './FormSheets.tsx'
import classes from './PrintScreen.module.css'

type Kind = 'forms' | 'cards'

export function PrintScreen({ clientId, checkId }: { clientId: Id; checkId: Id }) {
  const check = useQuery(api.maturity.check.queryOptions({ input: { clientId, checkId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const client = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  return (
    <Loaded query={check}>
      {(row) => (
        <Loaded query={organisation}>
          {({ units }) => (
            <Loaded query={client}>
              {({ name }) => <Sheets clientId={clientId} check={row} units={units} clientName={name} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface SheetsProps {
  clientId: Id
  check: CheckRow
  units: readonly Unit[]
  clientName: string
}

function Sheets({ clientId, check, units, clientName }: SheetsProps) {
  const { t } = useTranslation('maturity')
  const kinds = kindsOf(check)
  const [chosen, setChosen] = useState<Kind>(kinds[0] ?? 'cards')
  const [pages, setPages] = useState(0)
  const title = {
    forms: pages === 0 ? t('print.forms') : t('print.formsTitle', { count: pages }),
    cards: t('print.cardsTitle'),
  }
  return (
    <Page
      className={classes.screen}
      titleSize="plain"
      title={title[chosen]}
      lede={t(`print.${chosen}Hint`)}
      actions={
        <>
          <RouterButton
            kind="quiet"
            size="large"
            icon="back"
            to="/client/$clientId/maturity/$checkId"
            params={{ clientId, checkId: check.id }}
          >
            {t('print.back')}
          </RouterButton>
          <Button kind="primary" size="large" icon="printer" onClick={printView}>
            {t('print.open')}
          </Button>
        </>
      }
    >
      {kinds.length < 2 ? null : (
        <div className={classes.choice}>
          <ChooseFew
            label={t('print.what')}
            value={chosen}
            choices={kinds.map((value) => ({ value, label: t(`print.${value}`) }))}
            onChoose={setChosen}
          />
        </div>
      )}
      <section className={classes.sheets} data-theme="light" aria-label={t('print.pages')} data-paper>
        {chosen === 'cards' ? (
          <CardSheet language={check.language} />
        ) : (
          <FormSheets
            check={check}
            clientName={clientName}
            unitName={units.find(({ id }) => id === check.unitId)?.name ?? null}
            units={unitsOfCheck(check, units)}
            onPages={setPages}
          />
        )}
      </section>
    </Page>
  )
}

/** Cards are for a show of hands; a form is for those who answer one by one. */
function kindsOf({ mode }: CheckRow): Kind[] {
  return [
    ...(isWayToAnswer(mode, 'paper') ? ['forms' as const] : []),
    ...(isWayToAnswer(mode, 'hands') ? ['cards' as const] : []),
  ]
}
