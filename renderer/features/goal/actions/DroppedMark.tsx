/** That a goal is dropped, in a word and a shape. Not a colour: it is no status. */
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/design/Icon.tsx'
import classes from './Actions.module.css'

export function DroppedMark({ children }: { children?: React.ReactNode }) {
  const { t } = useTranslation('actions')
  return (
    <span className={classes.dropped}>
      <Icon name="aside" />
      {children ?? t('aside.word')}
    </span>
  )
}
