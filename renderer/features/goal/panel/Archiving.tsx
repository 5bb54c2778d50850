/** Puts a goal away without deleting anything, and brings it back. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { PanelSection } from '#renderer/design/SidePanel.tsx'
import { useGoal } from '../goal-context.ts'
import classes from './Panel.module.css'

type Command = { clientId: string; commandId: string }

export function Archiving({
  title,
  archived,
  write,
  beside,
  onGone,
}: {
  title: string
  archived: boolean
  write: (command: Command, archived: boolean) => PromiseLike<unknown>
  /** What else can be done with it short of deleting. */
  beside: ReactNode
  onGone: () => void
}) {
  const { t } = useTranslation('structure')
  const { edit } = useGoal()
  const put = async () => {
    const outcome = await edit((command) => write(command, !archived), {
      message: t(archived ? 'archive.restored' : 'archive.done', { title }),
    })
    if (outcome.ok) onGone()
  }
  return (
    <PanelSection className="screen-only">
      <div className={classes.buttons}>
        {beside}
        <Button
          aria-label={t(archived ? 'archive.restoreNamed' : 'archive.putNamed', { title })}
          onClick={() => void put()}
        >
          {t(archived ? 'archive.restore' : 'archive.put')}
        </Button>
      </div>
      <p className={classes.quiet}>{t(archived ? 'archive.restoreWhy' : 'archive.putWhy')}</p>
    </PanelSection>
  )
}
