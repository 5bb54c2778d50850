/** The wall's own panel: where it is and where it could be, whether it is shared in Teams, and what was checked. All of it by keyboard. */
import { Radio, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Display } from '#contract/displays.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { isMac } from '#renderer/app/key-names.ts'
import type { WallPlaces } from '#renderer/app/meeting/use-wall-place.ts'
import type { Check } from './checks.ts'
import { WallChecks } from './WallChecks.tsx'
import classes from './WallDialog.module.css'

export interface WallDialogProps {
  opened: boolean
  meetingId: string
  places: WallPlaces
  checks: readonly Check[]
  onSwap: () => void
  onClose: () => void
}

export function WallDialog({ opened, meetingId, places, checks, onSwap, onClose }: WallDialogProps) {
  const { t } = useTranslation(['wall', 'common'])
  const { surroundings, shared, place } = places
  const free = surroundings?.displays.filter(({ use }) => use === 'wall' || use === 'free') ?? []
  const wall = surroundings?.displays.find(({ use }) => use === 'wall')
  const name = (display: Display, index: number) =>
    t('display', {
      name: display.name || t('nameless', { number: index + 1 }),
      width: display.width,
      height: display.height,
    })
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size="medium"
      closeLabel={t('common:close')}
      footer={
        <Button kind="primary" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <div className={classes.parts}>
        <section aria-labelledby="wall-place">
          <SectionTitle id="wall-place">{t('where')}</SectionTitle>
          {surroundings === null ? (
            <p>{t(isMac ? 'dragMac' : 'drag')}</p>
          ) : free.length > 1 ? (
            <Radio.Group
              label={t('choose')}
              value={wall?.id ?? ''}
              onChange={(displayId) => void place({ to: 'display', displayId })}
            >
              <div className={classes.choices}>
                {free.map((display, index) => (
                  <Radio key={display.id} value={display.id} label={name(display, index)} />
                ))}
              </div>
            </Radio.Group>
          ) : free[0] === undefined ? (
            <div className={classes.swap}>
              <p>{t(surroundings.stand === 'front' ? 'front' : 'behind')}</p>
              <Button icon="monitor" onClick={onSwap} keyCap={t('swapKey')}>
                {t('swap')}
              </Button>
            </div>
          ) : (
            <p>{t(surroundings.stand === 'window' ? 'asWindow' : 'on', { display: name(free[0], 0) })}</p>
          )}
        </section>
        <section aria-labelledby="wall-shared">
          <SectionTitle id="wall-shared">{t('sharedTitle')}</SectionTitle>
          {surroundings === null ? (
            <p>{t('sharedBrowser')}</p>
          ) : (
            <Switch
              label={t('shared')}
              description={t('sharedHint')}
              checked={shared}
              onChange={(event) => void place({ to: 'shared', meetingId, on: event.currentTarget.checked })}
            />
          )}
        </section>
        <section aria-labelledby="wall-checks">
          <SectionTitle id="wall-checks">{t('checks')}</SectionTitle>
          <WallChecks checks={checks} />
        </section>
      </div>
    </FormDialog>
  )
}
