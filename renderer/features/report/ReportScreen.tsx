/** Client › Reports: which document, what it holds and in what order, the coach's own words, how it will read, and the finished files. */
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSetupView } from '#contract/report.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import { oneUnitOf } from '#domain/report/one-unit.ts'
import { OF_ONE_UNIT, type ReportKind, type ReportSection } from '#domain/report/report.ts'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Page } from '#renderer/design/Page.tsx'
import { formatRange } from '#renderer/format/date.ts'
import { AskUnit } from './AskUnit.tsx'
import { KindLinks } from './KindLinks.tsx'
import { MadeList } from './MadeList.tsx'
import { MakeButtons } from './MakeButtons.tsx'
import { Preview } from './Preview.tsx'
import { SectionList } from './SectionList.tsx'
import { SetupFields } from './SetupFields.tsx'
import { useMake } from './use-make.ts'
import { useSetup } from './use-setup.ts'
import classes from './ReportScreen.module.css'

export function ReportScreen({ clientId, kind }: { clientId: Id; kind: ReportKind }) {
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const about = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  const setup = useQuery(api.report.setup.queryOptions({ input: { clientId, kind } }))
  // Asked for with the rest, not after it: the preview takes longest.
  useQuery(api.report.preview.queryOptions({ input: { clientId, kind } }))
  return (
    <Loaded query={about}>
      {({ documentLanguage }) => (
        <Loaded query={organisation}>
          {({ units }) => (
            <Loaded query={setup}>
              {(told) => (
                <Report key={kind} clientId={clientId} told={told} units={units} usualLanguage={documentLanguage} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface ReportProps {
  clientId: Id
  told: ReportSetupView
  units: readonly Unit[]
  usualLanguage: DocumentLanguage
}

function Report({ clientId, told, units, usualLanguage }: ReportProps) {
  const { t } = useTranslation('report')
  const language = useLanguage()
  const { setup, change } = useSetup(clientId, told)
  const { kind } = setup
  const [open, setOpen] = useState<ReportSection | null>(null)
  const isOfOneUnit = OF_ONE_UNIT.has(kind)
  const isUnasked = isOfOneUnit && units.length > 0 && oneUnitOf(setup.unitIds, units) === null
  const unitField = useRef<HTMLInputElement>(null)
  const [isMissing, setIsMissing] = useState(false)
  const { making, make, cancel } = useMake(clientId, kind)
  const ask = () => {
    setIsMissing(true)
    unitField.current?.focus()
  }
  const start = (draft: boolean) => (isUnasked ? ask() : void make(draft))
  useShortcuts(t('title'), [
    { id: 'draft', keys: 'U', label: t('make.draft'), run: () => start(true), icon: 'file' },
    { id: 'final', keys: [], label: t('make.final'), run: () => start(false), icon: 'lock' },
    { id: 'cancel', keys: [], label: t('make.cancel'), run: cancel, icon: 'stop', when: making !== null },
  ])
  const chosen = units.filter(({ id }) => setup.unitIds.includes(id)).map(({ name }) => name)
  const of = isUnasked ? t('setup.noUnit') : chosen.length === 0 ? t('setup.whole') : chosen.join(', ')
  return (
    <Page
      className={classes.page}
      context={isOfOneUnit ? [of] : [of, formatRange(setup.covers.start, setup.covers.end, language)]}
      title={t(`kind.${kind}.name`)}
      titleSize="plain"
      lede={t(`kind.${kind}.what`)}
      actions={<MakeButtons making={making} onMake={start} onCancel={cancel} />}
    >
      <KindLinks clientId={clientId} kind={kind} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <SetupFields
            setup={setup}
            units={units}
            usualLanguage={usualLanguage}
            change={change}
            unitRef={unitField}
            isUnitMissing={isUnasked && isMissing}
          />
          <SectionList clientId={clientId} setup={setup} change={change} open={open} onOpen={setOpen} />
          <MadeList clientId={clientId} />
        </div>
        {isUnasked ? (
          <AskUnit onAsk={() => unitField.current?.focus()} />
        ) : (
          <Preview clientId={clientId} kind={kind} at={open} onWrite={setOpen} />
        )}
      </div>
    </Page>
  )
}
