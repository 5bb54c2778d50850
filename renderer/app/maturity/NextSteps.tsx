/** Next steps from a check: what is suggested and why, with its numbers, and those that were taken along, each with an owner and a date. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import type { Recommendation } from '#domain/maturity/recommendations.ts'
import { MOST_RECOMMENDATIONS } from '#domain/maturity/recommendations.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { ChoosePerson } from '#renderer/app/fields/ChoosePerson.tsx'
import { CommitDate } from '#renderer/app/fields/CommitDate.tsx'
import { useToday } from '#renderer/app/language.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useMaturityWords } from './maturity-words.ts'
import classes from './NextSteps.module.css'

/** Time enough for something to have happened, short enough that it is remembered. */
const DUE_IN_DAYS = 42

export interface NextStepsProps {
  clientId: Id
  check: CheckRow
  recommendations: readonly Recommendation[]
  steps: readonly {
    id: Id
    initiativeId: Id
    dimension: Recommendation['dimension']
    because: Recommendation['because']
    title: string
    ownerId: Id | null
    dueDate: IsoDate | null
  }[]
}

export function NextSteps({ clientId, check, recommendations, steps }: NextStepsProps) {
  const { t } = useTranslation(['maturity', 'common'])
  const words = useMaturityWords()
  const edit = useEdit(clientId)
  const today = useToday()
  const people = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data?.people ?? []
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const suggested = recommendations.filter(
    ({ dimension }) => !taken.has(dimension) && steps.every((step) => step.dimension !== dimension),
  )
  useEffect(() => {
    // Told among the steps: dropped again, it is suggested again.
    setTaken((before) => without(before, (dimension) => steps.some((step) => step.dimension === dimension)))
  }, [steps])
  const take = async (one: Recommendation) => {
    // It is on its way: pressed twice it is one.
    setTaken((before) => new Set([...before, one.dimension]))
    const { ok } = await edit(
      (command) =>
        client.maturity.addStep({
          ...command,
          checkId: check.id,
          step: {
            dimension: one.dimension,
            because: one.because,
            title: words.advice(one).title,
            ownerId: null,
            dueDate: addDays(today, DUE_IN_DAYS),
          },
        }),
      { message: t('result.taken') },
    )
    if (!ok) setTaken((before) => without(before, (dimension) => dimension === one.dimension))
  }
  const change = async (initiativeId: Id, patch: { ownerId?: Id | null; dueDate?: IsoDate | null }) => {
    const { ok } = await edit((command) =>
      client.operations.updateInitiative({ ...command, id: initiativeId, patch, meetingId: null }),
    )
    return ok
  }
  return (
    <section>
      <SectionTitle ruled meta={t('result.stepsHint')}>
        {t('result.steps')}
      </SectionTitle>
      <ul className={classes.list}>
        {steps.map((step) => (
          <li key={step.id} className={classes.step}>
            <div>
              <b>{step.title}</b>
              <p className="meta">{words.because(step, check)}</p>
            </div>
            <ChoosePerson
              label={t('result.owner')}
              value={step.ownerId}
              people={people}
              onChoose={(ownerId) => void change(step.initiativeId, { ownerId })}
              onNew={(name) =>
                void edit((command) =>
                  client.organisation.addPerson({
                    ...command,
                    person: { name, title: '', ambassador: false, unitIds: [] },
                  }),
                ).then((made) => made.ok && change(step.initiativeId, { ownerId: made.value.id }))
              }
            />
            <CommitDate
              label={t('result.due')}
              hideLabel
              quiet
              value={step.dueDate}
              onCommit={(dueDate) => change(step.initiativeId, { dueDate })}
              onNone={() => change(step.initiativeId, { dueDate: null })}
            />
            <IconButton
              icon="trash"
              label={t('result.drop')}
              onClick={() =>
                void edit((command) => client.maturity.removeStep({ ...command, stepId: step.id }), {
                  message: t('result.dropped'),
                })
              }
            />
          </li>
        ))}
      </ul>
      {suggested.length === 0 || steps.length >= MOST_RECOMMENDATIONS ? null : (
        <>
          <h3 className="meta">{t('result.suggested')}</h3>
          <ul className={classes.list}>
            {suggested.map((one) => {
              const advice = words.advice(one)
              return (
                <li key={one.dimension} className={classes.suggestion}>
                  <div>
                    <b>{advice.title}</b>
                    <p>{advice.how}</p>
                    <p className="meta">{words.because(one, check)}</p>
                  </div>
                  <Button icon="plus" onClick={() => void take(one)}>
                    {t('result.take')}
                  </Button>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}

/** The same set where none of it is left out. */
function without(taken: ReadonlySet<string>, isOut: (dimension: string) => boolean): ReadonlySet<string> {
  const left = [...taken].filter((dimension) => !isOut(dimension))
  return left.length === taken.size ? taken : new Set(left)
}
