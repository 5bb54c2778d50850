/**
 * What the coach would ask about a goal as it stands: the gravest question open, the others folded, and what stands so on purpose. Nothing is blocked;
 * every question can be answered with a reason and is then silent for these words.
 */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import { isCheckId } from '#domain/wording/exception.ts'
import type { CheckId, Finding } from '#domain/wording/finding.ts'
import { ANSWERED_BY_PATTERN } from '#domain/wording/suggest.ts'
import { client } from '#renderer/app/api.ts'
import { asOne } from '#renderer/app/edit.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Button } from '#renderer/design/Button.tsx'
import { wordingOf } from '#texts/wording.ts'
import { useGoal } from '../goal-context.ts'
import { LearnedBefore } from './LearnedBefore.tsx'
import { FoldedQuestion, KeptQuestions, Question } from './Question.tsx'
import type { Eye } from './use-eye.ts'
import { useFitting, useSuggestion } from './use-suggestion.ts'
import classes from './Wording.module.css'

export type WordingQuestionsProps = {
  readonly eye: Eye
  readonly objective: BoardObjective
  /** Null: it is the objective that is asked about. */
  readonly keyResult: BoardKeyResult | null
  /** Goes where the words can be changed. */
  readonly onRewrite: () => void
  /** Begins with every question folded. */
  readonly folded?: boolean | undefined
  /** Only the questions, not what stands on purpose. */
  readonly questionsOnly?: boolean | undefined
}

export function WordingQuestions({
  eye,
  objective,
  keyResult,
  onRewrite,
  folded = false,
  questionsOnly = false,
}: WordingQuestionsProps) {
  const { isClosed, language } = useGoal()
  const [chosen, setChosen] = useState<CheckId | 'none' | null>(folded ? 'none' : null)
  const { findings } = eye
  const open = chosen === 'none' ? undefined : (findings.find(({ id }) => id === chosen) ?? findings[0])
  if (isClosed) return null
  if (findings.length === 0 && (questionsOnly || eye.exceptions.length === 0)) return null
  return (
    <div className={classes.questions}>
      {findings.map((found) =>
        found.id === open?.id ? (
          <OpenQuestion
            key={found.id}
            finding={found}
            objective={objective}
            keyResult={keyResult}
            onRewrite={onRewrite}
          />
        ) : (
          <FoldedQuestion
            key={found.id}
            question={wordingOf(found, language).question}
            onOpen={() => setChosen(found.id)}
          />
        ),
      )}
      {questionsOnly || eye.exceptions.length === 0 ? null : <Exceptions eye={eye} />}
    </div>
  )
}

function OpenQuestion({
  finding,
  objective,
  keyResult,
  onRewrite,
}: {
  finding: Finding
  objective: BoardObjective
  keyResult: BoardKeyResult | null
  onRewrite: () => void
}) {
  const { t } = useTranslation('eye')
  const { client: owner, edit, language } = useGoal()
  const [accepting, setAccepting] = useState(false)
  const about = [objective.title, objective.why, keyResult?.title ?? ''].join(' ')
  const fitting = useFitting(objective.unitId, about)
  const suggestion = useSuggestion(fitting, ANSWERED_BY_PATTERN.has(finding.id))
  const accept = (reason: string) =>
    edit(
      (command) =>
        client.wording.accept({
          ...command,
          of: keyResult === null ? { type: 'objective', id: objective.id } : { type: 'keyResult', id: keyResult.id },
          checkId: finding.id,
          reason,
        }),
      { message: t('saved.accepted') },
    )
  const moves = finding.id === 'key_result_is_task' && keyResult !== null && keyResult.standing.checkedOn === null
  const question = (
    <Question
      {...wordingOf(finding, language)}
      suggestion={suggestion}
      onRewrite={onRewrite}
      onKeep={accept}
      keeping={accepting}
      onKeeping={setAccepting}
      more={
        moves ? (
          <Button
            onClick={() =>
              void moveToInitiatives(owner.id, edit, objective, keyResult, t('saved.moved', { name: keyResult.title }))
            }
          >
            {t('toInitiative')}
          </Button>
        ) : null
      }
    />
  )
  if (finding.id !== 'near_copy') return question
  return (
    <>
      {question}
      <LearnedBefore title={keyResult?.title ?? objective.title} unitId={objective.unitId} objectiveId={objective.id} />
    </>
  )
}

/** The work stays, under the objective; the key result goes. One thing to the coach, with one Undo. */
function moveToInitiatives(
  clientId: string,
  edit: ReturnType<typeof useGoal>['edit'],
  objective: BoardObjective,
  keyResult: BoardKeyResult,
  message: string,
): Promise<boolean> {
  return asOne(
    clientId,
    (done) => (done ? message : null),
    async () => {
      // First what may be refused: then nothing has been done.
      const removed = await edit((command) => client.goal.removeKeyResult({ ...command, id: keyResult.id }))
      if (!removed.ok) return false
      const { ownerId, endDate } = keyResult.definition
      const added = await edit((command) =>
        client.operations.addInitiative({
          ...command,
          initiative: {
            title: keyResult.title,
            unitId: objective.unitId,
            objectiveId: objective.id,
            keyResultId: null,
            ownerId,
            dueDate: endDate,
            state: 'active',
            expectedEffect: '',
          },
        }),
      )
      return added.ok
    },
  )
}

function Exceptions({ eye }: { eye: Eye }) {
  const { t } = useTranslation('eye')
  const { edit, language } = useGoal()
  const format = useFormat()
  return (
    <KeptQuestions
      kept={eye.exceptions.map(({ id, checkId, reason, createdAt }) => ({
        key: id,
        question: isCheckId(checkId) ? wordingOf({ id: checkId, params: {} }, language).question : checkId,
        why: t('exceptionOn', { reason, date: format.day(createdAt.slice(0, 10)) }),
      }))}
      onAskAgain={(id) =>
        void edit((command) => client.wording.takeBack({ ...command, id }), { message: t('saved.takenBack') })
      }
    />
  )
}

/** Puts the caret in the title of the panel these questions stand in, all of it chosen. */
export function toTitle(): void {
  const title = document.querySelector<HTMLTextAreaElement>('[data-panel] textarea')
  title?.focus()
  title?.select()
}
