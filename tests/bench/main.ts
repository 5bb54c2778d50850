/** `npm run bench`: medians of ten. Ratios and kilobytes can fail; milliseconds and megabytes are printed to be judged. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBrowser } from './browser.ts'
import { benchCheckIn } from './check-in.ts'
import { benchDocuments } from './documents.ts'
import { benchDrift } from './drift.ts'
import { benchElectron } from './electron.ts'
import { line, type Verdict } from './measure.ts'
import { benchMeetingMode } from './meeting-mode.ts'
import { benchPicture } from './picture.ts'
import { benchPortfolio } from './portfolio.ts'
import { benchStartUp } from './start-up.ts'

/** `node main.ts portfolio`: only these; every part where none is named. */
const wanted = process.argv.slice(2)
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part)

const folder = mkdtempSync(join(tmpdir(), 'rytme-bench-'))
const verdicts: Verdict[] = []
try {
  if (isWanted('check-in')) verdicts.push(...(await benchCheckIn()))
  if (isWanted('portfolio')) verdicts.push(...(await benchPortfolio()))
  if (isWanted('picture')) verdicts.push(...(await benchPicture()))
  if (isWanted('documents')) verdicts.push(...(await benchDocuments()))
  if (isWanted('meeting')) verdicts.push(...(await benchMeetingMode(mkdtempSync(join(folder, 'meeting-')))))
  if (isWanted('drift')) verdicts.push(...(await benchDrift()))
  if (isWanted('shells')) {
    verdicts.push(...(await benchStartUp(folder)))
    verdicts.push(...(await benchBrowser(folder)))
    verdicts.push(...(await benchElectron()))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(verdicts.map(line).join('\n'))
if (verdicts.some((verdict) => verdict.failing && verdict.value > verdict.limit)) process.exitCode = 1
