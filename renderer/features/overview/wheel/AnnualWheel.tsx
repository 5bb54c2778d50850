/** The annual wheel with what is next below it, or the same as a list; and the way to put something on it. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment, YearView } from '#contract/rhythm.ts'
import type { Id } from '#domain/shared/basics.ts'
import { CalendarFileButton } from '#renderer/app/CalendarFileButton.tsx'
import { EventDialog, type EventDraft } from '#renderer/app/rhythm/EventDialog.tsx'
import { meetingOf, useBookReview } from '#renderer/app/rhythm/use-book-review.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { NextMoments } from './NextMoments.tsx'
import { useMomentWords } from './use-year-words.ts'
import { Wheel } from './Wheel.tsx'
import { YearList } from './YearList.tsx'
import classes from './AnnualWheel.module.css'

export function AnnualWheel({ clientId, view }: { clientId: Id; view: YearView }) {
  const { t } = useTranslation(['rhythm', 'overview'])
  const titleId = useId()
  const [asList, setAsList] = useState(false)
  const [draft, setDraft] = useState<EventDraft | null>(null)
  const add = () => setDraft({ kind: 'other', unitIds: [] })
  const words = useMomentWords()
  const bookReview = useBookReview(clientId)
  /** What the method asks for, on its day: a meeting, which can be moved like any other. */
  const book = (moment: Moment) => {
    const kind = meetingOf(moment)
    const { start: date, unitIds, cycleId } = moment
    if (kind) void bookReview({ kind, date, unitIds, cycleId, what: words.what(moment) })
  }
  useShortcuts(t('overview:shortcut.group'), [
    { id: 'overview.event', keys: 'A', label: t('event.title'), run: add, icon: 'calendar' },
    {
      id: 'overview.list',
      keys: 'V',
      label: t(asList ? 'year.wheel' : 'year.list'),
      run: () => setAsList(!asList),
      icon: 'table',
    },
  ])
  return (
    <section aria-labelledby={titleId}>
      <SectionTitle
        id={titleId}
        action={
          <span className={classes.actions}>
            <Button kind="quiet" onClick={() => setAsList(!asList)}>
              {t(asList ? 'year.wheel' : 'year.list')}
            </Button>
            <Button kind="quiet" icon="plus" onClick={add}>
              {t('event.add')}
            </Button>
          </span>
        }
        className={classes.heading}
      >
        {t('year.title')}
      </SectionTitle>
      {asList ? (
        <>
          <YearList clientId={clientId} view={view} onBook={book} />
          <CalendarFileButton clientId={clientId} part={{ kind: 'client' }} />
        </>
      ) : (
        <div className={classes.wheel}>
          <Wheel view={view} />
          <NextMoments clientId={clientId} moments={view.moments} onBook={book} />
        </div>
      )}
      <EventDialog
        clientId={clientId}
        opened={draft !== null}
        draft={draft ?? { kind: 'other', unitIds: [] }}
        onClose={() => setDraft(null)}
      />
    </section>
  )
}
