/** The day's reminder: off until chosen, when it comes, whether it names anybody, and what this shell can do about it. */
import { Checkbox, Input, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REMINDERS_OFF, type ReminderSettings } from '#domain/rhythm/due-today.ts'
import { api, client } from '#renderer/app/api.ts'
import { useAppEdit } from '#renderer/app/edit.ts'
import { errorWords } from '#renderer/app/error-words.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { useLanguage } from '#renderer/app/language.ts'
import { queryClient } from '#renderer/app/query-client.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import { parseTime, weekdayName } from '#renderer/format/date.ts'
import { capitalised } from '#renderer/format/names.ts'
import section from './AppSettingsScreen.module.css'
import classes from './RemindersSection.module.css'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

export function RemindersSection() {
  const { t } = useTranslation('reminder')
  const language = useLanguage()
  const settings = useQuery(api.reminder.settings.queryOptions({ input: {} })).data ?? REMINDERS_OFF
  const change = useChange()
  const daysId = useId()
  const toggleDay = (day: number) =>
    void change({
      days: DAYS.filter((each) => (each === day ? !settings.days.includes(day) : settings.days.includes(each))),
    })
  return (
    <section className={section.group} aria-labelledby="app-reminders">
      <SectionTitle id="app-reminders">{t('title')}</SectionTitle>
      <p>{t('what')}</p>
      <Switch
        label={t('on')}
        description={t('running')}
        checked={settings.on}
        onChange={(event) => void change({ on: event.currentTarget.checked })}
      />
      {settings.on ? (
        <>
          <div className={classes.time}>
            <CommitText
              label={t('time')}
              value={settings.time}
              check={(text) => (parseTime(text) === null ? t('timeNeeded') : null)}
              onCommit={(text) => {
                const time = parseTime(text)
                return time === null ? false : change({ time })
              }}
            />
          </div>
          <div role="group" aria-labelledby={daysId} className={classes.days}>
            <Input.Label labelElement="div" id={daysId}>
              {t('days')}
            </Input.Label>
            <div className={classes.row}>
              {DAYS.map((day) => (
                <Checkbox
                  key={day}
                  label={capitalised(weekdayName(day, language))}
                  checked={settings.days.includes(day)}
                  onChange={() => toggleDay(day)}
                />
              ))}
            </div>
            <p className="meta">{t('daysHint')}</p>
          </div>
          <Switch
            label={t('names')}
            description={t('namesHint')}
            checked={settings.names}
            onChange={(event) => void change({ names: event.currentTarget.checked })}
          />
          <Shown />
        </>
      ) : null}
    </section>
  )
}

/** At once on the screen, and taken back where it could not be stored. */
function useChange(): (patch: Partial<ReminderSettings>) => Promise<boolean> {
  const edit = useAppEdit()
  return async (patch) => {
    const key = api.reminder.settings.queryKey({ input: {} })
    const before = queryClient.getQueryData(key) ?? REMINDERS_OFF
    queryClient.setQueryData(key, { ...before, ...patch })
    const outcome = await edit((command) => client.reminder.change({ ...command, patch }))
    if (!outcome.ok) queryClient.setQueryData(key, before)
    return outcome.ok
  }
}

/** How it is shown here, and a try of it. */
function Shown() {
  const { t } = useTranslation('reminder')
  const shell = useQuery(api.system.about.queryOptions({ input: {} })).data?.shell
  const [permission, setPermission] = useState(() =>
    'Notification' in globalThis ? Notification.permission : ('denied' as const),
  )
  const attempt = async () => {
    try {
      const { outcome } = await client.reminder.try({})
      if (outcome !== 'window') showToast({ key: 'reminder-tried', message: t(`tried.${outcome}`) })
    } catch (error) {
      const words = errorWords(error)
      showToast({ kind: 'error', message: `${words.what}. ${words.do}` })
    }
  }
  return (
    <>
      <p className="meta">{shell === 'electron' ? t('system') : t(`browser.${permission}`)}</p>
      <div className={classes.row}>
        <Button icon="bell" onClick={() => void attempt()}>
          {t('try')}
        </Button>
        {shell !== 'electron' && permission === 'default' ? (
          <Button kind="quiet" onClick={() => void Notification.requestPermission().then(setPermission)}>
            {t('allow')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
