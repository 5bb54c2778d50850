/** ⋯ at the end of a row: the same menu as a right click. Stateless, because a board has many of them: `RowActions` hears the click. */
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/design/Icon.tsx'
import type { Opened } from '../goal-context.ts'
import classes from './Actions.module.css'

export function MoreButton({ row: { type, id }, title }: { row: Opened; title: string }) {
  const { t } = useTranslation('actions')
  return (
    <button
      type="button"
      className={classes.more}
      data-more={`${type}-${id}`}
      aria-haspopup="menu"
      aria-label={t('menu', { title })}
    >
      <Icon name="more" />
    </button>
  )
}
