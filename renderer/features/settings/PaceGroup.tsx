/** From where a pace counts as ahead, on pace or behind: four figures the client may set, each with what it does; and the way back to the standard. */
import { useTranslation } from 'react-i18next'
import type { Client } from '#domain/client/client.ts'
import { paceFault, STANDARD_CLIENT_PACE, type ClientPace } from '#domain/goal/pace.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { useLanguage } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatNumber, parseNumber, rounded } from '#renderer/format/number.ts'
import classes from './ClientSection.module.css'
import { useSettingsEdit } from './use-settings-edit.ts'

const FIELDS = ['paceAhead', 'paceOnPace', 'paceBehind', 'paceTooEarly'] as const
type PaceField = (typeof FIELDS)[number]

/** Shares are stored, percentage points are typed; a tenth of one is as fine as anybody can mean. */
const PERCENT = 100
const FINEST = 1000
const toShare = (points: number) => Math.round((points / PERCENT) * FINEST) / FINEST

export function PaceGroup({ client }: { client: Client }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const edit = useSettingsEdit(client.id)
  const points = (share: number) => formatNumber(rounded(share * PERCENT, 1), { language })
  const change = (patch: Partial<ClientPace>, what: string) =>
    edit((command) => backEnd.client.update({ ...command, patch }), { message: t('changed', { what }) })

  const read = (field: PaceField, text: string): number | null => {
    const typed = parseNumber(text)
    if (typed === null || typed > PERCENT || typed < (field === 'paceTooEarly' ? 0 : -PERCENT)) return null
    return toShare(typed)
  }
  const check = (field: PaceField, text: string): string | null => {
    const share = read(field, text)
    if (share === null) return t(field === 'paceTooEarly' ? 'pace.unreadShare' : 'pace.unread')
    const fault = paceFault({ ...client, [field]: share })
    if (fault === null) return null
    return t(`pace.fault.${fault}`, {
      ahead: points(field === 'paceAhead' ? share : client.paceAhead),
      onPace: points(field === 'paceOnPace' ? share : client.paceOnPace),
      behind: points(field === 'paceBehind' ? share : client.paceBehind),
    })
  }
  const isStandard = FIELDS.every((field) => client[field] === STANDARD_CLIENT_PACE[field])
  return (
    <section className={classes.group} aria-labelledby="settings-pace">
      <SectionTitle id="settings-pace">{t('pace.title')}</SectionTitle>
      <p className={classes.why}>{t('pace.why')}</p>
      <div className={classes.pair}>
        {FIELDS.map((field) => (
          <CommitText
            key={field}
            label={t(`pace.${field}`)}
            hint={t(`pace.${field}Hint`)}
            value={points(client[field])}
            maxLength={8}
            check={(text) => check(field, text)}
            onCommit={(text) => {
              const share = read(field, text)
              return share === null ? false : share === client[field] || change({ [field]: share }, t(`pace.${field}`))
            }}
          />
        ))}
      </div>
      <div className={classes.standard}>
        <Button disabled={isStandard} onClick={() => void change(STANDARD_CLIENT_PACE, t('pace.title'))}>
          {t('pace.standard')}
        </Button>
        <p className="meta">{t(isStandard ? 'pace.isStandard' : 'pace.standardIs')}</p>
      </div>
    </section>
  )
}
