/** A new check: everything has a sensible value, so that Enter is enough. How it is answered can be changed until the first answer. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaturitySet } from '#contract/maturity.ts'
import { answerModeSchema, checkKindSchema, type SetUp } from '#domain/maturity/check.ts'
import { USUAL_THRESHOLD } from '#domain/maturity/confidentiality.ts'
import { asked, checkLengthSchema } from '#domain/maturity/question-set.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { ChooseFew, ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { type Typed, TypedDate } from '#renderer/app/fields/TypedMoment.tsx'
import { useToday } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { LANGUAGE_NAMES } from './language-names.ts'
import { standardIn } from './questions/standard.ts'
import classes from './NewCheckDialog.module.css'

/** In a list: the whole client, and the standard set. */
const WHOLE = ''
const STANDARD = ''
const THRESHOLDS = [3, 4, 5, 6, 7, 8, 10] as const

export interface NewCheckDialogProps {
  units: readonly Unit[]
  sets: readonly MaturitySet[]
  /** The set of the check before; null: the standard. */
  usualSetId: Id | null
  /** Of the client's documents. */
  language: DocumentLanguage
  edit: Editor
  /** What it begins with, where that is known: the evaluation that is due. */
  begin?: Pick<SetUp, 'kind' | 'unitId'> | undefined
  onClose: () => void
  onMade: (checkId: Id) => void
}

export function NewCheckDialog({
  units,
  sets,
  usualSetId,
  language: usual,
  edit,
  begin,
  onClose,
  onMade,
}: NewCheckDialogProps) {
  const { t } = useTranslation(['maturity', 'common'])
  const today = useToday()
  const [date, setDate] = useState<Typed>({ read: today })
  const [language, setLanguage] = useState(usual)
  const [setId, setSetId] = useState(usualSetId ?? STANDARD)
  const [draft, setDraft] = useState<Omit<SetUp, 'date'>>({
    kind: 'maturity',
    unitId: null,
    mode: 'open',
    length: 'short',
    threshold: USUAL_THRESHOLD,
    ...begin,
  })
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const statements = sets.find(({ id }) => id === setId)?.statements ?? standardIn(language)
  const make = async () => {
    // The sentence stands under the field.
    if (date === 'unread') return
    const check = { ...draft, date: date.read ?? today }
    const outcome = await edit(
      (command) =>
        client.maturity.setUp({
          ...command,
          check,
          setId: setId === STANDARD ? null : setId,
          language,
          meetingId: null,
        }),
      { message: t('check.made') },
    )
    if (outcome.ok) onMade(outcome.value.id)
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('new.title')}
      size="large"
      onSubmit={() => void make()}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" keyCap={t('common:key.enter')} data-autofocus>
            {t('new.make')}
          </Button>
        </>
      }
    >
      <div className={classes.fields}>
        <ChooseFew
          label={t('field.kind')}
          hint={t(`kindHint.${draft.kind}`)}
          value={draft.kind}
          choices={checkKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChoose={(kind) => change({ kind })}
        />
        <ChooseFew
          label={t('field.mode')}
          hint={t(`modeHint.${draft.mode}`)}
          value={draft.mode}
          choices={answerModeSchema.options.map((value) => ({ value, label: t(`mode.${value}`) }))}
          onChoose={(mode) => change({ mode })}
        />
        {draft.kind === 'early' ? null : (
          <ChooseFew
            label={t('field.length')}
            value={draft.length}
            choices={checkLengthSchema.options.map((value) => ({
              value,
              label: t(`lengthOf.${value}`, { count: asked(statements, 'maturity', value).length }),
            }))}
            onChoose={(length) => change({ length })}
          />
        )}
        <div className={classes.pair}>
          <ChooseOne
            label={t('field.unit')}
            value={draft.unitId ?? WHOLE}
            choices={[
              { value: WHOLE, label: t('field.wholeClient') },
              ...units.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
            onChoose={(unitId) => change({ unitId: unitId === WHOLE ? null : unitId })}
          />
          <TypedDate label={t('field.date')} value={date} onChange={setDate} />
          {draft.mode === 'confidential' ? (
            <ChooseOne
              label={t('field.threshold')}
              value={String(draft.threshold)}
              choices={THRESHOLDS.map((each) => ({ value: String(each), label: String(each) }))}
              onChoose={(threshold) => change({ threshold: Number(threshold) })}
            />
          ) : null}
          {sets.length === 0 ? null : (
            <ChooseOne
              label={t('field.set')}
              value={setId}
              choices={[
                { value: STANDARD, label: t('field.standardSet') },
                ...sets.map((set) => ({ value: set.id, label: set.name })),
              ]}
              onChoose={setSetId}
            />
          )}
          {setId === STANDARD ? (
            <ChooseOne
              label={t('field.language')}
              value={language}
              choices={(['nb', 'nn', 'en'] as const).map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
              onChoose={setLanguage}
            />
          ) : null}
        </div>
      </div>
    </FormDialog>
  )
}
