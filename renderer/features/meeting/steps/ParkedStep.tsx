/** What was parked, in this meeting and before: taken up, let go of with its reason, or made a decision, an obstacle or a priority. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Capture } from '#domain/meeting/meeting.ts'
import { client } from '#renderer/app/api.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { parkedIn, useRoom } from '../room/room-context.ts'
import { useStepWords } from '../step-words.ts'
import { CarriedList, type Outcome } from './CarriedList.tsx'
import { StepHome } from './StepHome.tsx'
import { useCarried } from './use-carried.ts'
import lines from './lines/Lines.module.css'

export function ParkedStep() {
  const { t } = useTranslation(['lines', 'meeting'])
  const { room, step, edit, meetingId, capture, home } = useRoom()
  const wordsOf = useStepWords()
  const [dropping, setDropping] = useState<Capture | null>(null)
  const outcomes: readonly Outcome[] = [
    { state: 'done', key: '1', label: t('parked.takeUp') },
    { state: 'not_done', key: '2', label: t('parked.drop') },
  ]
  const parked = parkedIn(room)
  const { setState, onKeyDown, goOn } = useCarried(parked, outcomes, (row, state) => {
    if (state !== 'not_done') return false
    setDropping(row)
    return true
  })
  const back = () => {
    setDropping(null)
    home.current?.focus()
  }
  return (
    <StepHome label={wordsOf(step).title} onKeyDown={onKeyDown}>
      {dropping === null ? null : (
        <WhyForm
          key={dropping.id}
          text={dropping.text}
          onClose={back}
          onSay={(reason) => {
            const { id } = dropping
            void edit((command) =>
              client.meeting.resolveCapture({ ...command, meetingId, id, state: 'not_done', reason }),
            )
            back()
            goOn(id)
          }}
        />
      )}
      {parked.length === 0 ? (
        <p className="lede">{t('parked.empty')}</p>
      ) : (
        <section>
          <SectionTitle meta={t('parked.keys')}>{t('parked.title')}</SectionTitle>
          <CarriedList
            captures={parked}
            outcomes={outcomes}
            onState={setState}
            note={({ state, reason }) => (state === 'not_done' && reason !== '' ? t('parked.because', { reason }) : '')}
          />
        </section>
      )}
      <div>
        <Button keyCap="K" onClick={() => capture('parked')}>
          {t('meeting:capture.kind.parked')}
        </Button>
      </div>
    </StepHome>
  )
}

/** One line: Enter lets it go, with or without a reason; Escape keeps it. */
function WhyForm({ text, onSay, onClose }: { text: string; onSay: (reason: string) => void; onClose: () => void }) {
  const { t } = useTranslation(['lines', 'common'])
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={lines.write}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSay(reason)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <label className={lines.writeLabel}>
        <span className={lines.label}>{t('parked.why', { text })}</span>
        <input
          ref={field}
          className={lines.input}
          value={reason}
          maxLength={400}
          autoComplete="off"
          placeholder={t('parked.whyHint')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" kind="primary" keyCap={t('common:key.enter')}>
        {t('parked.drop')}
      </Button>
    </form>
  )
}
