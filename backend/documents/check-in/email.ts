/**
 * Writes the e-mail that asks for a check-in: the same key results as the sheet, with blanks to answer in. `domain/import/answers.ts` reads it back, also
 * quoted: a part begins with the short id in brackets, each label of ours is followed by its answer, and a rule of dashes ends the part.
 */
import { fill } from '#texts/fill.ts'
import type { CheckInAsked, CheckInContent } from './content.ts'
import { askedName, checkInTitle, measuredIn } from './words.ts'
import { speech } from '../speech.ts'

const RULE = '-'.repeat(24)
/** The reader knows a label by its words; a longer unit stands with the last value instead. */
const LONGEST_UNIT = 30

export function checkInEmail(content: CheckInContent): { subject: string; body: string } {
  const { texts, date } = speech(content.language)
  const { day, email } = texts.checkIn
  const body = [
    email.greeting,
    '',
    fill(email.how, { of: content.of.kind === 'all' ? content.clientName : askedName(content) }),
    email.confidence,
    '',
    fill(day, { date: content.day }),
    '',
    RULE,
    ...content.asked.flatMap((asked) => [...partOf(asked, content), '', RULE]),
    email.thanks,
    '',
  ].join('\n')
  return { subject: fill(email.subject, { title: checkInTitle(content), date: date(content.day) }), body }
}

function partOf(asked: CheckInAsked, content: CheckInContent): string[] {
  const { texts, date, measure, name } = speech(content.language)
  const { email } = texts.checkIn
  const unit = measuredIn(asked, content.language)
    .replaceAll(/[^\p{L}\p{N}%/.,–-]+/gu, ' ')
    .trim()
  const { last, title, code, unitLabel, decimals } = asked
  const who = [
    ...(content.of.kind === 'unit' ? [] : [asked.unitName]),
    ...(content.of.kind === 'owner' || asked.owner === null ? [] : [name(asked.owner) ?? '']),
  ].filter((each) => each !== '')
  return [
    `${oneLine(title)} [${code}]`,
    // A colon would make a label of it.
    ...(who.length === 0 ? [] : [told(who.join(' · ').replaceAll(/[:?]/gu, ' '))]),
    last === null
      ? email.never
      : told(fill(email.last, { value: measure(last.value, unitLabel, decimals), date: date(last.date) })),
    unit === '' || unit.length > LONGEST_UNIT ? email.value : fill(email.valueIn, { unit }),
    email.status,
    email.confidenceLabel,
    email.comment,
  ]
}

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

/** A line that is only read by people: brackets of its own would begin another part. */
const told = (text: string) => oneLine(text.replaceAll(/[[\]]/gu, ' '))
