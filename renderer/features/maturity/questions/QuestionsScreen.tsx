/** What a maturity check asks: the standard statements to read, and the customer's own copies to change. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CheckRow, MaturitySet } from '#contract/maturity.ts'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { RouterButton } from '#renderer/app/links.ts'
import { Page } from '#renderer/design/Page.tsx'
import { OwnSet } from './OwnSet.tsx'
import { StandardSet } from './StandardSet.tsx'
import { differing, standardIn } from './standard.ts'
import classes from './QuestionsScreen.module.css'

/** `setId` undefined: the standard set. */
export function QuestionsScreen({ clientId, setId }: { clientId: Id; setId: Id | undefined }) {
  const sets = useQuery(api.maturity.sets.queryOptions({ input: { clientId } }))
  const checks = useQuery(api.maturity.list.queryOptions({ input: { clientId } }))
  const of = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  return (
    <Loaded query={sets}>
      {(all) => (
        <Loaded query={checks}>
          {(rows) => (
            <Loaded query={of}>
              {({ documentLanguage }) => (
                <Sets clientId={clientId} setId={setId} sets={all} checks={rows} language={documentLanguage} />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface SetsProps {
  clientId: Id
  setId: Id | undefined
  sets: readonly MaturitySet[]
  checks: readonly CheckRow[]
  /** Of the customer's documents. */
  language: DocumentLanguage
}

function Sets({ clientId, setId, sets, checks, language }: SetsProps) {
  const { t } = useTranslation(['questions', 'maturity'])
  const edit = useEdit(clientId)
  const navigate = useNavigate()
  const own = sets.find(({ id }) => id === setId)
  const show = (set: Id | undefined) =>
    void navigate({ to: '/client/$clientId/maturity/questions', params: { clientId }, search: set ? { set } : {} })
  const copy = async (from: Id | null, of: DocumentLanguage) => {
    const taken = new Set(sets.map(({ name }) => name))
    let name: string = t('copyName')
    for (let number = 2; taken.has(name); number += 1) name = t('copyNameNext', { number })
    const made = await edit((command) => client.maturity.copySet({ ...command, name, language: of, from }), {
      message: t('copied'),
    })
    if (made.ok) show(made.value.id)
  }
  return (
    <Page
      context={[t('maturity:title'), t('title')]}
      title={own === undefined ? t('standardTitle', { count: standardIn(language).length }) : ownTitle(own)}
      lede={t(own === undefined ? 'standardLede' : 'ownLede')}
      actions={
        <RouterButton kind="quiet" size="large" icon="back" to="/client/$clientId/maturity" params={{ clientId }}>
          {t('maturity:screen.checks')}
        </RouterButton>
      }
    >
      <nav className={classes.sets} aria-label={t('sets')}>
        {[undefined, ...sets].map((set) => (
          <Link
            key={set?.id ?? 'standard'}
            to="/client/$clientId/maturity/questions"
            params={{ clientId }}
            search={set === undefined ? {} : { set: set.id }}
            replace
            className={classes.set}
            aria-current={set === own ? 'page' : undefined}
            activeProps={{}}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {set?.name ?? t('standard')}
          </Link>
        ))}
      </nav>
      {own === undefined ? (
        <StandardSet language={language} onCopy={(of) => void copy(null, of)} />
      ) : (
        <OwnSet
          key={own.id}
          set={own}
          checks={checks}
          edit={edit}
          onCopy={() => void copy(own.id, own.language)}
          onRemoved={() => show(undefined)}
        />
      )}
    </Page>
  )

  function ownTitle(set: MaturitySet): string {
    const count = differing(set).size
    return count === 0 ? t('ownTitleNone') : t('ownTitle', { count })
  }
}
