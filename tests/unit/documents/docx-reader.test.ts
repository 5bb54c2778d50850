/** The reader the other tests trust: it names what is wrong with a package instead of reading past it. */
import JSZip from 'jszip'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { writeMinutes } from '#backend/documents/minutes/write.ts'
import { readDocx } from '#tests/support/docx.ts'
import { parseXml } from '#tests/support/xml.ts'
import { nordlysMeeting } from './content.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

let sound: Uint8Array

/** The sound document with something done to its parts. */
async function broken(change: (zip: JSZip) => unknown): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(sound)
  await change(zip)
  return zip.generateAsync({ type: 'uint8array' })
}

async function edited(part: string, from: string, to: string): Promise<Uint8Array> {
  return broken(async (zip) => zip.file(part, ((await zip.file(part)?.async('string')) ?? '').replace(from, to)))
}

describe('the reader of Word documents', () => {
  beforeAll(async () => {
    sound = await writeMinutes(nordlysMeeting('nb'))
  })

  it('refuses a part without content type, a missing part and a relation to nothing', async () => {
    await expect(readDocx(await broken((zip) => zip.file('word/extra.bin', 'x')))).rejects.toThrow('no content type')
    await expect(readDocx(await broken((zip) => zip.remove('word/footer1.xml')))).rejects.toThrow('footer1.xml')
  })

  it('refuses XML that is not well-formed', async () => {
    await expect(readDocx(await edited('word/document.xml', '</w:p>', '</w:q>'))).rejects.toThrow('closes')
    await expect(readDocx(await edited('word/document.xml', 'Referat', 'A & B'))).rejects.toThrow('entity')
    expect(() => parseXml('<a>\u0008</a>')).toThrow('character')
    expect(() => parseXml('<a b="1" b="2"/>')).toThrow('twice')
    expect(() => parseXml('<a/><b/>')).toThrow('root')
    expect(() => parseXml('<a><b></a>')).toThrow('closes')
  })

  it('sees a header row that does not repeat, a merged cell and a width that disagrees', async () => {
    const table = async (from: string, to: string) =>
      (await readDocx(await edited('word/document.xml', from, to))).tables[0]
    expect(await table('<w:tblHeader/>', '')).toMatchObject({ headerRows: 0 })
    expect(await table('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>')).toMatchObject({ merged: true })
    expect(await table('<w:gridCol w:w="676"/>', '<w:gridCol w:w="600"/>')).toMatchObject({ cellWidthsAgree: false })
  })
})
