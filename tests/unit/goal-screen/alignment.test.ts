/** The alignment map's picture: what is in it, where it lies, how keys walk it, and that the list holds the same. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AlignedObjective, DirectionRow } from '#contract/alignment.ts'
import {
  buildGraph,
  connectedWith,
  familyOf,
  folded,
  looseIn,
  type AlignmentData,
} from '#renderer/features/alignment/logic/graph.ts'
import { bestArrangement, layOut, zoomToSee, type Arrangement } from '#renderer/features/alignment/logic/layout.ts'
import { lineThrough } from '#renderer/features/alignment/logic/line.ts'
import { mostPressing, viewportFor } from '#renderer/features/alignment/logic/opening.ts'
import { outlineOf, type Branch } from '#renderer/features/alignment/logic/outline.ts'
import { asItLies, stepFrom, type Stand, type Step } from '#renderer/features/alignment/logic/walk.ts'

const direction = (id: string): DirectionRow => ({
  id,
  title: id,
  source: 'plan',
  reference: '',
  position: 1,
  objectives: 0,
})
function objective(
  id: string,
  {
    to = [],
    serves = null,
    keyResults = 0,
    unitId = 'u',
  }: { to?: string[]; serves?: string | null; keyResults?: number; unitId?: string } = {},
): AlignedObjective {
  return {
    id,
    title: id,
    unitId,
    cycleId: 'c',
    ownerId: null,
    directionId: serves,
    state: 'active',
    share: null,
    worst: null,
    dropped: false,
    needAttention: 0,
    contributesTo: to.map((target) =>
      target.includes('.') ? { objectiveId: null, keyResultId: target } : { objectiveId: target, keyResultId: null },
    ),
    keyResults: Array.from({ length: keyResults }, (_, index) => ({
      id: `${id}.${index}`,
      title: `${id}.${index}`,
      shortName: '',
      ownerId: null,
      dropped: false,
      shown: null,
      share: null,
      needsAttention: false,
    })),
  }
}
const helper = (id: string, to: string, unitId = 'h') => ({
  id,
  unitId,
  personId: null,
  objectiveId: to.includes('.') ? null : to,
  keyResultId: to.includes('.') ? to : null,
  note: '',
})

const sample: AlignmentData = {
  directions: [direction('trust'), direction('green')],
  objectives: [
    objective('department', { serves: 'trust', keyResults: 2, unitId: 'd' }),
    objective('intake', { to: ['department.0'], keyResults: 1, unitId: 'i' }),
    objective('handling', { to: ['department'], unitId: 'b' }),
    objective('portal', { keyResults: 2, unitId: 'p' }),
  ],
  contributors: [helper('archive', 'intake.0')],
}
const spaces = { indent: 20, row: 8, gap: 24, rank: 48 }
const drawn = (
  data: AlignmentData,
  open: ReadonlySet<string>,
  arrangement: Arrangement = { column: 300, loose: 'below' },
) => {
  const graph = folded(buildGraph(data, null), open)
  const family = familyOf(graph)
  const layout = layOut({
    graph,
    family,
    sizeOf: (id) => (id.includes('.') ? { width: 200, height: 30 } : { width: 220, height: 70 }),
    spaces,
    arrangement,
    headingIn: (width) => ({ width: Math.min(width, 400), height: 40 }),
  })
  return { graph, family, layout }
}

/** Any goals that contribute to earlier ones: what the contract lets be stored. */
const anyData: fc.Arbitrary<AlignmentData> = fc
  .array(
    fc.record({
      to: fc.array(fc.nat(30), { maxLength: 3 }),
      keyResults: fc.nat(3),
      serves: fc.nat(4),
      onKeyResult: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((all) => ({
    directions: [direction('one'), direction('two')],
    objectives: all.map(({ to, keyResults, serves, onKeyResult }, index) => {
      const targets = [...new Set(index === 0 ? [] : to.map((each) => each % index))]
      return objective(`o${index}`, {
        keyResults,
        serves: ['one', 'two'][serves] ?? null,
        to: targets.map((target) =>
          onKeyResult && (all[target]?.keyResults ?? 0) > 0 ? `o${target}.0` : `o${target}`,
        ),
      })
    }),
    contributors: all.length === 0 ? [] : [helper('h', 'o0')],
  }))
const anyOpen = (data: AlignmentData, every: number) =>
  new Set(data.objectives.filter((_, index) => index % every === 0).map((each) => each.id))

describe('the picture', () => {
  test('folds a key result into its objective, and what goes to it goes to the objective', () => {
    const graph = buildGraph(sample, null)
    const closed = folded(graph, new Set())
    expect([...closed.things.keys()]).toEqual([
      'trust',
      'green',
      'department',
      'intake',
      'handling',
      'portal',
      'archive',
    ])
    expect(closed.links).toEqual([
      { from: 'department', to: 'trust', kind: 'serves' },
      { from: 'intake', to: 'department', kind: 'contributes' },
      { from: 'handling', to: 'department', kind: 'contributes' },
      { from: 'archive', to: 'intake', kind: 'helps' },
    ])
    expect(folded(graph, new Set(['department'])).links).toContainEqual({
      from: 'intake',
      to: 'department.0',
      kind: 'contributes',
    })
  })

  test('asks what serves what only of a goal that is connected with no other', () => {
    expect([...looseIn(buildGraph(sample, null))]).toEqual(['portal'])
    const helped = { ...sample, contributors: [helper('archive', 'portal')] }
    expect([...looseIn(buildGraph(helped, null))]).toEqual(['portal'])
  })

  test('of a unit holds what it serves and what serves it, and what it helps without owning', () => {
    const of = (unit: string) =>
      [...buildGraph(sample, new Set([unit])).things.keys()].filter((id) => !id.includes('.'))
    expect(of('i')).toEqual(['trust', 'department', 'intake', 'archive'])
    expect(of('p')).toEqual(['portal'])
    expect(of('h')).toEqual(['trust', 'department', 'intake', 'archive'])
    expect(of('d')).toEqual(['trust', 'department', 'intake', 'handling', 'archive'])
  })

  test('leaves a dropped objective out, unless something still contributes to it; and asks nothing of it', () => {
    const dropped = { ...objective('dropped', { keyResults: 1 }), dropped: true }
    const shown = (...others: AlignedObjective[]) =>
      buildGraph({ directions: [], contributors: [], objectives: [dropped, ...others] }, null)
    expect([...shown(objective('alone')).things.keys()]).toEqual(['alone'])
    const helped = shown(objective('below', { to: ['dropped'] }))
    expect([...helped.things.keys()]).toContain('dropped')
    expect([...looseIn(helped)]).toEqual([])
    const goneToo = { ...objective('below', { to: ['dropped'] }), dropped: true }
    expect([...shown(goneToo).things.keys()]).toEqual([])
  })

  test('leaves a dropped key result out, unless something still contributes to it', () => {
    const [department, ...others] = sample.objectives
    if (department === undefined) throw new Error('no objective')
    const keyResults = department.keyResults.map((row) => ({ ...row, dropped: true }))
    const graph = buildGraph({ ...sample, objectives: [{ ...department, keyResults }, ...others] }, null)
    expect([...graph.things.keys()].filter((id) => id.startsWith('department.'))).toEqual(['department.0'])
  })

  test('keeps in focus what leads up to and down from what is chosen', () => {
    const graph = folded(buildGraph(sample, null), new Set(['department', 'intake']))
    expect([...connectedWith(graph, 'department.0')].toSorted()).toEqual(
      ['archive', 'department', 'department.0', 'intake', 'intake.0', 'trust'].toSorted(),
    )
  })
})

describe('where it lies', () => {
  test('everything in view has a place of its own, and nothing lies over anything', () => {
    fc.assert(
      fc.property(anyData, fc.integer({ min: 1, max: 3 }), fc.constantFrom('below', 'beside'), (data, every, loose) => {
        const { graph, layout } = drawn(data, anyOpen(data, every), { column: 250, loose })
        expect([...layout.boxes.keys()].toSorted()).toEqual([...graph.things.keys()].toSorted())
        const boxes = [...layout.boxes.values(), ...(layout.heading === null ? [] : [layout.heading])]
        for (const [index, one] of boxes.entries())
          for (const other of boxes.slice(index + 1)) {
            const apart =
              one.x + one.width <= other.x + 0.5 ||
              other.x + other.width <= one.x + 0.5 ||
              one.y + one.height <= other.y + 0.5 ||
              other.y + other.height <= one.y + 0.5
            expect(apart, JSON.stringify([one, other])).toBe(true)
          }
        for (const box of boxes) {
          expect(box.x + box.width).toBeLessThanOrEqual(layout.width + 0.5)
          expect(box.y + box.height).toBeLessThanOrEqual(layout.height + 0.5)
        }
      }),
    )
  })

  test('what serves lies below what it serves', () => {
    fc.assert(
      fc.property(anyData, fc.integer({ min: 1, max: 3 }), (data, every) => {
        const { graph, layout } = drawn(data, anyOpen(data, every))
        for (const { from, to } of graph.links)
          expect(layout.boxes.get(from)?.y, `${from} to ${to}`).toBeGreaterThan(layout.boxes.get(to)?.y ?? 0)
      }),
    )
  })

  test('the arrangement that is chosen is seen from as near as any that is tried', () => {
    const { graph, family } = drawn(sample, new Set())
    const lay = (arrangement: Arrangement) =>
      layOut({
        graph,
        family,
        sizeOf: () => ({ width: 220, height: 70 }),
        spaces,
        arrangement,
        headingIn: () => ({ width: 400, height: 40 }),
      })
    const room = { width: 700, height: 400 }
    const { arrangement, zoom } = bestArrangement(lay, room, 220)
    expect(zoomToSee(lay(arrangement), room)).toBe(zoom)
    for (const column of [100, 200, 400, 600])
      for (const loose of ['below', 'beside'] as const)
        expect(zoom).toBeGreaterThanOrEqual(zoomToSee(lay({ column, loose }), room) - 0.02)
  })

  test('sixty key results of twenty goals fit a laptop’s window at more than half size', () => {
    const departments = [0, 1, 2, 3, 4].map((at) =>
      objective(`d${at}`, { serves: at % 2 ? 'trust' : 'green', keyResults: 3 }),
    )
    const teams = departments.flatMap(({ id }) =>
      [1, 2, 3].map((at) => objective(`${id}t${at}`, { to: [id], keyResults: 3 })),
    )
    const { layout } = drawn(
      { directions: sample.directions, objectives: [...departments, ...teams], contributors: [] },
      new Set(),
    )
    expect(zoomToSee(layout, { width: 1100, height: 560 })).toBeGreaterThan(0.5)
  })
})

describe('the keys', () => {
  test('go up to what is served, down to what contributes, and sideways among those that serve the same', () => {
    const { graph, family, layout } = drawn(sample, new Set(['department']))
    const lies = asItLies(family, graph, layout.boxes)
    const go = (at: string, step: Step) => stepFrom(lies, { at, under: null }, step)?.at ?? null
    expect(go('department', 'up')).toBe('trust')
    expect(go('department', 'down')).toBe('department.0')
    expect(go('department.0', 'down')).toBe('intake')
    expect(go('department.0', 'right')).toBe('department.1')
    expect(go('intake', 'down')).toBe('archive')
    expect(go('archive', 'up')).toBe('intake')
    expect(go('trust', 'up')).toBeNull()
  })

  test('reach everything from the first by steps, also what serves several things', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const { graph, family, layout } = drawn(data, new Set(data.objectives.map((each) => each.id)))
        const lies = asItLies(family, graph, layout.boxes)
        const reached = new Map<string, Stand>()
        const start = stepFrom(lies, { at: lies.order[0] ?? '', under: null }, 'first')
        if (start !== null) reached.set(`${start.at} ${start.under}`, start)
        for (const stand of reached.values())
          for (const step of ['down', 'left', 'right', 'up'] as const) {
            const to = stepFrom(lies, stand, step)
            if (to !== null && !reached.has(`${to.at} ${to.under}`)) reached.set(`${to.at} ${to.under}`, to)
          }
        const seen = new Set([...reached.values()].map((stand) => stand.at))
        expect([...graph.things.keys()].filter((id) => !seen.has(id))).toEqual([])
        expect(new Set(lies.order)).toEqual(new Set(graph.things.keys()))
      }),
    )
  })
})

test('the list holds everything in full once, whatever it serves', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      const graph = buildGraph(data, null)
      const told: string[] = []
      const named: string[] = []
      const read = ({ id, again, branches }: Branch) => {
        ;(again ? named : told).push(id)
        for (const branch of branches) read(branch)
      }
      for (const branch of outlineOf(familyOf(graph))) read(branch)
      expect(told.toSorted()).toEqual([...graph.things.keys()].toSorted())
      // Every link is in it: to a root's place, or under what it serves.
      expect(told.length + named.length).toBe(familyOf(graph).roots.length + graph.links.length)
    }),
  )
})

test('a circle from before they were refused is still drawn, listed and walked', () => {
  const circle = {
    directions: [],
    contributors: [],
    objectives: [objective('a', { to: ['b'] }), objective('b', { to: ['a'] })],
  }
  const { family, layout } = drawn(circle, new Set())
  expect([...layout.boxes.keys()].toSorted()).toEqual(['a', 'b'])
  expect(family.order).toEqual(['a', 'b'])
  expect(outlineOf(family)[0]?.branches[0]?.branches).toEqual([{ id: 'a', again: true, branches: [] }])
})

test('a line turns with round corners and never beyond the middle of a stretch', () => {
  expect(
    lineThrough(
      [
        { x: 0, y: 0 },
        { x: 0, y: 0 },
        { x: 0, y: 40 },
        { x: 6, y: 40 },
      ],
      8,
    ),
  ).toBe('M 0 0 L 0 32 Q 0 40 3 40 L 6 40')
  expect(lineThrough([], 8)).toBe('')
})

describe('what the map shows when it opens', () => {
  const around = { top: 20, right: 28, bottom: 64, left: 28 }
  const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

  test('a picture that fits is seen whole, in the middle, and never nearer than life size', () => {
    const all = [box(0, 0, 200, 100)]
    const shown = viewportFor({
      all,
      about: box(0, 0, 1, 1),
      room: { width: 656, height: 384 },
      around,
      least: 0.6,
      most: 1,
    })
    expect(shown).toEqual({ zoom: 1, x: 28 + (600 - 200) / 2, y: 20 + (300 - 100) / 2 })
  })

  test('what cannot be read whole is read in part, with what needs a talk in sight and no more empty room than there must be', () => {
    const boxes = fc.record({
      x: fc.integer({ min: 0, max: 6000 }),
      y: fc.integer({ min: 0, max: 3000 }),
      width: fc.integer({ min: 100, max: 300 }),
      height: fc.integer({ min: 40, max: 200 }),
    })
    fc.assert(
      fc.property(fc.array(boxes, { minLength: 1, maxLength: 30 }), fc.nat(), (all, which) => {
        const about = all[which % all.length] ?? box(0, 0, 1, 1)
        const room = { width: 1158, height: 647 }
        const { x, y, zoom } = viewportFor({ all, about, room, around, least: 0.6, most: 1 })
        expect(zoom).toBeGreaterThanOrEqual(0.6)
        expect(zoom).toBeLessThanOrEqual(1)
        expect(x + about.x * zoom).toBeGreaterThanOrEqual(around.left - 0.001)
        expect(x + (about.x + about.width) * zoom).toBeLessThanOrEqual(room.width - around.right + 0.001)
        expect(y + about.y * zoom).toBeGreaterThanOrEqual(around.top - 0.001)
        expect(y + (about.y + about.height) * zoom).toBeLessThanOrEqual(room.height - around.bottom + 0.001)
        const left = x + Math.min(...all.map((each) => each.x)) * zoom
        const right = x + Math.max(...all.map((each) => each.x + each.width)) * zoom
        const isWider = right - left > room.width - around.left - around.right
        if (isWider) {
          expect(left).toBeLessThanOrEqual(around.left + 0.001)
          expect(right).toBeGreaterThanOrEqual(room.width - around.right - 0.001)
        }
      }),
    )
  })

  test('a goal that has stopped comes before one that is quiet, and where none needs a talk the first of all is shown', () => {
    const goal = (id: string, worst: AlignedObjective['worst'], needAttention: number): AlignedObjective => ({
      ...objective(id),
      worst,
      needAttention,
    })
    const graphOf = (...objectives: AlignedObjective[]) =>
      buildGraph({ directions: [direction('d')], objectives, contributors: [] }, null)
    const order = ['d', 'a', 'b', 'c']
    expect(mostPressing(graphOf(goal('a', 'stale', 1), goal('b', 'red', 2), goal('c', 'red', 1)), order)).toBe('b')
    expect(mostPressing(graphOf(goal('a', 'green', 0), goal('b', null, 1)), order)).toBe('b')
    expect(mostPressing(graphOf(goal('a', 'green', 0)), order)).toBe('d')
  })
})
