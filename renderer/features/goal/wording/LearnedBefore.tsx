/** Where a goal like an earlier one is written: what was learned then, two at most, and one press to say that the goal builds on it. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { LearnedList } from '#renderer/app/learning/LearnedList.tsx'
import { useFittingLearning } from '#renderer/app/learning/use-learning.ts'
import { Button } from '#renderer/design/Button.tsx'
import { useGoal } from '../goal-context.ts'
import classes from './Wording.module.css'

export interface LearnedBeforeProps {
  title: string
  unitId: Id | null
  /** The objective that can build on it; null while it is being typed. */
  objectiveId: Id | null
}

export function LearnedBefore({ title, unitId, objectiveId }: LearnedBeforeProps) {
  const { t } = useTranslation('learning')
  const { client: owner, edit } = useGoal()
  const fitting = useFittingLearning(owner.id, { title, unitId, objectiveId })
  if (fitting.length === 0) return null
  return (
    <div className={classes.learned}>
      <p className="meta">{t('last')}</p>
      <LearnedList
        clientId={owner.id}
        learned={fitting.map(({ learned }) => learned)}
        renderAction={
          objectiveId === null
            ? undefined
            : ({ id: learningId, text }) => (
                <Button
                  kind="quiet"
                  icon="link"
                  aria-label={t('linkOf', { text })}
                  onClick={() =>
                    void edit((command) => client.learning.link({ ...command, objectiveId, learningId }), {
                      message: t('saved.linked'),
                    })
                  }
                >
                  {t('link')}
                </Button>
              )
        }
      />
    </div>
  )
}
