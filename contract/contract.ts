/** The whole contract: the one typed API between a window and the back end. */
import { agenda } from './agenda.ts'
import { alignment } from './alignment.ts'
import { around } from './around.ts'
import { backup } from './backup.ts'
import { brand } from './brand.ts'
import { calendar } from './calendar.ts'
import { checkIn } from './check-in.ts'
import { client } from './client.ts'
import { closing } from './closing.ts'
import { document } from './document.ts'
import { goal } from './goal.ts'
import { handOver } from './hand-over.ts'
import { learning } from './learning.ts'
import { line } from './line.ts'
import { maturity } from './maturity.ts'
import { maturityStep } from './maturity-step.ts'
import { meeting } from './meeting.ts'
import { operations } from './operations.ts'
import { organisation } from './organisation.ts'
import { participant } from './participant.ts'
import { picture } from './picture.ts'
import { reminder } from './reminder.ts'
import { report } from './report.ts'
import { retrospective } from './retrospective.ts'
import { rhythm } from './rhythm.ts'
import { search } from './search.ts'
import { shell } from './shell.ts'
import { stage } from './stage.ts'
import { system } from './system.ts'
import { template } from './template.ts'
import { theme } from './theme.ts'
import { vote } from './vote.ts'
import { wall } from './wall.ts'
import { wording } from './wording.ts'
import { writing } from './writing.ts'

export const contract = {
  system,
  client,
  brand,
  organisation,
  goal,
  closing,
  retrospective,
  report,
  learning,
  alignment,
  checkIn,
  operations,
  maturity,
  maturityStep,
  meeting,
  agenda,
  around,
  template,
  line,
  picture,
  theme,
  vote,
  writing,
  rhythm,
  reminder,
  search,
  wording,
  stage,
  wall,
  handOver,
  participant,
  document,
  calendar,
  backup,
  shell,
}
export type Contract = typeof contract
