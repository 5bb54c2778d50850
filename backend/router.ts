/** The contract, implemented. */
import { procedures } from './procedure.ts'
import { agenda } from './procedures/agenda.ts'
import { alignment } from './procedures/alignment.ts'
import { around } from './procedures/around.ts'
import { backup } from './procedures/backup.ts'
import { brand } from './procedures/brand.ts'
import { calendar } from './procedures/calendar.ts'
import { checkIn } from './procedures/check-in.ts'
import { client } from './procedures/client.ts'
import { closing } from './procedures/closing.ts'
import { document } from './procedures/document.ts'
import { goal } from './procedures/goal.ts'
import { handOver } from './procedures/hand-over.ts'
import { learning } from './procedures/learning.ts'
import { line } from './procedures/line.ts'
import { maturity } from './procedures/maturity.ts'
import { maturityStep } from './procedures/maturity-step.ts'
import { meeting } from './procedures/meeting.ts'
import { operations } from './procedures/operations.ts'
import { organisation } from './procedures/organisation.ts'
import { participant } from './procedures/participant.ts'
import { picture } from './procedures/picture.ts'
import { reminder } from './procedures/reminder.ts'
import { report } from './procedures/report.ts'
import { retrospective } from './procedures/retrospective.ts'
import { rhythm } from './procedures/rhythm.ts'
import { search } from './procedures/search.ts'
import { shell } from './procedures/shell.ts'
import { stage } from './procedures/stage.ts'
import { system } from './procedures/system.ts'
import { template } from './procedures/template.ts'
import { theme } from './procedures/theme.ts'
import { vote } from './procedures/vote.ts'
import { wall } from './procedures/wall.ts'
import { wording } from './procedures/wording.ts'
import { writing } from './procedures/writing.ts'

export const router = procedures.router({
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
})
