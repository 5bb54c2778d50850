/** A draft that is nearly the goal it continues: how alike they are, and the question what is different. The answer is kept with the wording. */
import { useTranslation } from 'react-i18next'
import type { ClosingObjective, NextDraft } from '#contract/closing.ts'
import { client } from '#renderer/app/api.ts'
import { CommitArea } from '#renderer/app/fields/CommitArea.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Voice } from '#renderer/design/Voice.tsx'
import { useClosing } from '../closing-context.ts'
import classes from './SideBySide.module.css'

export function NearCopy({ draft, old }: { draft: NextDraft; old: ClosingObjective }) {
  const { t } = useTranslation('closing')
  const { edit } = useClosing()
  const format = useFormat()
  const share = format.percent(draft.likeness)
  if (!draft.isNearCopy) return <p className="meta">{t('next.likeness', { share, title: old.title })}</p>
  const answer = async (reason: string) => {
    const of = { type: 'objective' as const, id: draft.id }
    const { ok } = await edit((command) => client.wording.accept({ ...command, of, checkId: 'near_copy', reason }))
    return ok
  }
  return (
    <div className={classes.copy}>
      <Voice question={t('next.different')} reason={t('next.differentWhy', { share })} />
      <CommitArea
        label={t('next.difference')}
        value={draft.difference}
        check={(text) => (text === '' ? t('next.differenceNeeded') : null)}
        onCommit={answer}
      />
    </div>
  )
}
