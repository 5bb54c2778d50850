/** Asks before a cycle is closed: what happens, to how many goals, and which of them nobody has decided. They do not stop it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goalsTalkedAbout, waitsForDecision } from '#domain/closing/reviewed.ts'
import { client } from '#renderer/app/api.ts'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { useClosing } from './closing-context.ts'
import classes from './Dialog.module.css'

/** More than these are counted. */
const NAMED = 6

export function CloseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['closing', 'common'])
  const { view, edit } = useClosing()
  const { terms, today, language } = useGoalWords()
  const [busy, setBusy] = useState(false)
  const { cycle, objectives } = view
  const undecided = objectives.filter(waitsForDecision)
  const open = goalsTalkedAbout(objectives).length
  const rest = undecided.length - NAMED
  const close = async () => {
    setBusy(true)
    const { ok } = await edit((command) => client.closing.close({ ...command, cycleId: cycle.id }), {
      message: t('close.done', { cycle: cycle.name }),
    })
    setBusy(false)
    if (ok) onClose()
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('close.title', { cycle: cycle.name })}
      size="medium"
      onSubmit={() => void close()}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" busy={busy} data-autofocus>
            {t('close.confirm')}
          </Button>
        </>
      }
    >
      <div className={classes.text}>
        <p>
          {open === 0 ? t('close.noGoals') : t('close.goals', { count: open, objectives: terms.objectives(open) })}{' '}
          {t('close.readOnly')}
        </p>
        <p>{t('close.notCarried')}</p>
        {cycle.endDate >= today ? (
          <p>{t('close.early', { date: formatDate(cycle.endDate, language, 'withYear') })}</p>
        ) : null}
        {undecided.length === 0 ? null : (
          <div>
            <p>{t('close.undecided', { count: undecided.length })}</p>
            <ul className={classes.named}>
              {undecided.slice(0, NAMED).map((each) => (
                <li key={each.id}>{each.title}</li>
              ))}
              {rest > 0 ? <li>{t('close.more', { count: rest })}</li> : null}
            </ul>
          </div>
        )}
      </div>
    </FormDialog>
  )
}
