/** Is the wall there, and where? The way to open it, to its panel, and, where there is one display, to showing it there. */
import { useTranslation } from 'react-i18next'
import type { WallStand } from '#contract/displays.ts'
import { Button, ButtonLink, IconButton } from '#renderer/design/Button.tsx'
import type { Wall } from '#renderer/app/meeting/use-wall.ts'
import classes from './WallState.module.css'

export interface WallStateProps {
  wall: Wall
  stand: WallStand
  onPanel: () => void
  onSwap: () => void
}

export function WallState({ wall, stand, onPanel, onSwap }: WallStateProps) {
  const { t } = useTranslation(['meeting', 'wall'])
  if (wall.windows > 0)
    return (
      <span className={classes.up}>
        <span role="status">
          <Button kind="quiet" icon="eye" keyCap="O" title={t('wall:keys.panel')} onClick={onPanel}>
            {stand === 'behind'
              ? t('wall:isBehind')
              : stand === 'window'
                ? t('wall:isShared')
                : t('meeting:wall.connected')}
          </Button>
        </span>
        {stand === 'behind' ? (
          <Button title={t('wall:keys.swap')} onClick={onSwap}>
            {t('wall:swapShort')}
          </Button>
        ) : null}
        <IconButton icon="close" label={t('meeting:wall.close')} onClick={() => void wall.close()} />
      </span>
    )
  if (wall.address !== null)
    return (
      <ButtonLink icon="external" href={wall.address} target="rytme-audience" rel="opener">
        {t('meeting:wall.blocked')}
      </ButtonLink>
    )
  return (
    <Button icon="external" keyCap="O" onClick={() => void wall.open()}>
      {t('meeting:wall.open')}
    </Button>
  )
}
