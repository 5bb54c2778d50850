/** A meeting that is running: bar, agenda, the step, what stands beside it, and the capture bar; with the keys of all of them. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { Client } from '#domain/client/client.ts'
import type { Capture, CaptureKind } from '#domain/meeting/meeting.ts'
import { isTheirs } from '#domain/meeting/client-points.ts'
import { stepAfter } from '#domain/meeting/steps.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { EDIT_TOAST, useEdit } from '#renderer/app/edit.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { useMeetingWords } from '../meeting-words.ts'
import { AgendaDialog } from '../agenda/AgendaDialog.tsx'
import { SpreadDialog } from '../agenda/SpreadDialog.tsx'
import { useAgendaEdits } from '../agenda/use-agenda-edits.ts'
import { StepBody } from '../steps/StepBody.tsx'
import { useWall } from '#renderer/app/meeting/use-wall.ts'
import { useStayAwake } from '#renderer/app/meeting/use-stay-awake.ts'
import { whenTold } from '#renderer/app/when-told.ts'
import { VoteDialog } from '../vote/VoteDialog.tsx'
import { useVotes } from '../vote/use-votes.ts'
import { WallDialog } from '../wall/WallDialog.tsx'
import { useWallPanel } from '../wall/use-wall-panel.ts'
import { AgendaBar } from './AgendaBar.tsx'
import { CaptureBar } from './CaptureBar.tsx'
import { CaptureForm } from './CaptureForm.tsx'
import { DraftDialog } from './DraftDialog.tsx'
import { EndDialog } from './EndDialog.tsx'
import { PeopleDialog } from './PeopleDialog.tsx'
import { RoomBar } from './RoomBar.tsx'
import { type CaptureSource, RoomContext, type RoomState, sourceOf } from './room-context.ts'
import { RoomSide } from './RoomSide.tsx'
import { SinceDialog } from './SinceDialog.tsx'
import { StepHead } from './StepHead.tsx'
import { useBlack } from './use-black.ts'
import { useComing } from './use-coming.ts'
import { useRoomKeys } from './use-room-keys.ts'
import { useWallView } from './use-wall-view.ts'
import { useRoomMoves } from './use-room-state.ts'
import classes from './Room.module.css'

type Opened =
  | { capture: CaptureKind; from: CaptureSource | null }
  | { amend: Capture }
  | 'draft'
  | 'since'
  | 'end'
  | 'people'
  | 'agenda'
  | 'spread'
  | 'vote'
  | 'wall'
  | null

export function RunningRoom({ room, client, people }: { room: Room; client: Client; people: readonly Person[] }) {
  const { t } = useTranslation(['meeting', 'agenda'])
  const clientId = client.id
  const meetingId = room.meeting.id
  const words = useMeetingWords(people)
  const edit = useEdit(clientId)
  const wall = useWall(clientId, meetingId)
  const { places, checks, swap } = useWallPanel(meetingId)
  useStayAwake()
  const home = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<Opened>(null)
  const moves = useRoomMoves(room, edit)
  const { step } = moves
  const votes = useVotes(clientId, meetingId, edit)
  const { itemId, wallFollows, toItem, toItemSoon, lookAt, nextStep } = moves

  const goHome = useCallback(() => {
    const take = () => {
      const active = document.activeElement
      if (!(active instanceof HTMLElement && (isWriting(active) || active.closest('[role="dialog"]') !== null)))
        home.current?.focus()
    }
    // At once, for a key struck in the same breath; and after the dialog or the form has gone from the page.
    take()
    requestAnimationFrame(take)
  }, [])
  const close = useCallback(() => {
    // At once, so that a key struck in the same breath is the meeting's.
    home.current?.focus()
    setOpened(null)
  }, [])
  const coming = useComing(step.id, itemId, home)
  /** What has become something, until the room tells so: the same key struck again makes it once. */
  const taken = useRef(new Set<Id>())
  const sourceNow = (kind: CaptureKind) => {
    // What is marked is not what was written last.
    const source = coming.isComing() ? null : sourceOf(room, step, itemId, kind)
    return source === null || taken.current.has(source.lineId ?? source.parkedId ?? '') ? null : source
  }
  const take = ({ lineId, parkedId }: CaptureSource, made: Promise<{ ok: boolean }>) => {
    const id = lineId ?? parkedId ?? ''
    taken.current.add(id)
    const forget = () => taken.current.delete(id)
    void made.then(({ ok }) => (ok ? whenTold(forget) : forget()))
  }
  const capture = (kind: CaptureKind) => setOpened({ capture: kind, from: sourceNow(kind) })
  const amend = (what: Capture) => setOpened({ amend: what })
  useEffect(() => {
    // The keys belong to the step that has come, unless somebody is writing.
    goHome()
  }, [step.id, goHome])

  const vote = () => (votes.waiting === null ? setOpened('vote') : void votes.show(votes.waiting, true))
  const black = useBlack(room, edit)
  /** A point of the customer's own has no clock to add to. */
  const addTime = async (seconds: number) => {
    if (isTheirs(step)) return
    await edit((command) => backEnd.meeting.addTime({ ...command, meetingId, seconds }), { undoable: false })
  }
  const wallView = useWallView(room, edit)
  const agenda = useAgendaEdits(clientId, room)
  useRoomKeys({
    moves,
    stepKind: step.kind,
    black,
    addTime: (seconds) => void addTime(seconds),
    capture,
    openWall: () => (wall.windows > 0 ? setOpened('wall') : void wall.open()),
    closeWall: () => void wall.close(),
    swapWall: swap,
    isInFront: places.surroundings?.stand === 'front',
    people: () => setOpened('people'),
    draft: () => setOpened('draft'),
    agenda: () => setOpened('agenda'),
    spread: () => setOpened('spread'),
    skip: () => void skipThis(),
    repeat: () => void agenda.repeat(step),
    vote,
    soFar: () => wallView.toggle('so_far'),
    since: () => setOpened('since'),
    end: () => setOpened('end'),
  })

  /** Skipping where one stands goes on to the next; at the last there is none, and that is said. */
  const skipThis = async () => {
    if (stepAfter(room.steps, step.id) === undefined)
      return showToast({ message: t('agenda:lastCannot'), key: EDIT_TOAST })
    if (step.state !== 'skipped') await agenda.skip(step)
  }

  const state: RoomState = {
    clientId,
    meetingId,
    client,
    room,
    people,
    words,
    edit,
    step,
    itemId,
    wallFollows,
    toItem,
    toItemSoon,
    lookAt,
    nextStep,
    coming,
    capture,
    amend,
    vote,
    home,
  }

  /** A click with the pointer (never one by key) gives the keys back to the step. */
  const afterClick = (event: React.MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.detail > 0 && target?.closest('input, textarea, select, label, form, [role="spinbutton"]') === null)
      goHome()
  }
  const writing = typeof opened === 'object' && opened !== null
  return (
    <RoomContext value={state}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the keys come back to the step after a click */}
      <div className={classes.room} onClick={afterClick}>
        <RoomBar
          wall={wall}
          stand={places.surroundings?.stand ?? 'fills'}
          onWall={() => setOpened('wall')}
          onSwap={() => swap?.()}
          onPeople={() => setOpened('people')}
          onBlack={black}
          onDraft={() => setOpened('draft')}
          onEnd={() => setOpened('end')}
        />
        <AgendaBar onGo={moves.toStep} onChange={() => setOpened('agenda')} />
        <div className={classes.stage}>
          <main className={classes.main} aria-label={t('room.main')}>
            <StepHead onAddTime={(seconds) => void addTime(seconds)} onSpread={() => setOpened('spread')} />
            <StepBody key={step.id} land={moves.land} />
          </main>
          <RoomSide
            checks={wall.windows > 0 ? checks : null}
            onWall={() => setOpened('wall')}
            drag={wall.toBeDragged && step.id === room.steps[0]?.id}
            onNextStep={moves.nextStep}
            onToggleWall={moves.toggleWall}
            onSince={() => setOpened('since')}
            onStep={() => wallView.show('step')}
          />
        </div>
        {writing ? (
          <CaptureForm
            key={'amend' in opened ? opened.amend.id : opened.capture}
            kind={'amend' in opened ? opened.amend.kind : opened.capture}
            amend={'amend' in opened ? opened.amend : null}
            from={'amend' in opened ? null : opened.from}
            onTake={take}
            onClose={close}
          />
        ) : (
          <CaptureBar />
        )}
        <PeopleDialog opened={opened === 'people'} onClose={close} />
        <DraftDialog opened={opened === 'draft'} onClose={close} />
        {opened === 'agenda' ? (
          <AgendaDialog
            clientId={clientId}
            room={room}
            words={words}
            at={step.id}
            onGo={moves.toStep}
            onClose={close}
          />
        ) : null}
        {opened === 'spread' ? (
          <SpreadDialog onSpread={(minutes) => void agenda.spread(minutes)} onClose={close} />
        ) : null}
        <VoteDialog votes={votes} asking={opened === 'vote'} onClose={close} />
        <WallDialog
          opened={opened === 'wall'}
          meetingId={meetingId}
          places={places}
          checks={checks}
          onSwap={() => swap?.()}
          onClose={close}
        />
        {opened === 'since' ? <SinceDialog wallView={wallView} onClose={close} /> : null}
        <EndDialog opened={opened === 'end'} onClose={close} />
      </div>
    </RoomContext>
  )
}

function isWriting(element: HTMLElement): boolean {
  return element.matches('input, textarea, select, [contenteditable]')
}
