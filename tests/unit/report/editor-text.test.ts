/** Words go from the editor to the database and back; whatever is pasted, only what a document can show gets through. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richTextSchema, type RichRun, type RichText } from '#domain/report/rich-text.ts'
import { linkTyped, toEditor, toRichText, type EditorNode } from '#renderer/features/report/logic/editor-text.ts'

const runs = fc
  .array(
    fc.record(
      {
        text: fc.string({ minLength: 1, maxLength: 12 }),
        bold: fc.constant(true as const),
        href: fc.constantFrom('https://rytme.no/a', 'mailto:kari@kommune.no'),
      },
      { requiredKeys: ['text'] },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .filter((some) => some.some(({ text }) => text.trim() !== ''))
  .map(joined)
const items = fc.array(runs, { minLength: 1, maxLength: 4 })
const written: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('paragraph' as const, 'heading' as const), runs }),
    fc.record({ kind: fc.constantFrom('bullets' as const, 'numbers' as const), items }),
  ),
  { maxLength: 6 },
)

/** What the editor may hold and more: nodes and marks nobody has heard of, links to anywhere, emptiness everywhere. */
const anything: fc.Arbitrary<EditorNode> = fc.letrec<{ node: EditorNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.record({
      type: fc.constant('text'),
      text: fc.string({ maxLength: 8 }),
      marks: fc.array(
        fc.record({
          type: fc.constantFrom('bold', 'link', 'italic', 'textStyle', 'comment'),
          attrs: fc.record({
            href: fc.oneof(
              fc.constantFrom(
                'https://a.no',
                'javascript:alert(1)',
                'file:///etc/passwd',
                'data:text/html,x',
                '//a.no',
              ),
              fc.integer(),
            ),
          }),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      type: fc.constantFrom(
        'paragraph',
        'heading',
        'bulletList',
        'orderedList',
        'listItem',
        'blockquote',
        'table',
        'image',
        'hardBreak',
      ),
      content: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
})).node

/** Neighbours of one form are one run: the editor joins them. */
function joined(some: readonly RichRun[]): RichRun[] {
  const made: RichRun[] = []
  for (const run of some) {
    const last = made.at(-1)
    if (last !== undefined && last.bold === run.bold && last.href === run.href) last.text += run.text
    else made.push({ ...run })
  }
  return made
}

describe('words of the coach', () => {
  test('come back from the editor as they were stored', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(toRichText(toEditor(text))).toEqual(text)
      }),
    )
  })

  test('are always what the contract takes, whatever stands in the editor', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 5 }), (content) => {
        const text = toRichText({ type: 'doc', content })
        expect(richTextSchema.parse(text)).toEqual(text)
        expect(toRichText(toEditor(text))).toEqual(text)
        expect(JSON.stringify(text)).not.toMatch(/javascript:|file:|data:text/)
      }),
      { numRuns: 300 },
    )
  })

  test('lose their foreign form and keep their words', () => {
    const doc: EditorNode = {
      type: 'doc',
      content: [
        {
          type: 'blockquote',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Bare ', marks: [{ type: 'italic' }] },
                { type: 'text', text: 'ord', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
              ],
            },
          ],
        },
      ],
    }
    expect(toRichText(doc)).toEqual([{ kind: 'paragraph', runs: [{ text: 'Bare ord' }] }])
  })

  test('in a list within a list follow the item they stood in, and a broken line is a line of its own', () => {
    const words = (text: string): EditorNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    const doc: EditorNode = {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                words('først'),
                { type: 'orderedList', content: [{ type: 'listItem', content: [words('under')] }] },
              ],
            },
            { type: 'listItem', content: [words('sist')] },
          ],
        },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'én' }, { type: 'hardBreak' }, { type: 'text', text: 'to' }],
        },
        { type: 'paragraph' },
      ],
    }
    expect(toRichText(doc)).toEqual([
      { kind: 'bullets', items: [[{ text: 'først' }], [{ text: 'under' }], [{ text: 'sist' }]] },
      { kind: 'paragraph', runs: [{ text: 'én' }] },
      { kind: 'paragraph', runs: [{ text: 'to' }] },
    ])
  })
})

describe('an address', () => {
  test.each([
    ['https://kommune.no/plan', 'https://kommune.no/plan'],
    [' kommune.no ', 'https://kommune.no'],
    ['www.kommune.no/plan?år=2026', 'https://www.kommune.no/plan?år=2026'],
    ['kari@kommune.no', 'mailto:kari@kommune.no'],
    ['mailto:kari@kommune.no', 'mailto:kari@kommune.no'],
  ])('%s leads to %s', (typed, href) => expect(linkTyped(typed)).toBe(href))

  test.each(['', 'kommune', 'javascript:alert(1)', 'file:///c:/plan.docx', 'C:\\plan.docx', 'to ord.no her'])(
    '%s is no link',
    (typed) => expect(linkTyped(typed)).toBeNull(),
  )
})
