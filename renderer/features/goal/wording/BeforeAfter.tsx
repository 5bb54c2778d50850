/** Before and after: goals of this client that were rewritten when somebody asked, as examples to teach from. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCheckId } from '#domain/wording/exception.ts'
import { api, client } from '#renderer/app/api.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { wordingOf } from '#texts/wording.ts'
import { useGoal } from '../goal-context.ts'
import classes from './Wording.module.css'

/** The button, its key, and the list. */
export function BeforeAfter() {
  const { t } = useTranslation(['eye', 'goal', 'common'])
  const [opened, setOpened] = useState(false)
  const open = () => setOpened(true)
  useShortcuts(t('goal:shortcut.group'), [
    { id: 'goal.pairs', keys: 'E', label: t('pairs.open'), run: open, icon: 'repeat' },
  ])
  return (
    <>
      <Button kind="quiet" keyCap="E" onClick={open}>
        {t('pairs.open')}
      </Button>
      <FormDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('pairs.title')}
        closeLabel={t('common:close')}
        size="large"
      >
        {opened ? <Pairs /> : null}
      </FormDialog>
    </>
  )
}

function Pairs() {
  const { t } = useTranslation(['eye', 'common'])
  const { client: owner, edit, language } = useGoal()
  const pairs = useQuery(api.wording.rewrites.queryOptions({ input: { clientId: owner.id } }))
  if (pairs.isPending) return <Loading label={t('common:loading')} />
  if (pairs.isError) return <p>{t('pairs.notRead')}</p>
  const { rewrites } = pairs.data
  if (rewrites.length === 0) {
    return (
      <EmptyState icon="repeat" title={t('pairs.noneTitle')} level={3}>
        {t('pairs.none')}
      </EmptyState>
    )
  }
  return (
    <>
      <p className="meta">{t('pairs.lede')}</p>
      <ul>
        {rewrites.map((pair) => (
          <li key={pair.id} className={classes.pair}>
            <div>
              <p className={classes.before}>
                <span className={classes.kind}>{t('pairs.before')}</span>
                <span>{pair.wordingBefore}</span>
              </p>
              {isCheckId(pair.checkId) ? (
                <p className={classes.asked}>
                  {t('pairs.asked', { question: wordingOf({ id: pair.checkId, params: {} }, language).question })}
                </p>
              ) : null}
              <p className={classes.after}>
                <span className={classes.kind}>{t('pairs.after')}</span>
                <span>{pair.wordingAfter}</span>
              </p>
              {pair.unitName === '' ? null : <p className={cx(classes.kind, classes.where)}>{pair.unitName}</p>}
            </div>
            <Button
              kind="quiet"
              icon="trash"
              aria-label={t('pairs.removeOf', { before: pair.wordingBefore })}
              onClick={() =>
                void edit((command) => client.wording.removeRewrite({ ...command, id: pair.id }), {
                  message: t('saved.exampleRemoved'),
                })
              }
            >
              {t('pairs.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
