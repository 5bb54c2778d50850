/** `npm run bench`: medians of ten. Ratios and kilobytes can fail; milliseconds and megabytes are printed to be judged. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBrowser } from './browser.ts'
import { benchCheckIn } from './check-in.ts'
import { benchElectron } from './electron.ts'
import { line, type Verdict } from './measure.ts'
import { benchStartUp } from './start-up.ts'

const folder = mkdtempSync(join(tmpdir(), 'rytme-bench-'))
const verdicts: Verdict[] = []
try {
  verdicts.push(...(await benchCheckIn()))
  verdicts.push(...(await benchStartUp(folder)))
  verdicts.push(...(await benchBrowser(folder)))
  verdicts.push(...(await benchElectron()))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(verdicts.map(line).join('\n'))
if (verdicts.some((verdict) => verdict.failing && verdict.value > verdict.limit)) process.exitCode = 1
