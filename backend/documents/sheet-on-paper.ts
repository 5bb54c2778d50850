/**
 * What write-excel-file leaves to its users: a printed page as wide as the sheet with the headings repeated, and a list of words to choose from in a
 * column. Other words can be typed there all the same: the reader says what it does not know.
 */
import type { Feature } from 'write-excel-file/node'
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility'

/** One page wide and as many as it takes; margins in inches. */
const MORE: Readonly<Record<string, Record<string, number>>> = {
  pageSetup: { fitToWidth: 1, fitToHeight: 0 },
  pageMargins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5 },
}

export type OnPaper = {
  sheet: string
  /** 1 for the first. */
  headingRow: number
  /** Rows and column counted from 0. */
  choices: { column: number; fromRow: number; toRow: number; values: readonly string[] }
}

export function onPaper<FileContent>({ sheet, headingRow, choices }: OnPaper): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            inOrder(
              inOrder(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
              choicesOf(choices.values, range(choices)),
            ),
          transformElementAttributes: (tagName, attributes) => ({ ...attributes, ...MORE[tagName] }),
        },
        'xl/workbook.xml': { transform: (xml) => withTitles(xml, sheet, headingRow) },
      },
    },
  }
}

function range({ column, fromRow, toRow }: OnPaper['choices']): string {
  return `${getCellAddress(fromRow, column)}:${getCellAddress(toRow, column)}`
}

function choicesOf(values: readonly string[], where: string): string {
  const list = sanitizeTextContent(`"${values.join(',')}"`)
  return (
    '<dataValidations count="1">' +
    `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${sanitizeAttributeValue(where)}">` +
    `<formula1>${list}</formula1></dataValidation></dataValidations>`
  )
}

function inOrder(xml: string, markup: string): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet')
}

function withTitles(xml: string, sheet: string, headingRow: number): string {
  const name = `'${sheet.replaceAll("'", "''")}'!$${headingRow}:$${headingRow}`
  const titles =
    '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">' +
    `${sanitizeTextContent(name)}</definedName></definedNames>`
  const empty = findElement(xml, 'definedNames')
  return empty ? replaceElement(xml, empty, titles) : xml
}
