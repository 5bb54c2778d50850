import { expect, it } from 'vitest'
import { initials, listOf } from '#renderer/format/names.ts'

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
