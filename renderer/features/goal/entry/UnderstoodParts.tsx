/** What was understood of a key result, part by part: kind, from, to, unit, time limit, owner. Each part can be put right. */
import { useTranslation } from 'react-i18next'
import type { ReadGoalLine } from '#domain/reading/goal-line.ts'
import type { Fix, Parts } from '#domain/reading/put-right.ts'
import type { KeyResultKind } from '#domain/goal/goal.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { parseNumber } from '#renderer/format/number.ts'
import { useGoal } from '../goal-context.ts'
import { matchPerson } from '#domain/organisation/match-person.ts'
import { plainNumber } from '../numbers.ts'
import { KINDS } from '../panel/kinds.ts'
import { ChoicePart } from './ChoicePart.tsx'
import { Part } from './Part.tsx'
import classes from './Entry.module.css'

const LONGEST_UNIT = 40

export function UnderstoodParts({
  read,
  shown,
  onFix,
}: {
  /** What the line itself says. */
  read: ReadGoalLine
  /** The same with what has been put right. */
  shown: ReadGoalLine
  onFix: (fix: Fix) => void
}) {
  const { t } = useTranslation(['goal', 'common'])
  const { language, people, today } = useGoal()
  const format = useFormat()
  const fix = <P extends keyof Parts>(part: P, value: Parts[P]) => {
    onFix({ [part]: { value, was: read[part] } })
  }
  const takeNumber = (part: 'baseline' | 'target') => (text: string) => {
    const value = text === '' ? null : parseNumber(text)
    if (text !== '' && value === null) return t('field.notANumber')
    fix(part, value)
    return null
  }
  const { kind, baseline, target } = shown
  const measured = kind !== null && kind !== 'milestone'
  const moves = kind === 'increase' || kind === 'decrease'
  const field = (value: number | null) => (value === null ? '' : plainNumber(value, language))
  const figure = (value: number | null) => (value === null ? '' : format.number(value, shown.decimals))
  const ownerId = shown.owner === null ? null : matchPerson(shown.owner, people)
  const names = people.filter((person) => !person.removed).map((person) => person.name)

  return (
    <span className={classes.parts}>
      <ChoicePart
        label={t('field.kind')}
        value={kind ?? ''}
        missing={t('entry.noKind')}
        wanted={kind === null}
        choices={KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
        onChoose={(value) => fix('kind', value as KeyResultKind)}
      />
      {measured && (moves || baseline !== null) ? (
        <Part
          numeric
          label={t('field.baseline')}
          value={field(baseline)}
          shown={figure(baseline)}
          missing={t('entry.noBaseline')}
          wanted={moves && baseline === null}
          onAccept={takeNumber('baseline')}
        />
      ) : null}
      {measured && (moves || baseline !== null) ? <Icon name="arrow" className={classes.arrow} /> : null}
      {measured || kind === null ? (
        <Part
          numeric
          label={t('field.target')}
          value={field(target)}
          shown={figure(target)}
          missing={t('entry.noTarget')}
          wanted={measured && target === null}
          onAccept={takeNumber('target')}
        />
      ) : null}
      {measured ? (
        <Part
          label={t('field.unitLabel')}
          value={shown.unit ?? ''}
          missing={t('entry.noUnit')}
          onAccept={(text) => {
            if (text.length > LONGEST_UNIT) return t('field.tooLong', { max: LONGEST_UNIT, count: text.length })
            fix('unit', text === '' ? null : text)
            return null
          }}
        />
      ) : null}
      {kind === 'milestone' && shown.stages.length > 0 ? (
        <span>{t('entry.stages', { count: shown.stages.length, stages: shown.stages.join(' · ') })}</span>
      ) : null}
      <Part
        label={t('initiatives.date')}
        value={shown.due === null ? '' : formatDate(shown.due, language, 'withYear')}
        shown={shown.due === null ? '' : t('initiatives.due', { date: format.day(shown.due) })}
        missing={t('entry.noDue')}
        onAccept={(text) => {
          const date = text === '' ? null : parseDate(text, shown.due ?? today)
          if (text !== '' && date === null) return t('field.notADate')
          fix('due', date)
          return null
        }}
      />
      <ChoicePart
        label={t('common:owner')}
        value={ownerId === null ? (shown.owner ?? '') : (people.find((each) => each.id === ownerId)?.name ?? '')}
        missing={t('common:noOwner')}
        choices={[...new Set(shown.owner === null || ownerId !== null ? names : [shown.owner, ...names])].map(
          (name) => ({ value: name, label: name }),
        )}
        onChoose={(name) => fix('owner', name)}
      />
    </span>
  )
}
