/** The annual wheel as a list: what happens when, the cycles, and every week. Events are changed and taken away here. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment, YearView } from '#contract/rhythm.ts'
import type { ClientEvent } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { EventDialog } from '#renderer/app/rhythm/EventDialog.tsx'
import { IconButton } from '#renderer/design/Button.tsx'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { formatBrief, formatDate, isoWeek } from '#renderer/format/date.ts'
import { listOf } from '#renderer/format/names.ts'
import { MomentName } from './NextMoments.tsx'
import { momentKey, useMomentWords } from './use-year-words.ts'
import classes from './AnnualWheel.module.css'

export interface YearListProps {
  clientId: Id
  view: YearView
  onBook: (moment: Moment) => void
}

export function YearList({ clientId, view, onBook }: YearListProps) {
  const { t } = useTranslation('rhythm')
  const language = useLanguage()
  return (
    <div className={classes.list}>
      <Moments clientId={clientId} view={view} onBook={onBook} />
      <DataTable caption={t('year.cyclesCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('year.cycle')}</th>
            <th scope="col">{t('year.when')}</th>
            <th scope="col">{t('year.status')}</th>
          </tr>
        </thead>
        <tbody>
          {view.cycles.map((cycle) => (
            <tr key={cycle.start}>
              <td>{cycle.name === '' ? t('year.nextCycle') : cycle.name}</td>
              <td>{formatBrief(cycle.start, cycle.end, language)}</td>
              <td>{t(`year.cycleState.${cycle.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {view.holidays.length === 0 ? null : (
        <p className="meta">
          {t('year.holidays')}:{' '}
          {listOf(
            view.holidays.map((day) => formatDate(day, language, 'brief')),
            language,
          )}
        </p>
      )}
      <details className={classes.weeks}>
        <summary>{t('year.weeksCaption')}</summary>
        <DataTable caption={t('year.weeksCaption')}>
          <thead>
            <tr>
              <th scope="col">{t('year.weekNo')}</th>
              <th scope="col">{t('year.checkIns')}</th>
            </tr>
          </thead>
          <tbody>
            {view.beats.map((beat) => (
              <tr key={beat.week}>
                <td>{isoWeek(beat.week)}</td>
                <td>{t(`beat.${beat.state}`, beat)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </details>
    </div>
  )
}

function Moments({ clientId, view, onBook }: YearListProps) {
  const { t } = useTranslation('rhythm')
  const words = useMomentWords()
  const edit = useEdit(clientId)
  const events = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data?.events ?? []
  const [changed, setChanged] = useState<ClientEvent | null>(null)
  if (view.moments.length === 0) return <p className="meta">{t('year.nothing')}</p>
  const remove = (event: ClientEvent, said: { what: string; when: string }) =>
    void edit((command) => client.organisation.removeEvent({ ...command, id: event.id }), {
      message: t('event.removed', said),
    })
  return (
    <>
      <DataTable caption={t('year.momentsCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('year.when')}</th>
            <th scope="col">{t('year.what')}</th>
            <th scope="col">{t('year.who')}</th>
            <th scope="col">{t('year.status')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {view.moments.map((moment) => {
            const said = { what: words.what(moment), when: words.when(moment) }
            const event = moment.source === 'event' ? events.find((each) => each.id === moment.id) : undefined
            return (
              <tr key={momentKey(moment)}>
                <td>{said.when}</td>
                <td className={classes.name}>
                  <MomentName clientId={clientId} moment={moment} onBook={onBook} />
                </td>
                <td>{words.who(moment)}</td>
                <td>{words.state(moment)}</td>
                <td className={classes.edit}>
                  {event === undefined ? null : (
                    <>
                      <IconButton icon="pencil" label={t('event.editOf', said)} onClick={() => setChanged(event)} />
                      <IconButton icon="trash" label={t('event.removeOf', said)} onClick={() => remove(event, said)} />
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </DataTable>
      <EventDialog
        clientId={clientId}
        opened={changed !== null}
        draft={changed ?? { kind: 'other', unitIds: [] }}
        onClose={() => setChanged(null)}
      />
    </>
  )
}
