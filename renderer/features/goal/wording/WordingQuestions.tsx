/**
 * What the coach would ask about a goal as it stands: the gravest question open, the others folded, and what stands so on purpose. Nothing is blocked;
 * every question can be answered with a reason and is then silent for these words.
 */
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import { BLANK } from '#domain/wording/blank.ts'
import { isCheckId } from '#domain/wording/exception.ts'
import type { CheckId, Finding } from '#domain/wording/finding.ts'
import { ANSWERED_BY_PATTERN } from '#domain/wording/suggest.ts'
import { client } from '#renderer/app/api.ts'
import { asOne } from '#renderer/app/edit.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Blanks } from '#renderer/design/Blanks.tsx'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { Voice } from '#renderer/design/Voice.tsx'
import { wordingOf } from '#texts/wording.ts'
import { BoxedInput } from '../fields/BoxedInput.tsx'
import { useGoal } from '../goal-context.ts'
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
  const { language } = useGoal()
  const [chosen, setChosen] = useState<CheckId | 'none' | null>(folded ? 'none' : null)
  const { findings } = eye
  const open = chosen === 'none' ? undefined : (findings.find(({ id }) => id === chosen) ?? findings[0])
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
          <button key={found.id} type="button" className={classes.folded} onClick={() => setChosen(found.id)}>
            <Icon name="question" className={classes.mark} />
            {wordingOf(found, language).question}
          </button>
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
  const words = wordingOf(finding, language)
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
  return (
    <Voice
      question={words.question}
      reason={
        suggestion === null ? (
          words.reason
        ) : (
          <>
            {words.reason} {t('couldSound')} «<Blanks text={suggestion} mark={BLANK} label={t('blank')} />»
          </>
        )
      }
      source={t('source', { source: words.source })}
      actions={
        accepting ? (
          <ReasonForm onAccept={accept} onLeave={() => setAccepting(false)} />
        ) : (
          <>
            <Button onClick={onRewrite}>{t('rewrite')}</Button>
            {moves ? (
              <Button
                onClick={() =>
                  void moveToInitiatives(
                    owner.id,
                    edit,
                    objective,
                    keyResult,
                    t('saved.moved', { name: keyResult.title }),
                  )
                }
              >
                {t('toInitiative')}
              </Button>
            ) : null}
            <Button kind="quiet" onClick={() => setAccepting(true)}>
              {t('keep')}
            </Button>
          </>
        )
      }
    />
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

export function ReasonForm({ onAccept, onLeave }: { onAccept: (reason: string) => unknown; onLeave: () => void }) {
  const { t } = useTranslation(['eye', 'common'])
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const focused = useRef(false)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the whole form
    <form
      className={classes.reason}
      noValidate
      aria-label={t('keep')}
      ref={(form) => {
        if (form === null || focused.current) return
        focused.current = true
        form.querySelector('input')?.focus()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') {
          setProblem(t('reasonNeeded'))
          field.current?.focus()
        } else onAccept(reason.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onLeave()
      }}
    >
      <BoxedInput
        ref={field}
        label={t('reason')}
        problem={problem}
        value={reason}
        onChange={(text) => {
          setReason(text)
          setProblem(null)
        }}
      />
      <div className={classes.buttons}>
        <Button type="submit">{t('keepIt')}</Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}

function Exceptions({ eye }: { eye: Eye }) {
  const { t } = useTranslation('eye')
  const { edit, language } = useGoal()
  const format = useFormat()
  const id = useId()
  const [shown, setShown] = useState(false)
  return (
    <div>
      <button
        type="button"
        className={classes.folded}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? 'up' : 'down'} className={classes.mark} />
        {t('exceptions', { count: eye.exceptions.length })}
      </button>
      <ul id={id} className={cx(classes.exceptions, !shown && classes.hidden)}>
        {eye.exceptions.map((exception) => {
          const question = isCheckId(exception.checkId)
            ? wordingOf({ id: exception.checkId, params: {} }, language).question
            : exception.checkId
          return (
            <li key={exception.id} className={classes.exception}>
              <span>
                {question}
                <span className={classes.why}>
                  {t('exceptionOn', { reason: exception.reason, date: format.day(exception.createdAt.slice(0, 10)) })}
                </span>
              </span>
              <Button
                kind="quiet"
                aria-label={t('takeBackOf', { question })}
                onClick={() =>
                  void edit((command) => client.wording.takeBack({ ...command, id: exception.id }), {
                    message: t('saved.takenBack'),
                  })
                }
              >
                {t('takeBack')}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Puts the caret in the title of the panel these questions stand in, all of it chosen. */
export function toTitle(): void {
  const title = document.querySelector<HTMLTextAreaElement>('[data-panel] textarea')
  title?.focus()
  title?.select()
}
