/**
 * Where the hours go: a room's week in two zones, what it is worth, and what moving a tenth of it would give. A rule of thumb by Kim Leinan,
 * to be marked as such wherever its figures are shown: it is meant to start a talk, not to measure anybody.
 */

import type { LineSection, StepLine } from './step-line-schema.ts'

/** Points of an hour in the effective zone. */
const EFFECTIVE_POINTS = 8
/** Eight hours in the distraction zone are worth 2. */
const DISTRACTION_POINTS = 2 / 8
const TENTH = 1 / 10

/** The share of the week that should go to the most important, 0–1. */
export const HOURS_AIM = 0.8

/** Hours a week in each zone, none below zero. */
export type Week = { effective: number; distraction: number }

/** A room's week, and the hours of what it has put in neither zone yet: those count for nothing. */
export type EstimatedWeek = Week & { unplaced: number }

/** Adds up the lines' hours, zone by zone. What is not for the room is to be left out before: a sum would tell of it. */
export function weekOf(lines: readonly Pick<StepLine, 'section' | 'amount'>[]): EstimatedWeek {
  const hoursIn = (section: LineSection) =>
    lines.reduce((sum, line) => sum + (line.section === section ? (line.amount ?? 0) : 0), 0)
  return { effective: hoursIn('effective'), distraction: hoursIn('distraction'), unplaced: hoursIn('written') }
}

type WeekWorth = {
  /** Points a week. */
  points: number
  /** Of the hours, those in the effective zone, 0–1. */
  share: number
}

export type HoursWorth = {
  now: WeekWorth
  /** As it would be with a tenth moved. */
  moved: WeekWorth
  /** Hours that moves: a tenth of the whole week, or what the distraction zone has where that is less. */
  movedHours: number
  /** The distraction zone has less than a tenth: all of it moves. */
  isRest: boolean
}

/**
 * What a week is worth now, and with a tenth of it moved from the distraction zone to the effective one. Source: Kim Leinan's rule of thumb
 * (product domain, "Focus exercises"): an hour in the effective zone 8 points, eight hours in the distraction zone 2, the aim 80 %.
 * @returns null where the week has no hours: there is no share of nothing.
 */
export function hoursWorth({ effective, distraction }: Week): HoursWorth | null {
  const hours = effective + distraction
  if (hours <= 0) return null
  const movedHours = Math.min(hours * TENTH, distraction)
  const points = effective * EFFECTIVE_POINTS + distraction * DISTRACTION_POINTS
  return {
    now: { points, share: effective / hours },
    // By what is won: the points of what stays are not counted anew, so that rounding can never make them fewer.
    moved: {
      points: points + movedHours * (EFFECTIVE_POINTS - DISTRACTION_POINTS),
      share: Math.min(1, (effective + movedHours) / hours),
    },
    movedHours,
    isRest: distraction < hours * TENTH,
  }
}
