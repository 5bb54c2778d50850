/** My clients: who needs the coach, in order, and one way into each. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientRow } from '#contract/client.ts'
import { api } from '#renderer/app/api.ts'
import { toggleCurtain, useCurtain } from '#renderer/app/curtain.ts'
import { keyName } from '#renderer/app/key-names.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { showOverlay } from '#renderer/app/overlays.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { useTitle } from '#renderer/app/use-title.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { Wordmark } from '#renderer/design/Logo.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { Topbar } from '#renderer/design/Shell.tsx'
import { formatDate, weekLabel } from '#renderer/format/date.ts'
import { capitalised } from '#renderer/format/names.ts'
import { findClients, groupOf, orderClients, type Group } from './client-order.ts'
import { ClientItem, CurtainedItem } from './ClientItem.tsx'
import classes from './ClientsScreen.module.css'
import { FindClient } from './FindClient.tsx'
import { FirstStart } from './FirstStart.tsx'
import { useClientAction } from './use-client-action.ts'
import { useHeadline } from './use-headline.ts'

export function ClientsScreen() {
  const { t } = useTranslation(['client', 'common'])
  const query = useQuery(api.client.list.queryOptions({ input: {} }))
  useTitle(t('common:nav.clients'))
  const curtain = useCurtain()
  return (
    <main id="main" tabIndex={-1}>
      <Topbar brand={<Wordmark name={t('common:app')} />}>
        <Button kind="quiet" icon="search" keyCap={keyName('Mod+K')} onClick={() => showOverlay('palette')}>
          {t('common:searchOrDo')}
        </Button>
        <Button
          kind="quiet"
          icon="eyeOff"
          keyCap="F9"
          aria-pressed={curtain}
          className={cx(curtain && classes.drawn)}
          onClick={toggleCurtain}
        >
          {t('common:curtain.name')}
        </Button>
        <RouterButton to="/settings" kind="quiet" icon="sliders">
          {t('common:nav.settings')}
        </RouterButton>
      </Topbar>
      <Loaded query={query}>{(rows) => (rows.length === 0 ? <FirstStart /> : <Portfolio rows={rows} />)}</Loaded>
    </main>
  )
}

/** From so many on they are rows of two lines, in parts, with a field to find one. */
const MANY = 8

function Portfolio({ rows }: { rows: readonly ClientRow[] }) {
  const { t } = useTranslation(['client', 'common'])
  const language = useLanguage()
  const today = useToday()
  const navigate = useNavigate()
  const ordered = orderClients(rows, today)
  const first = ordered.find((row) => row.problem === null)
  const curtain = useCurtain()
  const numbered = (row: ClientRow) => t('curtain.client', { number: ordered.indexOf(row) + 1 })
  const known = curtain ? ordered.map((row) => (row === first ? row : { ...row, name: numbered(row) })) : ordered
  const { title, lede } = useHeadline(known)
  const action = useClientAction(first ?? null)
  const many = ordered.length >= MANY
  const [typed, setTyped] = useState('')
  // What is looked for may be a name: behind the curtain there is no field, and nothing is looked for.
  const query = many && !curtain ? typed : ''
  const found = findClients(ordered, query)
  useShortcuts(t('common:nav.clients'), [
    {
      id: 'first',
      keys: 'Enter',
      label: first ? t('list.doFirst', { what: action.label, name: first.name }) : '',
      run: action.run,
      // The palette has every customer by its name, except behind the curtain.
      inPalette: curtain || !action.opens,
      when: first !== undefined,
      icon: 'forward',
    },
    { id: 'new', keys: 'N', label: t('new.title'), run: () => void navigate({ to: '/new' }), inPalette: false },
    {
      id: 'find',
      keys: '/',
      label: t('find.label'),
      run: () => document.getElementById(FIND)?.focus(),
      when: many && !curtain,
      icon: 'search',
    },
  ])
  const item = (row: ClientRow) =>
    curtain && row !== first ? (
      <CurtainedItem key={row.id} name={numbered(row)} dense={many} />
    ) : (
      <ClientItem
        key={row.id}
        row={row}
        next={row === first}
        dense={many}
        others={known.filter((other) => other.id !== row.id)}
      />
    )
  return (
    <Page
      centered
      context={[`${capitalised(formatDate(today, language, 'long'))}, ${weekLabel(today, language)}`]}
      title={title}
      lede={lede}
      actions={
        <>
          {many && !curtain ? <FindClient id={FIND} typed={typed} onType={setTyped} found={found.length} /> : null}
          <RouterButton to="/new" icon="plus">
            {t('new.title')}
          </RouterButton>
        </>
      }
    >
      {found.length === 0 ? (
        <p className={classes.none}>{t('find.none', { query: query.trim() })}</p>
      ) : many ? (
        GROUPS.map((group) => ({ group, own: found.filter((row) => groupOf(row, today) === group) }))
          .filter(({ own }) => own.length > 0)
          .map(({ group, own }) => (
            <section key={group} className={classes.part}>
              <p className={classes.heading} id={`clients-${group}`}>
                {t(`list.group.${group}`)} <span className="figures">{own.length}</span>
              </p>
              <ul aria-labelledby={`clients-${group}`}>{own.map(item)}</ul>
            </section>
          ))
      ) : (
        <ul className={classes.list} aria-label={t('list.label')}>
          {found.map(item)}
        </ul>
      )}
      {rows.every((row) => row.sample) ? (
        <p className={cx('screen-only', classes.own)}>
          {t('list.onlySample')} <Link to="/new">{t('list.makeOwn')}</Link>
        </p>
      ) : null}
    </Page>
  )
}

const FIND = 'find-client'
const GROUPS = ['today', 'needs', 'calm'] as const satisfies readonly Group[]
