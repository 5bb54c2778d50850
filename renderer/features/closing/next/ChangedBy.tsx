/** What the client has learned and the draft builds on; and what fits it and could be built on, one press away. */
import { useTranslation } from 'react-i18next'
import type { NextDraft } from '#contract/closing.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { LearnedList } from '#renderer/app/learning/LearnedList.tsx'
import { useFittingLearning, useLearned } from '#renderer/app/learning/use-learning.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { useClosing } from '../closing-context.ts'

export function ChangedBy({ draft }: { draft: NextDraft }) {
  const { t } = useTranslation('learning')
  const { clientId, edit } = useClosing()
  const { title, unitId, id: objectiveId, learningIds } = draft
  const builtOn = useLearned(clientId).filter(({ id }) => learningIds.includes(id))
  const fitting = useFittingLearning(clientId, { title, unitId, objectiveId })
    .map(({ learned }) => learned)
    .filter(({ id }) => !learningIds.includes(id))
  const link = (learningId: Id) =>
    edit((command) => client.learning.link({ ...command, objectiveId, learningId }), { message: t('saved.linked') })
  const unlink = (learningId: Id) =>
    edit((command) => client.learning.unlink({ ...command, objectiveId, learningId }), {
      message: t('saved.unlinked'),
    })
  return (
    <>
      {builtOn.length === 0 ? null : (
        <div>
          <p className="meta">{t('builtOn')}</p>
          <LearnedList
            clientId={clientId}
            learned={builtOn}
            renderAction={({ id, text }) => (
              <IconButton icon="close" label={t('unlinkOf', { text })} onClick={() => void unlink(id)} />
            )}
          />
        </div>
      )}
      {fitting.length === 0 ? null : (
        <div>
          <p className="meta">{t('last')}</p>
          <LearnedList
            clientId={clientId}
            learned={fitting}
            renderAction={({ id, text }) => (
              <Button kind="quiet" icon="link" aria-label={t('linkOf', { text })} onClick={() => void link(id)}>
                {t('link')}
              </Button>
            )}
          />
        </div>
      )}
    </>
  )
}
