/** What the focus exercises come to, in words and figures: the same on the wall and in the coach's window. */
import type { TFunction } from 'i18next'
import { HOURS_AIM, type HoursWorth } from '#domain/meeting/hours-week.ts'
import { type Pilot, PILOT_MARKS, type PilotMarks } from '#domain/meeting/pilot.ts'
import type { UiLanguage } from '#domain/shared/basics.ts'
import { listOf } from './names.ts'
import { formatAmount, formatNumber, rounded } from './number.ts'

type Words = { t: TFunction<'exercise'>; language: UiLanguage }
type MarkedUnit = PilotMarks & { text: string }

/** No finer than a tenth: it is an estimate. */
export function estimate(value: number, language: UiLanguage): string {
  return formatNumber(rounded(value, 1), { language })
}

/** «75 %», «75%» */
export function wholePercent(share: number, language: UiLanguage): string {
  const number = Math.round(share * 100)
  return language === 'en' ? `${number}%` : formatAmount(number, { decimals: 0, unit: '%', language })
}

export type WeekFigure = { figure: string; word: string }

/** The share with the aim, the points, and what a tenth moved would give; the last is left out where there is nothing to move. */
export function weekFigures({ now, moved, movedHours, isRest }: HoursWorth, { t, language }: Words): WeekFigure[] {
  const aim = wholePercent(HOURS_AIM, language)
  const points = estimate(moved.points, language)
  return [
    { figure: wholePercent(now.share, language), word: t('hours.share', { aim }) },
    { figure: estimate(now.points, language), word: t('hours.points') },
    ...(movedHours === 0
      ? []
      : [
          {
            figure: wholePercent(moved.share, language),
            word: t(isRest ? 'hours.movedRest' : 'hours.moved', { points }),
          },
        ]),
  ]
}

/**
 * Why the figures point to that unit: what it is highest on, whether it can carry a pilot, and whether others stand level with it.
 * @param isOther the room has chosen another: what the figures point to is named
 */
export function pilotReason(pilot: Pilot<MarkedUnit>, isOther: boolean, { t, language }: Words): string {
  const { unit, why, canCarry, equals } = pilot
  const figure = unit[why[0] ?? 'pressure'] ?? 0
  return [
    ...(isOther ? [t('pilot.points', { unit: unit.text })] : []),
    why.length === PILOT_MARKS.length
      ? t('pilot.even', { figure })
      : t('pilot.why', {
          marks: listOf(
            why.map((mark) => t(`mark.${mark}`)),
            language,
          ),
          figure,
        }),
    t(canCarry ? 'pilot.carries' : 'pilot.weak'),
    ...(equals === 0 ? [] : [t('pilot.equals', { count: equals })]),
  ].join(' ')
}
