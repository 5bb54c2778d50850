/** File names of minutes. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { minutesFileName } from '#backend/documents/minutes/file-name.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { meetingKindSchema } from '#domain/meeting/meeting.ts'
import { emptyMeeting } from './content.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const named = (clientName: string) => minutesFileName({ ...emptyMeeting(), clientName })

describe('the file name of minutes', () => {
  it('is the day, the client and the kind of meeting in the document’s language', () => {
    expect(minutesFileName(emptyMeeting('nb'))).toBe('2026-06-01 Nordlys kommune – Referat fremdriftsmøte.docx')
    expect(minutesFileName(emptyMeeting('nn'))).toBe('2026-06-01 Nordlys kommune – Referat framdriftsmøte.docx')
    expect(minutesFileName(emptyMeeting('en'))).toBe('2026-06-01 Nordlys kommune – Minutes of progress meeting.docx')
  })

  it('says which version it is from the second on', () => {
    expect(minutesFileName(emptyMeeting('nb'), 1)).toBe('2026-06-01 Nordlys kommune – Referat fremdriftsmøte.docx')
    expect(minutesFileName(emptyMeeting('en'), 2)).toBe(
      '2026-06-01 Nordlys kommune – Minutes of progress meeting, version 2.docx',
    )
  })

  it('replaces what Windows forbids and drops what nobody sees', () => {
    expect(named('Plan/bygg: "A" <B>|C?*\\D')).toBe('2026-06-01 Plan-bygg-A-B-C-D – Referat fremdriftsmøte.docx')
    expect(named('  Nord\u202Elys\n\tkommune\u0000 ')).toBe('2026-06-01 Nordlys kommune – Referat fremdriftsmøte.docx')
  })

  it('cuts a long client name and keeps the day and the kind', () => {
    const name = named('Interkommunalt samarbeid for byggesak og plan '.repeat(10))
    expect(name).toMatch(/^2026-06-01 Interkommunalt .*… – Referat fremdriftsmøte\.docx$/)
  })

  it('is safe on every system, whatever the client is called', () => {
    const cases = fc.record({
      language: fc.constantFrom(...documentLanguageSchema.options),
      meetingKind: fc.constantFrom(...meetingKindSchema.options),
      date: fc.constant('2026-06-01'),
      clientName: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
      ),
    })
    fc.assert(
      fc.property(cases, (content) => {
        const name = minutesFileName(content)
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(name).toMatch(/^2026-06-01 .*[^ .]\.docx$/u)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(150)
        expect(name.isWellFormed()).toBe(true)
      }),
    )
  })
})
