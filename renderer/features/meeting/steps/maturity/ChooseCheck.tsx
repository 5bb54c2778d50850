/** Which check the step takes: one that is open already, or a new one that is made here. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unitsCovered } from '#domain/meeting/covered.ts'
import { api } from '#renderer/app/api.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { useRoom } from '../../room/room-context.ts'
import { SetUpFields } from './SetUpFields.tsx'
import { type Draft, USUAL, useCheckOfStep } from './use-check-of-step.ts'
import classes from './Maturity.module.css'

export function ChooseCheck() {
  const { t } = useTranslation(['maturityRoom', 'maturity', 'common'])
  const language = useLanguage()
  const { clientId, room } = useRoom()
  const { choose, make } = useCheckOfStep()
  const [draft, setDraft] = useState<Draft>(USUAL)
  const [busy, setBusy] = useState(false)
  const units = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data?.units ?? []
  const covered = unitsCovered(units, room.meeting.scopes)
  const checks = (useQuery(api.maturity.list.queryOptions({ input: { clientId } })).data ?? []).filter(
    ({ frozenAt, unitId }) => frozenAt === null && (unitId === null || covered.includes(unitId)),
  )
  const run = async (work: () => Promise<unknown>) => {
    if (busy) return
    setBusy(true)
    await work()
    setBusy(false)
  }
  return (
    <div className={classes.parts}>
      {checks.length === 0 ? null : (
        <section>
          <SectionTitle>{t('open')}</SectionTitle>
          <ul>
            {checks.map((check) => (
              <li key={check.id} className={classes.check}>
                <span>
                  {units.find(({ id }) => id === check.unitId)?.name ?? t('maturity:field.wholeClient')}{' '}
                  <span className="meta">
                    {[
                      formatDate(check.date, language, 'withYear'),
                      t(`maturity:kind.${check.kind}`),
                      t(`maturity:mode.${check.mode}`).toLocaleLowerCase(language),
                      t('answers', { count: check.sheets }),
                    ].join(', ')}
                  </span>
                </span>
                <Button onClick={() => void run(() => choose(check.id))}>{t('take')}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form
        noValidate
        className={classes.make}
        aria-label={t('makeFirst')}
        onSubmit={(event) => {
          event.preventDefault()
          void run(() => make(draft, t('made')))
        }}
      >
        <SectionTitle>{t(checks.length === 0 ? 'makeFirst' : 'makeTitle')}</SectionTitle>
        <SetUpFields draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
        {draft.mode === 'confidential' ? <p className="lede">{t('confidential')}</p> : null}
        <Button kind="primary" type="submit" keyCap={t('common:key.enter')} busy={busy}>
          {t('make')}
        </Button>
      </form>
    </div>
  )
}
