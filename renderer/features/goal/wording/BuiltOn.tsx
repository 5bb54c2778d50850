/** What the client had learned that changed a goal; each can be let go of again. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { LearnedList } from '#renderer/app/learning/LearnedList.tsx'
import { useLearned } from '#renderer/app/learning/use-learning.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { useGoal } from '../goal-context.ts'
import classes from './Wording.module.css'

export function BuiltOn({ objectiveId }: { objectiveId: Id }) {
  const { t } = useTranslation('learning')
  const { client: owner, isClosed, edit } = useGoal()
  const learned = useLearned(owner.id).filter(({ changed }) => changed.includes(objectiveId))
  if (learned.length === 0) return null
  return (
    <div className={classes.learned}>
      <p className="meta">{t('builtOn')}</p>
      <LearnedList
        clientId={owner.id}
        learned={learned}
        renderAction={
          isClosed
            ? undefined
            : ({ id: learningId, text }) => (
                <IconButton
                  icon="close"
                  label={t('unlinkOf', { text })}
                  onClick={() =>
                    void edit((command) => client.learning.unlink({ ...command, objectiveId, learningId }), {
                      message: t('saved.unlinked'),
                    })
                  }
                />
              )
        }
      />
    </div>
  )
}
