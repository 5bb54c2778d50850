/** The way out: one question, a skim of what was agreed, and then the minutes. Nothing has ended until the last Enter. */
import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Capture } from '#domain/meeting/meeting.ts'
import { client } from '#renderer/app/api.ts'
import { useUndo } from '#renderer/app/edit.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useCaptureName } from '../capture-words.ts'
import { carriedLines, skimLines, toldLines } from '../logic/close-summary.ts'
import { useLeaveOut } from '../use-leave-out.ts'
import { useMinutes } from '../use-minutes.ts'
import { useRoom } from './room-context.ts'
import { ScoreScale, scoreOfDigit } from './ScoreScale.tsx'
import classes from './EndDialog.module.css'

export function EndDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['meeting', 'common'])
  const { room } = useRoom()
  const answered = room.meeting.worth
  // Answered where the closing stands on the agenda: it is not asked twice. In a meeting that was opened again it is, with what was said before.
  const isAnsweredInStep =
    answered !== null && room.steps.some(({ kind, state }) => kind === 'close' && state !== 'skipped')
  const [asked, setPage] = useState<'score' | 'skim'>('score')
  const [said, setWorth] = useState<number | null>(null)
  const page = isAnsweredInStep ? 'skim' : asked
  const worth = said ?? answered
  const back = () => {
    setPage('score')
    setWorth(null)
    onClose()
  }
  const score = (given: number | null) => {
    setWorth(given)
    setPage('skim')
  }
  const { end, busy } = useEnd(worth)
  useScoreKeys(opened ? page : null, score)
  return (
    <FormDialog
      opened={opened}
      onClose={back}
      size={page === 'score' ? 'medium' : 'large'}
      title={page === 'score' ? t('end.worth') : t('end.skim')}
      closeLabel={t('end.goOn')}
    >
      {page === 'score' ? (
        <Score answered={answered} onScore={score} onClose={back} />
      ) : (
        <Skim worth={worth} busy={busy} onEnd={(withMinutes) => void end(withMinutes)} onClose={back} />
      )}
    </FormDialog>
  )
}

/** Ends the meeting, with the minutes or without. */
function useEnd(worth: number | null) {
  const { edit, meetingId, clientId } = useRoom()
  const minutes = useMinutes(clientId, meetingId)
  const [busy, setBusy] = useState(false)
  const end = async (withMinutes: boolean) => {
    setBusy(true)
    const outcome = await edit((command) => client.meeting.end({ ...command, meetingId, worth }), { undoable: false })
    if (outcome.ok && withMinutes) await minutes.makeAndSave()
    // Where it has ended, the room leaves for the meeting's own page by itself.
    setBusy(false)
  }
  return { end, busy }
}

/**
 * One key for the score: 1–9, 0 for ten. Enter passes, and in the skim it is the minutes: the buttons have the focus. A space presses one only where the coach
 * has gone to it: «Er det», typed past its field, would otherwise end the meeting.
 */
function useScoreKeys(page: 'score' | 'skim' | null, onScore: (score: number) => void): void {
  const went = useRef(false)
  useEffect(() => {
    if (page === null) went.current = false
  }, [page])
  useWindowEvent(
    'keydown',
    (event) => {
      if (page === null || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Tab') went.current = true
      const score = page === 'score' ? scoreOfDigit(event.key) : null
      const presses = event.key === ' ' && event.target instanceof HTMLButtonElement
      // Held, Enter is still the key that passed the question.
      const isNothing = (event.key === 'Enter' && event.repeat) || (presses && !went.current)
      if (score !== null) onScore(score)
      else if (!isNothing) return
      event.preventDefault()
      event.stopPropagation()
    },
    { capture: true },
  )
}

interface ScoreProps {
  /** Before the meeting was opened again; passing keeps it. */
  answered: number | null
  onScore: (score: number | null) => void
  onClose: () => void
}

function Score({ answered, onScore, onClose }: ScoreProps) {
  const { t } = useTranslation(['meeting', 'common'])
  const { words } = useRoom()
  return (
    <div>
      <p className="meta">{t('end.ask')}</p>
      <ScoreScale label={t('end.scale')} value={answered} onScore={onScore} />
      <div className={classes.buttons}>
        <Button kind="quiet" keyCap={t('common:key.escape')} onClick={onClose}>
          {t('end.goOn')}
        </Button>
        <Button keyCap={t('common:key.enter')} data-autofocus onClick={() => onScore(null)}>
          {answered === null ? t('end.pass') : t('end.keep', { score: words.number(answered) })}
        </Button>
      </div>
    </div>
  )
}

interface SkimProps {
  worth: number | null
  busy: boolean
  onEnd: (withMinutes: boolean) => void
  onClose: () => void
}

function Skim({ worth, busy, onEnd, onClose }: SkimProps) {
  const { t } = useTranslation(['meeting', 'common', 'plan'])
  const { room, meetingId, clientId, words } = useRoom()
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => confirm.current?.focus(), [])
  const captured = room.captures.filter((capture) => capture.withdrawnAt === null)
  const agreed = skimLines(captured)
  const told = toldLines(captured)
  const before = carriedLines(room.carried)
  const lines = [...agreed.map(({ capture }) => capture), ...told, ...before]
  const [at, setAt] = useState(0)
  const { isOut, leave } = useLeaveOut(clientId, meetingId, room)
  const { undo, redo } = useUndo()
  const nameOf = useCaptureName()
  const current = lines[Math.min(at, lines.length - 1)]
  // Of the whole dialog: the focus stays on the one button, so that Enter is the minutes all the time.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || current === undefined) return
      // The frame's own undo does not reach into a dialog.
      if (event.ctrlKey || event.metaKey) {
        if (event.key.toLowerCase() !== 'z') return
        // Held, it is one.
        if (!event.repeat) void (event.shiftKey ? redo() : undo())
      } else if (event.key === 'ArrowDown') setAt(Math.min(lines.length - 1, at + 1))
      else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
      else if (event.key.toLowerCase() === 'x') {
        if (!event.repeat) leave(current, !isOut(current))
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  })
  const given = room.keyResults.filter((row) => row.checkInId !== null).length

  return (
    <>
      <p>
        {t('end.checkedIn', { given, of: room.keyResults.length })}
        {worth === null ? null : ` ${t('end.scored', { worth })}`}
      </p>
      {agreed.length === 0 ? <p className="meta">{t('end.nothing')}</p> : null}
      {lines.length === 0 ? null : (
        <div className={classes.lines}>
          {agreed.length === 0 ? null : (
            <ul aria-label={t('plan:skim.list')}>
              {agreed.map(({ capture, lacks }) => row(capture, lacks.map((lack) => t(`end.lacks.${lack}`)).join(', ')))}
            </ul>
          )}
          {rest('also', told)}
          {rest('before', before)}
        </div>
      )}
      {lines.length === 0 ? null : <p className="meta">{t('plan:skim.how')}</p>}
      <div className={classes.buttons}>
        <Button kind="quiet" keyCap={t('common:key.escape')} onClick={onClose}>
          {t('end.goOn')}
        </Button>
        <Button kind="quiet" onClick={() => onEnd(false)} busy={busy}>
          {t('end.withoutMinutes')}
        </Button>
        <Button
          ref={confirm}
          kind="primary"
          keyCap={t('common:key.enter')}
          data-autofocus
          onClick={() => onEnd(true)}
          busy={busy}
        >
          {t('end.withMinutes')}
        </Button>
      </div>
    </>
  )

  /** What is told too: nothing is asked of it. */
  function rest(name: 'also' | 'before', captures: readonly Capture[]) {
    if (captures.length === 0) return null
    return (
      <section>
        <SectionTitle level={3} className={classes.before}>
          {t(`plan:skim.${name}`)}
        </SectionTitle>
        <ul aria-label={t(`plan:skim.${name}`)}>{captures.map((capture) => row(capture, ''))}</ul>
      </section>
    )
  }

  function row(capture: Capture, lacks: string) {
    const out = isOut(capture)
    const carried = capture.meetingId !== meetingId
    const facts = [
      words.person(capture.ownerId),
      carried ? t('carried.since', { date: words.day(capture.raisedOn) }) : '',
    ]
    const said = facts.filter((fact) => fact !== '').join(', ')
    return (
      <SkimRow key={capture.id} at={capture.id === current?.id} out={out}>
        <span className={classes.kind}>{nameOf(capture)}</span>
        <span>
          {out ? <s>{capture.text}</s> : capture.text}
          {said === '' ? null : <span className={classes.owner}>{` (${said})`}</span>}
        </span>
        {out ? (
          <span className={classes.out}>{t('plan:skim.out')}</span>
        ) : (
          <span className={classes.lacks}>{lacks}</span>
        )}
        <IconButton
          icon={out ? 'eye' : 'eyeOff'}
          label={t(out ? 'plan:skim.back' : 'plan:skim.take')}
          keyCap={capture.id === current?.id ? 'X' : undefined}
          onClick={() => leave(capture, !out)}
        />
      </SkimRow>
    )
  }
}

/** A line of the skim, in view when it is the one the keys are at. */
function SkimRow({ at, out, children }: { at: boolean; out: boolean; children: React.ReactNode }) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (at) row.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <li ref={row} className={cx(classes.line, at && classes.at, out && classes.left)} aria-current={at || undefined}>
      {children}
    </li>
  )
}
