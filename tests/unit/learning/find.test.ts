/** Learning found again: by the goal that is written, and by tags as they are typed. */
import { describe, expect, test } from 'vitest'
import { fitOf, type Findable } from '#domain/learning/find.ts'
import { tagsAsTyped, tagsIn, takeTags } from '#domain/learning/tags.ts'

const learned = (text: string, more: Partial<Findable> = {}): Findable => ({
  text,
  tags: [],
  unitId: null,
  source: 'log',
  learnedOn: '2026-05-04',
  cycleId: null,
  objectiveTitle: null,
  keyResultTitle: null,
  ...more,
})
const GOAL = { title: 'Redusere liggetid i byggesak fra 19 til 7 dager', unitId: 'plan' }

describe('a learning fits a goal', () => {
  test('that is like the one it was learned of, before one that shares its words', () => {
    const ofGoal = fitOf(learned('Ring først', { keyResultTitle: 'Kutte liggetiden i byggesaker' }), GOAL)
    expect(ofGoal?.goal?.likeness).toBeGreaterThan(0.9)
    const byWords = fitOf(learned('Liggetiden i byggesak falt da vi ringte'), GOAL)
    expect(byWords).toMatchObject({ goal: null, words: ['liggetid', 'byggesak'] })
    expect(ofGoal?.score).toBeGreaterThan(byWords?.score ?? 0)
  })

  test('by a tag, or by one word where it is the unit’s own; by being of the unit alone it does not', () => {
    expect(fitOf(learned('Ring først', { tags: ['byggesak'] }), GOAL)?.tags).toEqual(['byggesak'])
    expect(fitOf(learned('Byggesak er mye papir'), GOAL)).toBeNull()
    expect(fitOf(learned('Byggesak er mye papir', { unitId: 'plan' }), GOAL)?.sameUnit).toBe(true)
    expect(fitOf(learned('Kaffe hjelper', { unitId: 'plan' }), GOAL)).toBeNull()
  })
})

describe('tags', () => {
  test('are taken out of what is typed, each once', () => {
    expect(takeTags('Ring #telefon samme dag #Telefon, C#')).toEqual({ text: 'Ring samme dag , C#', tags: ['telefon'] })
  })

  test('of a field of their own need no sign, and are shown with it', () => {
    expect(tagsIn('brev, #klarspråk  -')).toEqual(['brev', 'klarspråk'])
    expect(tagsAsTyped(['brev', 'klarspråk'])).toBe('#brev #klarspråk')
    expect(tagsIn('')).toEqual([])
  })
})
