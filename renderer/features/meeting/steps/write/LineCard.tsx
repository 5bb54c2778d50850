/** The line the coach is at: as it was and as it is now, the one question to ask the room, and the ways on. */
import { useTranslation } from 'react-i18next'
import type { WorkedGoal } from '#contract/writing.ts'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { Icon } from '#renderer/design/Icon.tsx'
import { Voice } from '#renderer/design/Voice.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { wordingOf } from '#texts/wording.ts'
import { useRoom } from '../../room/room-context.ts'
import classes from './WriteStep.module.css'

export interface LineCardProps {
  goal: WorkedGoal
  onAccept: () => void
  onReword: () => void
  onAdd: () => void
  onDrop: () => void
}

export function LineCard({ goal, onAccept, onReword, onAdd, onDrop }: LineCardProps) {
  const { t } = useTranslation(['write', 'common'])
  const { client, words, wallFollows } = useRoom()
  const terms = useTerms(client.goalTerms)
  const { before, after, line, question } = goal
  const isOpen = line?.acceptedAt === null
  const isAccepted = line !== null && !isOpen
  const isNew = isOpen && after === ''
  const why = after === '' ? goal.whyBefore : goal.whyAfter
  const kind = goal.role === 'objective' ? terms.objectives(1) : terms.keyResults(1)
  return (
    <article className={classes.card}>
      <p className="meta">
        {[goal.unitName, capitalised(kind), isNew ? t('new') : ''].filter((part) => part !== '').join(', ')}
        {isAccepted ? (
          <span className={classes.accepted}>
            <Icon name="check" /> {t('accepted')}
          </span>
        ) : null}
      </p>
      {after === '' ? null : (
        <p className={classes.before}>
          <span className="meta">{t('before')}</span> <del>{before}</del>
        </p>
      )}
      <h2 className={classes.title}>{after || before}</h2>
      {why === '' ? null : (
        <p className={classes.why}>
          <b>{t('why')}</b> {why}
        </p>
      )}
      {question === null ? (
        isAccepted ? null : (
          <p className={classes.well}>{t(isOpen ? 'noQuestion' : 'standsAsIs')}</p>
        )
      ) : (
        <Question question={question} language={words.language} />
      )}
      <Actions>
        {isOpen ? (
          <Button kind="primary" keyCap={t('common:key.enter')} onClick={onAccept}>
            {t('accept')}
          </Button>
        ) : null}
        <Button
          kind={isOpen || isAccepted ? 'default' : 'primary'}
          keyCap={line === null ? t('common:key.enter') : 'R'}
          onClick={onReword}
        >
          {t('reword')}
        </Button>
        <Button keyCap="A" onClick={onAdd}>
          {t('add')}
        </Button>
        {isOpen ? (
          <Button kind="quiet" onClick={onDrop}>
            {t(isNew ? 'dropNew' : 'drop')}
          </Button>
        ) : null}
      </Actions>
      <p className="meta">{t(wallFollows ? 'onWall' : 'offWall')}</p>
    </article>
  )
}

function Question({ question, language }: { question: NonNullable<WorkedGoal['question']>; language: 'nb' | 'en' }) {
  const words = wordingOf(question, language)
  return <Voice className={classes.voice} question={words.question} reason={words.reason} />
}
