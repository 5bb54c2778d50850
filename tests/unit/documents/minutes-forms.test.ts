/** The forms of the minutes beside each other: Word, e-mail, Markdown and plain text say the same, whatever people typed. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { asEmail } from '#backend/documents/forms/as-email.ts'
import { asMarkdown } from '#backend/documents/forms/as-markdown.ts'
import { asPlainText } from '#backend/documents/forms/as-plain-text.ts'
import type { MinutesContent } from '#backend/documents/minutes/content.ts'
import { minutesParts } from '#backend/documents/minutes/parts.ts'
import { writeMinutes } from '#backend/documents/minutes/write.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { readDocx } from '#tests/support/docx.ts'
import { saidInEmail, saidInMarkdown, saidInWord } from '#tests/support/forms.ts'
import { emptyMeeting, keyResult, nordlysMeeting } from './content.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

async function forms(content: MinutesContent) {
  const parts = minutesParts(content)
  const [html, markdown] = [asEmail(parts, 'nb-NO'), asMarkdown(parts)]
  return {
    word: saidInWord(await readDocx(await writeMinutes(content))),
    email: saidInEmail(html),
    markdown: saidInMarkdown(markdown),
    plain: asPlainText(parts),
    html,
  }
}

/** What people type, and what would be markup in one of the forms. */
const typed = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '|',
        '**',
        '<b>',
        '</td>',
        '&amp;',
        '&#60;',
        '\\',
        '`',
        '[a](b)',
        '# ',
        '- ',
        '1. ',
        '\n',
        '"',
        '~~',
        '===',
        '---',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '')

describe('minutes in Word, as e-mail and as Markdown', () => {
  it.each(documentLanguageSchema.options)('say the same, cell by cell, in %s', async (language) => {
    const { word, email, markdown } = await forms(nordlysMeeting(language))
    expect(word.tables).toHaveLength(9)
    expect(email).toEqual(word)
    expect(markdown).toEqual(word)
  })

  it('say the same of a meeting in which nothing happened', async () => {
    const { word, email, markdown } = await forms(emptyMeeting())
    expect(email).toEqual(word)
    expect(markdown).toEqual(word)
  })

  it('say the same whatever people typed', async () => {
    await fc.assert(
      fc.asyncProperty(typed, typed, typed, async (one, two, three) => {
        const remark = { text: one, owner: two, dueDate: null, raisedOn: '2026-06-01' }
        const { word, email, markdown } = await forms({
          ...emptyMeeting(),
          place: one,
          distribution: three,
          exemption: two,
          goodNews: [remark, { ...remark, text: three }],
          objectives: [
            { title: two, unitName: one, owner: three, keyResults: [keyResult({ title: one, changed: two })] },
          ],
          decisions: [{ number: 1, text: two, owner: one, dueDate: null, supersedes: null, supersededBy: null }],
        })
        expect(email).toEqual(word)
        expect(markdown).toEqual(word)
      }),
      { numRuns: 40 },
    )
  })
})

describe('what the archive needs', () => {
  it('stands in every form: the exemption above the facts, the others among them', async () => {
    const { word, email, markdown, plain } = await forms(nordlysMeeting('nb'))
    for (const form of [word, email, markdown]) {
      expect(form.paragraphs.slice(0, 2)).toEqual([
        'Byggesak og plan, Team Mottak',
        'Unntatt offentlighet: offl. § 23 første ledd',
      ])
      expect(form.facts).toContain('Saksnr. 2026/1234-5')
      expect(form.facts.at(-1)).toBe('Sendes til Deltakerne og postmottaket')
    }
    expect(plain).toContain('Unntatt offentlighet: offl. § 23 første ledd')
    expect(plain).toContain('Saksnr.: 2026/1234-5')
  })

  it('leaves no trace where it is not filled in', async () => {
    const { word, plain } = await forms({ ...nordlysMeeting('nb'), caseNumber: '', distribution: '', exemption: '' })
    expect(JSON.stringify(word) + plain).not.toMatch(/Saksnr|Sendes til|Unntatt/)
  })
})

describe('minutes as e-mail', () => {
  it('are made of tags that Outlook and Gmail keep, with every style on its tag and nothing fetched', async () => {
    const { html } = await forms(nordlysMeeting('nb'))
    const tags = new Set([...html.matchAll(/<([a-z]\w*)/g)].map(([, name]) => name))
    expect([...tags].toSorted()).toEqual(
      ['b', 'br', 'div', 'h1', 'h2', 'h3', 'li', 'p', 'span', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'].filter(
        (name) => tags.has(name),
      ),
    )
    expect(html).not.toMatch(/class=|<style|<script|<img|<link|url\(|https?:|flex|grid|var\(|position:/)
    expect(html).toContain('<div lang="nb-NO" style="font-family:Arial')
  })
})

describe('minutes as plain text', () => {
  it('have a line for each thing, with what belongs to it below', async () => {
    const { plain } = await forms({
      ...emptyMeeting(),
      decisions: [
        {
          number: 7,
          text: 'Vi slår sammen skjemaene',
          owner: 'Tor',
          dueDate: '2026-06-08',
          supersedes: 3,
          supersededBy: null,
        },
      ],
    })
    expect(plain.replaceAll('\u00A0', ' ')).toContain(
      'Beslutninger\n------------\n\n- Vi slår sammen skjemaene\n  Erstatter beslutning 3\n  Nr.: 7 · Eier: Tor · Frist: 8. juni\n',
    )
    expect(plain).not.toContain('|')
  })
})
