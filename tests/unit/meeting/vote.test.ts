import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areChoices,
  type Ballot,
  choiceOfDigit,
  choicesOf,
  isSoundQuestion,
  tallyOf,
  votersOf,
  type VoteQuestion,
} from '#domain/meeting/vote.ts'
import { readVoteLines } from '#domain/meeting/vote-lines.ts'

type VoteScale = Pick<VoteQuestion, 'kind' | 'options' | 'dots'>
const fist: VoteScale = { kind: 'fist', options: [], dots: 1 }
const confidence: VoteScale = { kind: 'confidence', options: [], dots: 1 }
const dots: VoteScale = { kind: 'dots', options: ['Nå', 'Snart', 'Aldri'], dots: 3 }
const SCALES = [fist, confidence, dots]

const PEOPLE = [
  { id: 'kari', name: 'Kari Nordmann' },
  { id: 'ola', name: 'Ola Berg' },
  { id: 'ola2', name: 'Ola Haugen' },
  { id: 'åse', name: 'Åse-Marie Lie' },
  { id: 'karin', name: 'Karin Dahl' },
]
const vote = (personId: string, ...choices: number[]): Ballot => ({ personId, choices })

describe('one digit', () => {
  it('is a person’s vote: a closed fist to five fingers, and ten by 0 where the scale goes there', () => {
    const typed = (scale: VoteScale) => [...'0123456789'].map((digit) => choiceOfDigit(scale, digit))
    expect(typed(fist)).toEqual([0, 1, 2, 3, 4, 5, null, null, null, null])
    expect(typed(confidence)).toEqual([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(typed(dots)).toEqual([null, 1, 2, 3, null, null, null, null, null, null])
    expect(choiceOfDigit(confidence, '12')).toBeNull()
    expect(choiceOfDigit(confidence, 'Enter')).toBeNull()
  })
})

describe('a vote', () => {
  it('is within the scale, has no more than its dots, and may be none at all', () => {
    expect(areChoices(confidence, [])).toBe(true)
    expect(areChoices(confidence, [10])).toBe(true)
    expect(areChoices(confidence, [0])).toBe(false)
    expect(areChoices(confidence, [4, 4])).toBe(false)
    expect(areChoices(dots, [2, 2, 1])).toBe(true)
    expect(areChoices(dots, [2, 2, 1, 1])).toBe(false)
    expect(areChoices(dots, [4])).toBe(false)
  })

  it('asks about a key result where it is confidence, and among options where it is dots', () => {
    const question: VoteQuestion = { kind: 'fist', question: '', keyResultId: null, options: [], dots: 1 }
    expect(isSoundQuestion(question)).toBe(true)
    expect(isSoundQuestion({ ...question, kind: 'confidence' })).toBe(false)
    expect(isSoundQuestion({ ...question, kind: 'confidence', keyResultId: 'kr' })).toBe(true)
    expect(isSoundQuestion({ ...question, keyResultId: 'kr' })).toBe(false)
    expect(isSoundQuestion({ ...question, dots: 3 })).toBe(false)
    expect(isSoundQuestion({ ...question, kind: 'dots', options: ['A', 'B'], dots: 3 })).toBe(true)
    expect(isSoundQuestion({ ...question, kind: 'dots', options: ['A'] })).toBe(false)
    expect(isSoundQuestion({ ...question, kind: 'dots', options: ['A', 'a'] })).toBe(false)
  })
})

describe('what a round shows', () => {
  it('is how the votes fell, from where to where, the mean, and who speaks first', () => {
    const tally = tallyOf(confidence, [
      vote('kari', 7),
      vote('ola', 3),
      vote('åse', 3),
      vote('karin'),
      vote('ola2', 10),
    ])
    expect(tally.distribution.filter((each) => each.count > 0)).toEqual([
      { choice: 3, count: 2 },
      { choice: 7, count: 1 },
      { choice: 10, count: 1 },
    ])
    expect(tally.distribution).toHaveLength(10)
    expect(tally).toMatchObject({ voted: 4, abstained: 1, lowest: 3, highest: 10, mean: 5.75 })
    expect(tally.speakFirst).toEqual(['ola', 'åse'])
  })

  it('names nobody to speak first where all agree, and no figure where nobody chose', () => {
    expect(tallyOf(confidence, [vote('kari', 8), vote('ola', 8)])).toMatchObject({ mean: 8, speakFirst: [] })
    expect(tallyOf(confidence, [vote('kari')])).toMatchObject({ voted: 0, abstained: 1, mean: null, lowest: null })
  })

  it('counts dots by option; a mean of options says nothing', () => {
    const tally = tallyOf(dots, [vote('kari', 1, 1, 3), vote('ola', 3)])
    expect(tally.distribution.map((each) => each.count)).toEqual([2, 0, 2])
    expect(tally).toMatchObject({ voted: 2, mean: null, speakFirst: [] })
  })

  it('is of everybody in the room, and of those who voted without being counted there', () => {
    expect(votersOf(['kari', 'ola'], [vote('ola', 3), vote('åse', 4)])).toBe(3)
  })
})

const ballots = (scale: VoteScale) =>
  fc.uniqueArray(
    fc.record({
      personId: fc.integer({ min: 1, max: 40 }).map((number) => `p${number}`),
      choices: fc.array(fc.constantFrom(...choicesOf(scale)), { maxLength: scale.dots }),
    }),
    { selector: (ballot) => ballot.personId, maxLength: 30 },
  )

describe('whatever is voted', () => {
  it('the order of the votes changes nothing but the order of the names', () => {
    for (const scale of SCALES)
      fc.assert(
        fc.property(
          ballots(scale).chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
          ),
          ([all, shuffled]) => {
            const sorted = ({ speakFirst, ...figures }: ReturnType<typeof tallyOf>) => ({
              ...figures,
              speakFirst: speakFirst.toSorted(),
            })
            expect(sorted(tallyOf(scale, shuffled))).toEqual(sorted(tallyOf(scale, all)))
          },
        ),
      )
  })

  it('every vote is counted once, the mean lies between the ends, and the first to speak are exactly those lowest', () => {
    for (const scale of SCALES)
      fc.assert(
        fc.property(ballots(scale), (all) => {
          const tally = tallyOf(scale, all)
          const chosen = all.flatMap((ballot) => ballot.choices)
          expect(tally.distribution.reduce((sum, each) => sum + each.count, 0)).toBe(chosen.length)
          expect(tally.voted + tally.abstained).toBe(all.length)
          if (tally.mean === null || tally.lowest === null || tally.highest === null) return
          expect(tally.mean).toBeGreaterThanOrEqual(tally.lowest)
          expect(tally.mean).toBeLessThanOrEqual(tally.highest)
          const lowest = all.filter((ballot) => ballot.choices[0] === tally.lowest).map((ballot) => ballot.personId)
          expect(tally.speakFirst).toEqual(tally.lowest === tally.highest ? [] : lowest)
        }),
      )
  })

  it('what is typed digit by digit is always a vote', () => {
    for (const scale of SCALES)
      fc.assert(
        fc.property(fc.constantFrom(...'0123456789'), (digit) => {
          const choice = choiceOfDigit(scale, digit)
          expect(choice === null || areChoices(scale, [choice])).toBe(true)
        }),
      )
  })
})

describe('votes pasted from the chat', () => {
  const read = (text: string, scale: VoteScale = confidence) => readVoteLines(text, scale, PEOPLE)

  it('are read one per name, however the name and the figure stand', () => {
    for (const line of [
      'Kari: 7',
      'kari 7',
      'KARI NORDMANN: 7',
      'Kari N: 7',
      'Kari - 7',
      'Kari = 7',
      '7 Kari',
      'Kari: 7!',
      '@Kari 7',
      'Kari 7/10',
      'Kari: 7 av 10',
    ])
      expect(read(line), line).toEqual({ ballots: [vote('kari', 7)], asked: [], refused: [] })
    expect(read('Åse-Marie: 10\nhaugen 3').ballots).toEqual([vote('åse', 10), vote('ola2', 3)])
  })

  it('are read with what Teams and Zoom write around them', () => {
    expect(
      read('[09:31] Kari Nordmann: 7\n09:32:10 From Karin Dahl to Everyone: 4\nFra Ola Berg til Alle: 5').ballots,
    ).toEqual([vote('kari', 7), vote('karin', 4), vote('ola', 5)])
    expect(read('Kari Nordmann 09:31\n7\n\nOla Berg\n4').ballots).toEqual([vote('kari', 7), vote('ola', 4)])
  })

  it('with a name that is nobody’s, or several’s, are asked about', () => {
    expect(read('Per: 4\nOla: 5')).toEqual({
      ballots: [],
      asked: [
        { line: 'Per: 4', name: 'Per', choices: [4], candidates: [] },
        { line: 'Ola: 5', name: 'Ola', choices: [5], candidates: ['ola', 'ola2'] },
      ],
      refused: [],
    })
    // «Kari» is a whole word of one name and only the beginning of another.
    expect(read('Kari 4').ballots).toEqual([vote('kari', 4)])
    expect(read('Kar 4').asked[0]?.candidates).toEqual(['kari', 'karin'])
  })

  it('mean who is in the room before who is not', () => {
    expect(readVoteLines('Ola: 5', confidence, PEOPLE, new Set(['kari', 'ola2'])).ballots).toEqual([vote('ola2', 5)])
  })

  it('that are no votes are refused, each with its reason', () => {
    expect(read('Kari: 7,5\nOla Berg: 6.5\nKarin: 11\nOla Haugen: 0\nÅse: -3\nKari: vet ikke').refused).toEqual([
      { line: 'Kari: 7,5', reason: 'decimal' },
      { line: 'Ola Berg: 6.5', reason: 'decimal' },
      { line: 'Karin: 11', reason: 'outside' },
      { line: 'Ola Haugen: 0', reason: 'outside' },
      { line: 'Åse: -3', reason: 'outside' },
      { line: 'Kari: vet ikke', reason: 'no_figure' },
    ])
    expect(read('8').refused).toEqual([{ line: '8', reason: 'no_name' }])
  })

  it('by one person twice count as the last, and never as two', () => {
    expect(read('Kari: 7\nOla Berg: 2\nKari Nordmann: 8').ballots).toEqual([vote('ola', 2), vote('kari', 8)])
  })

  it('put dots on several options', () => {
    expect(read('Kari: 1 1 3\nKarin: 2,3', dots).ballots).toEqual([vote('kari', 1, 1, 3), vote('karin', 2, 3)])
    expect(read('Kari: 1 1 3 3', dots).refused).toEqual([{ line: 'Kari: 1 1 3 3', reason: 'outside' }])
  })

  it('are never lost: every line is a vote, a question or refused, whatever is pasted', () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.constantFrom('Kari', 'Ola', 'Per', 'Åse-Marie Lie'),
          fc.constantFrom(': ', ' ', ' - '),
          fc.integer({ min: -2, max: 12 }),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const votes = read(lines.join('\n'))
        for (const { choices } of [...votes.ballots, ...votes.asked]) {
          expect(choices.length).toBeGreaterThan(0)
          expect(areChoices(confidence, choices)).toBe(true)
        }
        expect(new Set(votes.ballots.map((ballot) => ballot.personId)).size).toBe(votes.ballots.length)
      }),
    )
    const known = fc.constantFrom('Kari', 'Ola Berg', 'Karin', 'Haugen')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(known, fc.integer({ min: 1, max: 10 })), { minLength: 1, maxLength: 12 }),
        (said) => {
          const votes = read(said.map(([name, figure]) => `${name}: ${figure}`).join('\n'))
          expect(votes.ballots).toHaveLength(new Set(said.map(([name]) => name)).size)
          const [name, figure] = said.at(-1) ?? ['', 0]
          expect(votes.ballots.at(-1)?.choices, name).toEqual([figure])
        },
      ),
    )
  })
})
