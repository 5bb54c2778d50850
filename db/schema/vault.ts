/** Every table of a client's vault, by name: what drizzle, the drift test and the change record work from. */
import * as brand from './brand.ts'
import * as capture from './capture.ts'
import * as client from './client.ts'
import * as change from './change.ts'
import * as closing from './closing.ts'
import * as document from './document.ts'
import * as goal from './goal.ts'
import * as learning from './learning.ts'
import * as maturity from './maturity.ts'
import * as meeting from './meeting.ts'
import * as operations from './operations.ts'
import * as organisation from './organisation.ts'
import * as picture from './picture.ts'
import * as progress from './progress.ts'
import * as startMark from './start-mark.ts'
import * as stepLine from './step-line.ts'
import * as vote from './vote.ts'
import * as writing from './writing.ts'

export const vaultSchema = {
  ...client,
  ...brand,
  ...organisation,
  ...goal,
  ...meeting,
  ...capture,
  ...progress,
  ...operations,
  ...vote,
  ...stepLine,
  ...picture,
  ...writing,
  ...maturity,
  ...startMark,
  ...closing,
  ...learning,
  ...document,
  ...change,
}
