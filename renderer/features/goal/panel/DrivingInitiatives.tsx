/** The initiatives that serve a key result. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { PanelSection } from '#renderer/design/SidePanel.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useGoal, type Opened } from '../goal-context.ts'
import { InitiativeEntry } from '../operations/InitiativeEntry.tsx'
import classes from './Panel.module.css'

export function DrivingInitiatives({ keyResultId, onOpen }: { keyResultId: Id; onOpen: (opened: Opened) => void }) {
  const { t } = useTranslation('goal')
  const { initiatives } = useGoal()
  const format = useFormat()
  const id = useId()
  const serving = initiatives.filter((each) => each.keyResultId === keyResultId)
  return (
    <PanelSection labelledBy={id}>
      <SectionTitle id={id} level={3} ruled>
        {t('initiatives.driving')}
      </SectionTitle>
      <ul className={classes.list}>
        {serving.map((initiative) => (
          <li key={initiative.id} className={classes.item}>
            <button
              type="button"
              className={classes.link}
              onClick={() => onOpen({ type: 'initiative', id: initiative.id })}
            >
              {initiative.title}
            </button>
            <span className="meta">{t(`initiatives.state.${initiative.state}`)}</span>
            <span className={classes.second}>
              {[
                format.person(initiative.ownerId) ?? t('reason.noOwner'),
                initiative.dueDate === null ? null : t('initiatives.due', { date: format.day(initiative.dueDate) }),
              ]
                .filter((part) => part !== null)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <InitiativeEntry serves={keyResultId} />
    </PanelSection>
  )
}
