import { describe, expect, it } from 'vitest'
import { initials, inOneLine, listOf } from '#renderer/format/names.ts'

it.each([
  ['Anne-Grethe Fjelltveit', 'AF'],
  ['Tor Henrik Lie', 'TL'],
  ['ærlig ørn', 'ÆØ'],
  ['Maja', 'M'],
  ['  ', ''],
])('the initials of %s are %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

it('lists names as a sentence does', () => {
  expect(listOf(['Kari', 'Ola', 'Per'], 'nb')).toBe('Kari, Ola og Per')
  expect(listOf(['Kari', 'Ola'], 'en')).toBe('Kari and Ola')
  expect(listOf([], 'nb')).toBe('')
})

describe('inOneLine', () => {
  it.each([
    [['Usikker', 'Bak planen'], 'Usikker, bak planen'],
    [['Jonas Ly', '', 'Frist om 2 dager'], 'Jonas Ly, frist om 2 dager'],
    [['Ny', 'KPI uten måling'], 'Ny, KPI uten måling'],
    [['', 'Ingen eier'], 'Ingen eier'],
    [[], ''],
  ])('%j reads %s', (facts, line) => {
    expect(inOneLine(facts)).toBe(line)
  })
})
