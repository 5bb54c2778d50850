/** Moving through a meeting, capturing a line, and what is skimmed at the end. */
import { describe, expect, it } from 'vitest'
import { type Capture, captureKindSchema } from '#domain/meeting/meeting.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import { bestMatch, readCaptureLine } from '#renderer/features/meeting/logic/capture-line.ts'
import { carriedLines, overloaded, skimLines, toldLines } from '#renderer/features/meeting/logic/close-summary.ts'
import { nextMove, nextOpen, previousMove } from '#renderer/features/meeting/logic/moves.ts'
import { nextHalfHour } from '#renderer/features/meeting/logic/start-time.ts'
import { unitRows } from '#renderer/features/meeting/logic/unit-tree.ts'

describe('next and previous', () => {
  const place = { stepIds: ['a', 'b', 'c'], stepId: 'b', itemIds: ['1', '2'], itemId: '1' }

  it('go through the things of a step, then to the next step', () => {
    expect(nextMove(place)).toEqual({ to: 'item', id: '2' })
    expect(nextMove({ ...place, itemId: '2' })).toEqual({ to: 'step', id: 'c' })
    expect(previousMove({ ...place, itemId: '2' })).toEqual({ to: 'item', id: '1' })
    expect(previousMove(place)).toEqual({ to: 'step', id: 'a' })
  })

  it('behaviour 6: stop at the ends and never end the meeting', () => {
    expect(nextMove({ ...place, stepId: 'c', itemIds: [], itemId: null })).toBeNull()
    expect(previousMove({ ...place, stepId: 'a' })).toBeNull()
  })

  it('begin with the first thing where none is in focus', () => {
    expect(nextMove({ ...place, itemId: null })).toEqual({ to: 'item', id: '1' })
  })

  it('go on with the next open thing, then with one that was passed over', () => {
    const items = [{ id: '1' }, { id: '2' }, { id: '3' }]
    const done = new Set(['2'])
    expect(nextOpen(items, '1', ({ id }) => done.has(id))).toBe('3')
    expect(nextOpen(items, '3', ({ id }) => done.has(id))).toBe('1')
    expect(nextOpen(items, '3', () => true)).toBe('3')
  })
})

describe('a captured line', () => {
  const people = [
    { id: 'm', name: 'Maja Øverby' },
    { id: 'a', name: 'Anne-Grethe Fjelltveit' },
    { id: 'j', name: 'Jonas Ly' },
  ]
  const keyResults = [{ id: 'k', name: 'liggetid' }]

  it('behaviour 9: finds its owner by a few letters of any of the names', () => {
    expect(readCaptureLine('Ringe leverandøren @ma', people, keyResults)).toEqual({
      text: 'Ringe leverandøren',
      ownerId: 'm',
      keyResultId: null,
    })
    expect(bestMatch('øv', people)?.id).toBe('m')
    expect(bestMatch('grethe', people)?.id).toBe('a')
    expect(bestMatch('jl', people)?.id).toBe('j')
  })

  it('finds what it moves', () => {
    expect(readCaptureLine('@j Ny mal #ligge i bruk', people, keyResults)).toEqual({
      text: 'Ny mal i bruk',
      ownerId: 'j',
      keyResultId: 'k',
    })
  })

  it('leaves what matches nobody as it was typed', () => {
    expect(readCaptureLine('Skriv til post@nordlys.no @xyz', people, keyResults).text).toBe(
      'Skriv til post@nordlys.no @xyz',
    )
  })
})

describe('the skim at the end', () => {
  const capture = (part: Partial<Capture>): Capture => ({
    id: 'c',
    meetingId: 'm',
    stepId: null,
    kind: 'decision',
    text: 'x',
    ownerId: 'p',
    keyResultId: null,
    dueDate: '2026-06-08',
    number: null,
    raisedOn: '2026-06-01',
    state: 'open',
    resolvedOn: null,
    resolvedMeetingId: null,
    reason: '',
    supersedesId: null,
    withdrawnAt: null,
    createdAt: '2026-06-01T09:00:00Z',
    ...part,
  })

  it('behaviour 9: puts decisions first and says what lacks an owner or a date', () => {
    const lines = skimLines([
      capture({ kind: 'priority', ownerId: null, dueDate: null }),
      capture({ kind: 'good_news' }),
      capture({ kind: 'decision', dueDate: null }),
    ])
    expect(lines.map((line) => [line.capture.kind, line.lacks])).toEqual([
      ['decision', ['date']],
      ['priority', ['owner']],
    ])
  })

  it('behaviour 12: has all the minutes tell of the meeting, so that nothing is in them that could not be left out', () => {
    const all = captureKindSchema.options.map((kind) => capture({ kind }))
    const skimmed = [...skimLines(all).map((line) => line.capture), ...toldLines(all)].map(({ kind }) => kind)
    expect(skimmed.toSorted()).toEqual(captureKindSchema.options.toSorted())
  })

  it('behaviour 12: has what came from before in the order of the minutes, obstacles first', () => {
    const carried = [capture({ kind: 'parked' }), capture({ kind: 'priority' }), capture({ kind: 'obstacle' })]
    expect(carriedLines(carried).map(({ kind }) => kind)).toEqual(['obstacle', 'priority', 'parked'])
  })

  it('remarks on more than three priorities for one person', () => {
    const four = Array.from({ length: 4 }, () => capture({ ownerId: 'm' }))
    expect(overloaded(four)).toEqual([{ ownerId: 'm', count: 4 }])
    expect(overloaded(four.slice(1))).toEqual([])
  })
})

describe('a new meeting', () => {
  it('starts at the next half hour', () => {
    expect(nextHalfHour(new Date(2026, 5, 1, 8, 40))).toBe('09:00')
    expect(nextHalfHour(new Date(2026, 5, 1, 9, 0))).toBe('09:30')
    expect(nextHalfHour(new Date(2026, 5, 1, 23, 50))).toBe('23:30')
  })

  it('offers the units in the order of the tree', () => {
    const unit = (id: string, parentId: string | null, position: number): Unit => ({
      id,
      parentId,
      kind: 'team',
      name: id,
      leaderId: null,
      deputyId: null,
      position,
    })
    const rows = unitRows([
      unit('team', 'dep', 1),
      unit('org', null, 1),
      unit('other', 'org', 2),
      unit('dep', 'org', 1),
    ])
    expect(rows.map((row) => [row.unit.id, row.depth, row.hasBelow])).toEqual([
      ['org', 0, true],
      ['dep', 1, true],
      ['team', 2, false],
      ['other', 1, false],
    ])
  })
})
