import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readInitiativeLine } from '#renderer/features/goal/initiative-line.ts'

const context = {
  today: '2026-05-04',
  cycle: { start: '2026-05-01', end: '2026-08-31' },
  people: [
    { id: 'samir', name: 'Samir Haddad' },
    { id: 'jonas', name: 'Jonas Ly' },
    { id: 'ag', name: 'Anne-Grethe Fjelltveit' },
  ],
  keyResults: [
    {
      id: 'komplette',
      title: 'Øke andelen søknader som er komplette fra 48 % til 75 %',
      shortName: 'komplette søknader',
    },
    { id: 'hvor', title: 'Henvendelser om «hvor er saken min» ned fra 350', shortName: 'hvor er saken min' },
    { id: 'liggetid', title: 'Median liggetid fra 19 til 7 dager', shortName: 'liggetid' },
  ],
}
const read = (line: string) => readInitiativeLine(line, context)

describe('an initiative as it is typed', () => {
  test('the three of Nordlys', () => {
    expect(read('- Forhåndssjekk i chat før innsending (Samir Haddad, 15. juni) → komplette søknader')).toEqual({
      title: 'Forhåndssjekk i chat før innsending',
      ownerId: 'samir',
      unknownOwner: null,
      dueDate: '2026-06-15',
      keyResultId: 'komplette',
      serves: 'komplette søknader',
      questions: [],
    })
    expect(read('Automatisk statusmelding på SMS (Jonas Ly, 1. juli) -> hvor er saken min')).toMatchObject({
      ownerId: 'jonas',
      dueDate: '2026-07-01',
      keyResultId: 'hvor',
    })
    expect(read('Fast restansetime tirsdag og torsdag (Anne-Grethe Fjelltveit, 20. mai) → liggetid')).toMatchObject({
      title: 'Fast restansetime tirsdag og torsdag',
      ownerId: 'ag',
      dueDate: '2026-05-20',
      keyResultId: 'liggetid',
    })
  })

  test('what it drives may be said in fewer words than its title, and in another order', () => {
    const unnamed = { ...context, keyResults: context.keyResults.map((row) => ({ ...row, shortName: '' })) }
    expect(readInitiativeLine('Forhåndssjekk i chat → komplette søknader', unnamed)).toMatchObject({
      keyResultId: 'komplette',
      questions: ['no_owner', 'no_date'],
    })
    expect(readInitiativeLine('Forhåndssjekk i chat → sykefravær', unnamed)).toMatchObject({ keyResultId: null })
  })

  test('order, first names and ISO days', () => {
    expect(read('Ny mal (2026-06-10, Samir)')).toMatchObject({
      title: 'Ny mal',
      ownerId: 'samir',
      dueDate: '2026-06-10',
    })
    expect(read('New template (Jonas Ly, 15 June)')).toMatchObject({ ownerId: 'jonas', dueDate: '2026-06-15' })
  })

  test('what is not known is asked about, and parentheses that are neither stay in the title', () => {
    expect(read('Ny mal (Kari Moen)')).toMatchObject({
      ownerId: null,
      unknownOwner: 'Kari Moen',
      questions: ['owner_unknown', 'no_date'],
    })
    expect(read('Ny mal (uten vedlegg)')).toMatchObject({
      title: 'Ny mal (uten vedlegg)',
      questions: ['no_owner', 'no_date'],
    })
    expect(read('Ny mal → noe annet')).toMatchObject({ keyResultId: null, serves: 'noe annet' })
    expect(read('Ny mal → noe annet')?.questions).toContain('serves_unknown')
  })

  test('a part of a title finds its key result', () => {
    expect(read('Ny mal → median liggetid')).toMatchObject({ keyResultId: 'liggetid' })
    expect(read('Ny mal → «Hvor er saken min»')).toMatchObject({ keyResultId: 'hvor' })
  })

  test('any text at all is read without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(text)).not.toBeUndefined()
      }),
    )
    expect(read(' ')).toBeNull()
  })
})
