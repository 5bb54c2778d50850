/** That a goal is a draft, in a word and a shape. Not a colour: it is no status. */
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/design/Icon.tsx'
import classes from './Actions.module.css'

export function DraftMark({ children }: { children?: React.ReactNode }) {
  const { t } = useTranslation('goal')
  return (
    <span className={classes.draft}>
      <Icon name="pencil" />
      {children ?? t('draft.word')}
    </span>
  )
}
