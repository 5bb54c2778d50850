/** The keys of a meeting. Letters are the design's: they stand on the buttons that do the same. */
import { useTranslation } from 'react-i18next'
import type { CaptureKind, StepKind } from '#domain/meeting/meeting.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import type { useRoomMoves } from './use-room-state.ts'

export const CAPTURE_KEYS = [
  { kind: 'decision', key: 'D' },
  { kind: 'obstacle', key: 'H' },
  { kind: 'priority', key: 'P' },
  { kind: 'good_news', key: 'N' },
  { kind: 'parked', key: 'K' },
  { kind: 'learned', key: 'L' },
  { kind: 'stops_with', key: 'S' },
] as const satisfies readonly { kind: CaptureKind; key: string }[]

export const MINUTE = 60
export const FIVE_MINUTES = 300

/** On the check-in card, and where a goal is looked back on, L is its own words («what have we learned?»); the capture is one key more there. */
export function captureKey(key: string, stepKind: StepKind): string {
  return key === 'L' && (stepKind === 'okr_status' || stepKind === 'goal_review') ? 'Shift+L' : key
}

export type RoomKeys = {
  moves: Pick<
    ReturnType<typeof useRoomMoves>,
    'next' | 'previous' | 'nextStep' | 'previousStep' | 'walk' | 'toggleWall'
  >
  stepKind: StepKind
  black: () => void
  addTime: (seconds: number) => void
  capture: (kind: CaptureKind) => void
  openWall: () => void
  closeWall: () => void
  /** Null: not now. */
  swapWall: (() => void) | null
  isInFront: boolean
  people: () => void
  draft: () => void
  agenda: () => void
  spread: () => void
  skip: () => void
  repeat: () => void
  vote: () => void
  soFar: () => void
  since: () => void
  end: () => void
}

export function useRoomKeys({
  moves,
  stepKind,
  black,
  addTime,
  capture,
  openWall,
  closeWall,
  swapWall,
  isInFront,
  people,
  draft,
  agenda,
  spread,
  skip,
  repeat,
  vote,
  soFar,
  since,
  end,
}: RoomKeys): void {
  const { t } = useTranslation(['meeting', 'agenda', 'vote', 'wall', 'plan'])
  useShortcuts(t('room.keys'), [
    { id: 'meeting.next', keys: ['PageDown', 'ArrowRight'], label: t('room.next'), run: moves.next },
    { id: 'meeting.previous', keys: ['PageUp', 'ArrowLeft'], label: t('room.previous'), run: moves.previous },
    { id: 'meeting.nextStep', keys: ['Shift+PageDown'], label: t('room.nextStep'), run: moves.nextStep },
    { id: 'meeting.previousStep', keys: ['Shift+PageUp'], label: t('room.previousStep'), run: moves.previousStep },
    { id: 'meeting.down', keys: ['ArrowDown'], label: t('room.down'), run: () => moves.walk(1) },
    { id: 'meeting.up', keys: ['ArrowUp'], label: t('room.up'), run: () => moves.walk(-1) },
    { id: 'meeting.black', keys: ['B', '.'], label: t('room.black'), run: black },
    { id: 'meeting.blackAlways', keys: ['Ctrl+.'], label: t('room.black'), run: black, alwaysOn: true },
    { id: 'meeting.wallView', keys: ['V'], label: t('room.wallView'), run: moves.toggleWall },
    { id: 'meeting.openWall', keys: ['O'], label: t('room.openWall'), run: openWall },
    {
      id: 'meeting.swapWall',
      keys: ['Shift+V'],
      label: t('wall:keys.swap'),
      when: swapWall !== null,
      run: () => swapWall?.(),
    },
    {
      // Where single letters are switched off too: nobody is left with a wall in the way.
      id: 'meeting.swapBack',
      keys: ['Escape'],
      label: t('wall:keys.back'),
      when: isInFront,
      alwaysOn: true,
      run: () => swapWall?.(),
    },
    { id: 'meeting.closeWall', keys: ['Shift+O'], label: t('wall.close'), run: closeWall },
    { id: 'meeting.minute', keys: ['+'], label: t('room.minute'), run: () => addTime(MINUTE) },
    { id: 'meeting.five', keys: ['T'], label: t('room.fiveMinutes'), run: () => addTime(FIVE_MINUTES) },
    { id: 'meeting.spread', keys: ['M'], label: t('agenda:spread.open'), run: spread, icon: 'clock' },
    { id: 'meeting.agenda', keys: ['J'], label: t('agenda:open'), run: agenda, icon: 'list' },
    { id: 'meeting.skip', keys: ['X'], label: t('agenda:skipThis'), run: skip },
    { id: 'meeting.repeat', keys: [], label: t('agenda:repeatThis'), run: repeat, icon: 'repeat' },
    { id: 'meeting.people', keys: ['F'], label: t('room.people'), run: people },
    { id: 'meeting.draft', keys: ['I'], label: t('room.draft'), run: draft },
    { id: 'meeting.vote', keys: ['Q'], label: t('vote:key'), run: vote },
    { id: 'meeting.soFar', keys: ['W'], label: t('plan:wall.keySoFar'), run: soFar, icon: 'monitor' },
    { id: 'meeting.since', keys: ['C'], label: t('plan:wall.keySince'), run: since, icon: 'chart' },
    { id: 'meeting.end', keys: ['E'], label: t('room.end'), run: end },
    ...CAPTURE_KEYS.map(({ kind, key }) => ({
      id: `meeting.capture.${kind}`,
      keys: [captureKey(key, stepKind)],
      label: t(`capture.kind.${kind}`),
      run: () => capture(kind),
    })),
  ])
}
