/** How a key result is measured: kind, numbers, unit, how often, from when to when. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import { limitPassed, type KeyResultKind, type Measured } from '#domain/goal/goal.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { ChoiceLine } from '../fields/ChoiceLine.tsx'
import { DateLine } from '../fields/DateLine.tsx'
import { NumberLine } from '../fields/NumberLine.tsx'
import { TextLine } from '../fields/TextLine.tsx'
import { useGoal } from '../goal-context.ts'
import { ChangeQuestion } from './ChangeQuestion.tsx'
import { KINDS } from './kinds.ts'
import type { DefinitionEdit } from './use-definition-edit.ts'
import classes from './Panel.module.css'

const MEASURED: readonly Measured[] = ['week', 'fortnight', 'month', 'quarter', 'dates']
const MOST_DECIMALS = 4

export function MeasureFacts({ keyResult, edit }: { keyResult: BoardKeyResult; edit: DefinitionEdit }) {
  const { t } = useTranslation('goal')
  const { cycle, language, today } = useGoal()
  const format = useFormat()
  const { definition } = keyResult
  const { meaning } = edit
  const isMilestone = meaning.kind === 'milestone'
  const beyond = (value: number) => (limitPassed(definition, value) === null ? null : t('field.outsideLimits'))
  const holds = meaning.kind === 'at_least' || meaning.kind === 'at_most'

  return (
    <div className={classes.fields}>
      <ChoiceLine
        label={t('field.kind')}
        value={meaning.kind ?? ''}
        choices={[
          ...(meaning.kind === null ? [{ value: '', label: t('kind.none') }] : []),
          ...KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
        onCommit={(kind) => edit.change({ kind: kind === '' ? null : (kind as KeyResultKind) })}
      />
      {isMilestone ? (
        <>
          {edit.asks === 'measure' ? <ChangeQuestion edit={edit} /> : null}
          <TextLine
            look="free"
            label={t('field.stages')}
            hint={t('field.stagesHint')}
            value={definition.stages.join('\n')}
            onCommit={(text) =>
              edit.correct({
                stages: text
                  .split('\n')
                  .map((stage) => stage.trim())
                  .filter((stage) => stage !== ''),
              })
            }
          />
        </>
      ) : (
        <>
          <NumberLine
            label={t('field.baseline')}
            value={meaning.baseline}
            hint={holds ? t('field.baselineOfLevel') : undefined}
            onCommit={(baseline) => edit.change({ baseline })}
            check={(value) => (!holds && value === meaning.target ? t('field.sameAsTarget') : beyond(value))}
          />
          <NumberLine
            label={t('field.target')}
            value={meaning.target}
            onCommit={(target) => edit.change({ target })}
            check={(value) => (!holds && value === meaning.baseline ? t('field.sameAsBaseline') : beyond(value))}
          />
          {edit.asks === 'measure' ? <ChangeQuestion edit={edit} /> : null}
          <TextLine
            label={t('field.unitLabel')}
            value={definition.unitLabel}
            placeholder={t('field.unitLabelExample')}
            check={(text) => (text.length > 40 ? t('field.tooLong', { max: 40, count: text.length }) : null)}
            onCommit={(unitLabel) => edit.correct({ unitLabel })}
          />
          <NumberLine
            label={t('field.limitMin')}
            value={definition.limitMin}
            hint={t('field.limitHint')}
            onCommit={(limitMin) => edit.correct({ limitMin })}
            check={(value) => (value > (definition.limitMax ?? value) ? t('field.limitsCrossed') : null)}
          />
          <NumberLine
            label={t('field.limitMax')}
            value={definition.limitMax}
            onCommit={(limitMax) => edit.correct({ limitMax })}
            check={(value) => (value < (definition.limitMin ?? value) ? t('field.limitsCrossed') : null)}
          />
          <ChoiceLine
            label={t('field.decimals')}
            value={String(definition.decimals)}
            choices={Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => ({
              value: String(count),
              label: format.number(0, count),
            }))}
            onCommit={(decimals) => edit.correct({ decimals: Number(decimals) })}
          />
        </>
      )}
      <ChoiceLine
        label={t('field.measured')}
        value={definition.measured}
        choices={MEASURED.map((measured) => ({ value: measured, label: t(`measured.${measured}`) }))}
        onCommit={(measured) => edit.correct({ measured: measured as Measured })}
      />
      {definition.measured === 'dates' ? (
        <TextLine
          look="free"
          label={t('field.measuredOn')}
          hint={t('field.measuredOnHint')}
          value={definition.measuredOn.map((date) => formatDate(date, language, 'withYear')).join('\n')}
          check={(text) => (daysIn(text, today).includes(null) ? t('field.notDates') : null)}
          onCommit={(text) =>
            edit.correct({
              measuredOn: daysIn(text, today)
                .flatMap((date) => date ?? [])
                .toSorted(),
            })
          }
        />
      ) : null}
      <DateLine
        label={t('field.start')}
        value={definition.startDate ?? cycle?.startDate ?? null}
        onCommit={(date) => edit.correct({ startDate: date === cycle?.startDate ? null : date })}
        check={(date) => (date > (definition.endDate ?? cycle?.endDate ?? date) ? t('field.startAfterEnd') : null)}
      />
      <DateLine
        label={t('field.end')}
        value={definition.endDate ?? cycle?.endDate ?? null}
        onCommit={(date) => edit.correct({ endDate: date === cycle?.endDate ? null : date })}
        check={(date) => (date < (definition.startDate ?? cycle?.startDate ?? date) ? t('field.endBeforeStart') : null)}
      />
    </div>
  )
}

/** One day a line, as typed; null for what is no day. */
function daysIn(text: string, today: IsoDate): (IsoDate | null)[] {
  return text
    .split(/[\n;]/u)
    .filter((line) => line.trim() !== '')
    .map((line) => parseDate(line, today))
}
