/** The checks before something is projected, each with a mark and a sentence. */
import { useTranslation } from 'react-i18next'
import { cx } from '#renderer/design/cx.ts'
import { Icon, type IconName } from '#renderer/design/Icon.tsx'
import type { Check } from './checks.ts'
import classes from './WallChecks.module.css'

const ICONS = { fine: 'check', warning: 'warning', ask: 'question' } as const satisfies Record<Check['state'], IconName>

export function WallChecks({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation('wall')
  return (
    <ul className={classes.list}>
      {checks.map(({ id, state }) => (
        <li key={id} className={cx(classes.check, classes[state])}>
          <Icon name={ICONS[state]} className={classes.icon} />
          <span>
            <b>{t(`state.${state}`)}</b> {t(`check.${id}`)}
            {id === 'disturb' ? ` ${t(`disturb.${system()}`)}` : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** How «do not disturb» is turned on differs. */
function system(): 'windows' | 'mac' | 'other' {
  if (/^win/iu.test(navigator.platform)) return 'windows'
  return /^mac/iu.test(navigator.platform) ? 'mac' : 'other'
}
