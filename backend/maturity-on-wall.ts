/**
 * What the room sees of a maturity check, picked field by field. Before the reveal of a statement how many have answered it; of a result the figures
 * that may be shown, as `readResult` gives them: what it holds back is not known here. Never who answered, nor one unit against another.
 */
import type { CheckRow } from '#contract/maturity.ts'
import type { StageFigures, StageIntake, StageMaturity, StageMethod } from '#contract/stage.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import type { Store } from '#db/store.ts'
import type { Dimension } from '#domain/maturity/dimensions.ts'
import type { Statement } from '#domain/maturity/question-set.ts'
import { isHeldBack, MOST_TALKED_ABOUT } from '#domain/maturity/result-views.ts'
import { statementFigures, type Answer, type StatementFigures } from '#domain/maturity/statistics.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { maturityTexts } from '#texts/maturity.ts'
import { readCheck, readResult, readSheets } from './maturity.ts'
import { namesOf } from './stage-captures.ts'

type Look = Pick<MeetingStep, 'aboutId' | 'askedId' | 'resultView' | 'resultPage'>

/** What was said before the check; null in any other talk. */
export function stageIntake({ topic, aboutId }: MeetingStep, vault: Store): StageIntake | null {
  if (topic !== 'maturity_intake') return null
  const { symptoms, whereProgress } = checkOf(aboutId, vault)?.intake ?? { symptoms: [], whereProgress: '' }
  return { symptoms: symptoms.filter((symptom) => symptom !== ''), whereProgress }
}

export function stageMaturity(look: Look, vault: Store): StageMaturity {
  const check = checkOf(look.aboutId, vault)
  if (check === null) return { view: 'none' }
  if (check.frozenAt !== null) return resultOnWall(check, look, vault)
  if (check.mode === 'confidential') return { view: 'collecting', answers: check.sheets }
  return statementOnWall(check, look, vault)
}

/** Null where none is chosen, and where it has been removed since. */
function checkOf(id: MeetingStep['aboutId'], vault: Store): CheckRow | null {
  const isThere = id !== null && vault.queries(maturityQueries).check.get({ id }) !== undefined
  return isThere ? readCheck(vault, id) : null
}

function statementOnWall(check: CheckRow, { askedId }: Look, vault: Store): StageMaturity {
  const index = check.statements.findIndex(({ id }) => id === askedId)
  const statement = check.statements[index]
  const hands = readSheets(vault, check.id).filter(({ by }) => by === 'hands')
  if (!statement || hands.length === 0) return { view: 'none' }
  const place = { area: areaOf(check, statement.dimension), text: statement.text }
  const asked = { ...place, number: index + 1, of: check.statements.length }
  const answers = hands.flatMap((sheet) => {
    const answer = sheet.answers[statement.id]
    return answer === undefined ? [] : [answer as Answer]
  })
  const consensus = check.mode === 'consensus'
  if (check.revealed.includes(statement.id))
    return { view: 'revealed', ...asked, figures: shown(statementFigures(answers)), consensus, ask: statement.ask }
  const { at1, at3, at5 } = statement
  const people = consensus ? null : hands.length
  return { view: 'asking', ...asked, at1, at3, at5, answered: answers.length, people }
}

function resultOnWall(check: CheckRow, { resultView, resultPage }: Look, vault: Store): StageMaturity {
  const result = readResult(vault, check.id)
  const { whole, talkAbout, comparisons, steps } = result
  const threshold = check.mode === 'confidential' ? check.threshold : null
  const method: StageMethod = { answers: whole.sheets, mode: check.mode, threshold }
  if (isHeldBack(whole)) return { view: 'held', method }
  switch (resultView) {
    case 'talk': {
      const ids = talkAbout.slice(0, MOST_TALKED_ABOUT)
      const page = Math.min(resultPage, Math.max(0, ids.length - 1))
      return { view: 'talk', about: aboutOf(check, whole, ids[page]), page, of: ids.length, method }
    }
    case 'levels': {
      const compared = comparisons[0]
      const moved = new Map(compared?.dimensions.map(({ dimension, before, now }) => [dimension, { before, now }]))
      return {
        view: 'levels',
        levels: whole.dimensions.map(({ dimension, level }) => ({
          area: areaOf(check, dimension),
          level,
          moved: moved.get(dimension) ?? null,
        })),
        since: moved.size === 0 ? null : (compared?.date ?? null),
        method,
      }
    }
    case 'steps': {
      const names = namesOf(vault)
      const told = steps.map(({ title, ownerId, dueDate }) => ({ title, owner: names.person(ownerId), dueDate }))
      return { view: 'steps', steps: told, method }
    }
  }
}

type Whole = ReturnType<typeof readResult>['whole']

/** A statement with its figures; null where there is none, or they may not be shown. */
function aboutOf(check: CheckRow, whole: Whole, id: Statement['id'] | undefined) {
  const statement = check.statements.find((each) => each.id === id)
  const figures = whole.dimensions.flatMap(({ statements }) => statements).find((each) => each.id === id)?.figures
  if (!statement || !figures) return null
  const { dimension, text, ask } = statement
  return { area: areaOf(check, dimension), text, figures: shown(figures), ask }
}

function shown({ distribution, dontKnow, lowest, highest, mean, divided }: StatementFigures): StageFigures {
  return { distribution: [...distribution], dontKnow, lowest, highest, mean, divided }
}

/** In the language of the statements: the room reads them together. */
const areaOf = ({ language }: Pick<CheckRow, 'language'>, dimension: Dimension) =>
  maturityTexts[language][dimension].name
