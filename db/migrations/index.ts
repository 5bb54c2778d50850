/** Every migration in its order. The number of them is the schema version a database is stamped with. */
import { sql as appFoundation } from './app/0000-foundation.ts'
import { sql as appBrand } from './app/0001-brand.ts'
import { sql as vaultFoundation } from './vault/0000-foundation.ts'
import { sql as logoAndNumbers } from './vault/0001-logo-and-numbers.ts'
import { sql as wallList } from './vault/0002-wall-list.ts'
import { sql as okrPicture } from './vault/0003-okr-picture.ts'
import { sql as objectiveChange } from './vault/0004-objective-change.ts'
import { sql as recordFields } from './vault/0005-record-fields.ts'
import { sql as meetingSteps } from './vault/0006-meeting-steps.ts'
import { sql as votes } from './vault/0007-votes.ts'
import { sql as ownAgenda } from './vault/0008-own-agenda.ts'
import { sql as stepLines } from './vault/0009-step-lines.ts'
import { sql as writtenLines } from './vault/0010-written-lines.ts'
import { sql as translatedGoal } from './vault/0011-translated-goal.ts'
import { sql as pictures } from './vault/0012-pictures.ts'
import { sql as pilotMarks } from './vault/0013-pilot-marks.ts'
import { sql as maturity } from './vault/0014-maturity.ts'
import { sql as startMark } from './vault/0015-start-mark.ts'
import { sql as reports } from './vault/0016-reports.ts'
import { sql as maturityOnTheWall } from './vault/0017-maturity-on-the-wall.ts'
import { sql as frozenTree } from './vault/0018-frozen-tree.ts'
import { sql as closing } from './vault/0019-closing.ts'
import { sql as reportsOfAClient } from './vault/0020-reports-of-a-client.ts'
import { sql as brand } from './vault/0021-brand.ts'

export type Migration = { name: string; sql: string }

export const appMigrations: readonly Migration[] = [
  { name: '0000-foundation', sql: appFoundation },
  { name: '0001-brand', sql: appBrand },
]
export const vaultMigrations: readonly Migration[] = [
  { name: '0000-foundation', sql: vaultFoundation },
  { name: '0001-logo-and-numbers', sql: logoAndNumbers },
  { name: '0002-wall-list', sql: wallList },
  { name: '0003-okr-picture', sql: okrPicture },
  { name: '0004-objective-change', sql: objectiveChange },
  { name: '0005-record-fields', sql: recordFields },
  { name: '0006-meeting-steps', sql: meetingSteps },
  { name: '0007-votes', sql: votes },
  { name: '0008-own-agenda', sql: ownAgenda },
  { name: '0009-step-lines', sql: stepLines },
  { name: '0010-written-lines', sql: writtenLines },
  { name: '0011-translated-goal', sql: translatedGoal },
  { name: '0012-pictures', sql: pictures },
  { name: '0013-pilot-marks', sql: pilotMarks },
  { name: '0014-maturity', sql: maturity },
  { name: '0015-start-mark', sql: startMark },
  { name: '0016-reports', sql: reports },
  { name: '0017-maturity-on-the-wall', sql: maturityOnTheWall },
  { name: '0018-frozen-tree', sql: frozenTree },
  { name: '0019-closing', sql: closing },
  { name: '0020-reports-of-a-client', sql: reportsOfAClient },
  { name: '0021-brand', sql: brand },
]
