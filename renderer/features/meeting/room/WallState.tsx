/** Is the wall there? If not, the way to open it; if a window waits to be dragged, where to. */
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink, IconButton } from '#renderer/design/Button.tsx'
import { Icon } from '#renderer/design/Icon.tsx'
import type { Wall } from '#renderer/app/meeting/use-wall.ts'
import classes from './WallState.module.css'

export function WallState({ wall }: { wall: Wall }) {
  const { t } = useTranslation('meeting')
  if (wall.windows > 0)
    return (
      <span className={classes.up}>
        <span className={classes.state} role="status">
          <Icon name="eye" />
          {t('wall.connected')}
        </span>
        <IconButton icon="close" label={t('wall.close')} onClick={() => void wall.close()} />
      </span>
    )
  if (wall.address !== null)
    return (
      <ButtonLink icon="external" href={wall.address} target="rytme-audience" rel="opener">
        {t('wall.blocked')}
      </ButtonLink>
    )
  return (
    <Button icon="external" keyCap="O" onClick={() => void wall.open()}>
      {t('wall.open')}
    </Button>
  )
}
