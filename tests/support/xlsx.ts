/** Spreadsheets as people fill them in and as nobody should: cells put into an .xlsx, and archives made by hand. */
import JSZip from 'jszip'
import readSheets from 'read-excel-file/universal'
import { PART_OF_SHEET } from '#contract/sheet-size.ts'
import type { SheetTaken } from '#contract/check-in.ts'
import type { Client } from '#backend/back-end.ts'
import { v7 as uuid } from 'uuid'

export type Cells = (string | number | null)[][]

/** The cells of the first sheet, as the library reads them; days as `2026-06-01`. */
export async function cellsOf(bytes: Uint8Array): Promise<Cells> {
  const [sheet] = await readSheets(Uint8Array.from(bytes).buffer)
  return (sheet?.data ?? []).map((row) =>
    row.map((cell) => {
      if (cell === null || typeof cell === 'number' || typeof cell === 'string') return cell
      return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
    }),
  )
}

/** Types into a row of a sheet: the row whose first cell is `code`, under the headings named. A number is a number, a text is a text. */
export type Answers = { code: string; answers: Record<string, string | number> }

/** The sheet with answers typed in, as a program that keeps everything else would save it. */
export async function fillIn(bytes: Uint8Array, rows: readonly Answers[]): Promise<Uint8Array> {
  const cells = await cellsOf(bytes)
  const headingAt = cells.findIndex((row) => row[0] === 'Id')
  const archive = await JSZip.loadAsync(bytes)
  const path = 'xl/worksheets/sheet1.xml'
  let xml = (await archive.file(path)?.async('string')) ?? ''
  for (const { code, answers } of rows) {
    const row = cells.findIndex(([id]) => id === code)
    if (row === -1) throw new Error(`no row ${code}`)
    for (const [heading, answer] of Object.entries(answers)) {
      const column = cells[headingAt]?.indexOf(heading) ?? -1
      if (column === -1) throw new Error(`no column ${heading}`)
      const address = `${String.fromCodePoint(65 + column)}${row + 1}`
      const before = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, 'u')
      if (!before.test(xml)) throw new Error(`no cell ${address}`)
      const style = /\ss="\d+"/u.exec(before.exec(xml)?.[1] ?? '')?.[0] ?? ''
      const written =
        typeof answer === 'number'
          ? `<c r="${address}"${style}><v>${answer}</v></c>`
          : `<c r="${address}"${style} t="inlineStr"><is><t>${escaped(answer)}</t></is></c>`
      xml = xml.replace(before, () => written)
    }
  }
  archive.file(path, xml)
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A workbook of one sheet, made by hand. */
export async function workbook(sheetData: string, more: Record<string, string | Uint8Array> = {}): Promise<Uint8Array> {
  const archive = new JSZip()
  const types = 'http://schemas.openxmlformats.org'
  const parts: Record<string, string | Uint8Array> = {
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${types}/spreadsheetml/2006/main" xmlns:r="${types}/officeDocument/2006/relationships"><sheets><sheet name="Ark" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${types}/package/2006/relationships"><Relationship Id="rId1" Type="${types}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${types}/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  }
  for (const [name, content] of Object.entries(parts)) archive.file(name, content)
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** Takes a file in as a window does, part by part. */
export async function take(coach: Client, bytes: Uint8Array): Promise<SheetTaken & { handle: string }> {
  const handle = uuid()
  const of = Math.max(1, Math.ceil(bytes.byteLength / PART_OF_SHEET))
  let taken: SheetTaken = { outcome: 'more' }
  for (let part = 0; part < of && taken.outcome === 'more'; part += 1) {
    const piece = Buffer.from(bytes.subarray(part * PART_OF_SHEET, (part + 1) * PART_OF_SHEET))
    taken = await coach.checkIn.takeSheet({ handle, part, of, bytes: piece.toString('base64') })
  }
  return { ...taken, handle }
}
