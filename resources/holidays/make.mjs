/**
 * Writes the table of Norwegian public holidays the back end reads: `node resources/holidays/make.mjs`. The library that knows them takes
 * 130 ms and 40 MB to load, for twelve dates a year (docs/decisions/holidays-as-a-table.md). A test compares table and library.
 */
import { writeFileSync } from 'node:fs'
import Holidays from 'date-holidays'

const FIRST = 2015
const LAST = 2060
const norway = new Holidays('NO', { types: ['public'] })
const dates = []
for (let year = FIRST; year <= LAST; year += 1)
  dates.push(...norway.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)))
writeFileSync(
  new URL('./no.json', import.meta.url),
  `${JSON.stringify([...new Set(dates)].toSorted(), null, 0).replaceAll(',', ',\n')}\n`,
)
