/** A key result of a draft: it begins where the last one ended, and its target is set here. */
import { useTranslation } from 'react-i18next'
import type { NextDraft } from '#contract/closing.ts'
import { client } from '#renderer/app/api.ts'
import { useValueProblem } from '#renderer/app/check-in/value-problem.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { parseNumber } from '#renderer/format/number.ts'
import { useClosing } from '../closing-context.ts'
import { CommitTitle } from './CommitTitle.tsx'
import classes from './SideBySide.module.css'

export function DraftKeyResult({ keyResult }: { keyResult: NextDraft['keyResults'][number] }) {
  const { t } = useTranslation(['closing', 'goal'])
  const { edit } = useClosing()
  const format = useFormat()
  const problemOf = useValueProblem()
  const { title, definition } = keyResult
  const { kind, baseline, target, decimals, unitLabel, stages } = definition
  const check = (text: string) => {
    if (text === '') return null
    const number = parseNumber(text)
    if (number === null) return t('goal:field.notANumber')
    // How far a value can go holds for what is aimed for, too; stages are counted, not measured.
    return kind === 'milestone' ? null : problemOf(definition, number)
  }
  const rename = async (text: string) => {
    const fields = { id: keyResult.id, patch: { title: text }, definition: {}, change: null }
    const { ok } = await edit((command) => client.goal.updateKeyResult({ ...command, ...fields }), {
      message: t('next.saved', { title: text }),
    })
    return ok
  }
  const store = async (text: string) => {
    const { ok } = await edit(
      (command) =>
        client.goal.updateKeyResult({
          ...command,
          id: keyResult.id,
          patch: {},
          definition: { target: text === '' ? null : parseNumber(text) },
          change: null,
        }),
      { message: text === '' ? t('next.targetTaken', { title }) : t('next.targetSet', { title, target: text }) },
    )
    return ok
  }
  return (
    <li>
      <CommitTitle
        label={t('next.titleOf', { title })}
        value={title}
        check={(text) => (text === '' ? t('goal:field.titleNeeded') : null)}
        onCommit={rename}
      />
      <span className={classes.figures}>
        {kind === 'at_least' || kind === 'at_most' ? (
          <span className="meta">{t(`next.${kind}`)}</span>
        ) : (
          <>
            <span>
              {baseline === null ? t('next.noBaseline') : t('next.from', { value: format.number(baseline, decimals) })}
            </span>
            <Icon name="arrow" className={classes.arrow} />
          </>
        )}
        {
          // Named stages are the target: they are changed where they are named.
          kind === 'milestone' && stages.length > 0 ? (
            <span>{t('goal:value.ofStages', { count: stages.length })}</span>
          ) : (
            <span className={classes.target}>
              <CommitText
                label={t('next.targetOf', { title })}
                hideLabel
                maxLength={20}
                placeholder={t('next.target')}
                value={target === null ? '' : format.number(target, decimals)}
                check={check}
                onCommit={store}
              />
            </span>
          )
        }
        {unitLabel === '' ? null : <span className="meta">{unitLabel}</span>}
      </span>
    </li>
  )
}
