import { describe, expect, test } from 'vitest'
import { arialWidth } from '#backend/documents/word/arial-width.ts'

describe('the width of text in Arial', () => {
  test('is what Word says of it, in points', () => {
    // Ten digits of 1139 2048ths each, at 10.5 points.
    expect(arialWidth('0123456789', { size: 10.5 })).toBeCloseTo((10 * 1139 * 10.5) / 2048, 6)
    expect(arialWidth('Wii', { size: 12 })).toBeCloseTo(((1933 + 2 * 455) * 12) / 2048, 6)
  })

  test('grows with the size, with every character, and in bold', () => {
    const text = 'Målene våre'
    expect(arialWidth(text, { size: 20 })).toBeCloseTo(2 * arialWidth(text, { size: 10 }), 6)
    expect(arialWidth(text, { size: 10, bold: true })).toBeGreaterThan(arialWidth(text, { size: 10 }))
    expect(arialWidth(`${text}!`, { size: 10 })).toBeGreaterThan(arialWidth(text, { size: 10 }))
  })

  test('of a character it does not know is about a letter, never nothing', () => {
    expect(arialWidth('漢', { size: 10 })).toBeCloseTo(arialWidth('n', { size: 10 }), 6)
  })
})
