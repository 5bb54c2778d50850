import { describe, expect, test } from 'vitest'
import { contentDisposition, Downloads } from '#backend/server/downloads.ts'

describe('downloads', () => {
  test('are fetched once', () => {
    const downloads = new Downloads()
    const token = downloads.offer('a.docx', new Uint8Array([1])).replace('/download/', '')
    expect(downloads.take(token)?.name).toBe('a.docx')
    expect(downloads.take(token)).toBeNull()
  })

  test('keep their name, whatever its letters', () => {
    expect(contentDisposition('2026-06-01 Nordlys kommune – Referat fremdriftsmøte.docx')).toBe(
      'attachment; filename="2026-06-01 Nordlys kommune _ Referat fremdriftsm_te.docx"; ' +
        "filename*=UTF-8''2026-06-01%20Nordlys%20kommune%20%E2%80%93%20Referat%20fremdriftsm%C3%B8te.docx",
    )
  })

  test('cannot smuggle a header through a name', () => {
    expect(contentDisposition('a"\r\nSet-Cookie: x=1.docx')).not.toMatch(/[\r\n]|[^=]"[^;]*"\S/)
  })
})
