/** What a check asks and how it is answered, in a meeting: the three choices that matter there. */
import { useTranslation } from 'react-i18next'
import { answerModeSchema, checkKindSchema } from '#domain/maturity/check.ts'
import { checkLengthSchema } from '#domain/maturity/question-set.ts'
import { ChooseFew } from '#renderer/app/fields/Choose.tsx'
import type { Draft } from './use-check-of-step.ts'
import classes from './Maturity.module.css'

export interface SetUpFieldsProps {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}

export function SetUpFields({ draft, onChange }: SetUpFieldsProps) {
  const { t } = useTranslation('maturity')
  return (
    <div>
      <div className={classes.fields}>
        <ChooseFew
          label={t('field.mode')}
          value={draft.mode}
          choices={answerModeSchema.options.map((value) => ({ value, label: t(`mode.${value}`) }))}
          onChoose={(mode) => onChange({ mode })}
        />
        <ChooseFew
          label={t('field.kind')}
          value={draft.kind}
          choices={checkKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChoose={(kind) => onChange({ kind })}
        />
        {draft.kind === 'early' ? null : (
          <ChooseFew
            label={t('field.length')}
            value={draft.length}
            choices={checkLengthSchema.options.map((value) => ({ value, label: t(`length.${value}`) }))}
            onChoose={(length) => onChange({ length })}
          />
        )}
      </div>
      <p className="meta">{t(`modeHint.${draft.mode}`)}</p>
    </div>
  )
}
