/** Of an early evaluation: what works and what must be adjusted, in the room's own words, a thing a line. */
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { MOST_REFLECTIONS, REFLECTION_LENGTH } from '#domain/maturity/check.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { CommitArea } from '#renderer/app/fields/CommitArea.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import classes from './Reflection.module.css'

/** Written while it is typed. */
export function Reflection({ clientId, check }: { clientId: Id; check: CheckRow }) {
  const { t } = useTranslation('maturity')
  const words = useMaturityWords()
  const edit = useEdit(clientId)
  const { reflection } = check
  const problem = (text: string) => {
    const lines = linesOf(text)
    if (lines.length > MOST_REFLECTIONS) return t('early.tooMany', { most: words.whole(MOST_REFLECTIONS) })
    const long = lines.find((line) => line.length > REFLECTION_LENGTH)
    return long === undefined
      ? null
      : t('early.tooLong', { start: long.slice(0, 30), most: words.whole(REFLECTION_LENGTH) })
  }
  const field = (part: 'works' | 'adjust') => (
    <CommitArea
      label={t(`early.${part}`)}
      hint={t('early.hint')}
      value={reflection[part].join('\n')}
      check={problem}
      onCommit={async (text) => {
        const patch = { reflection: { ...reflection, [part]: linesOf(text) } }
        const { ok } = await edit((command) => client.maturity.change({ ...command, checkId: check.id, patch }))
        return ok
      }}
    />
  )
  return (
    <section>
      <SectionTitle ruled>{t('early.title')}</SectionTitle>
      <div className={classes.both}>
        {field('works')}
        {field('adjust')}
      </div>
    </section>
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
