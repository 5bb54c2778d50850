/** One line beside what the room sees: what must be looked after before it is safe to project, or that it is. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { Icon } from '#renderer/design/Icon.tsx'
import type { Check } from './checks.ts'
import classes from './WallLine.module.css'

export interface WallLineProps {
  checks: readonly Check[]
  /** Also when nothing is wrong: at the first step. */
  always: boolean
  onOpen: () => void
}

export function WallLine({ checks, always, onOpen }: WallLineProps) {
  const { t } = useTranslation('wall')
  const wrong = checks.find(({ state }) => state === 'warning')
  if (wrong === undefined && !always) return null
  return (
    <div className={classes.line}>
      <Icon name={wrong === undefined ? 'shield' : 'warning'} className={classes.icon} />
      <span>
        {wrong === undefined ? t('line.fine') : t(`short.${wrong.id as 'mirrored' | 'oneDisplay' | 'notesOpen'}`)}
      </span>
      <Button kind="quiet" onClick={onOpen}>
        {t('line.open')}
      </Button>
    </div>
  )
}
