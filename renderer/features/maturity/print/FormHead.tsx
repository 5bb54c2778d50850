/** What stands above the first statement of a printed form: whose check it is, how to answer, what becomes of the answers, and who answers. */
import type { CheckRow } from '#contract/maturity.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import { formatDate } from '#renderer/format/date.ts'
import { fill } from '#texts/fill.ts'
import { maturityFormTexts, type MaturityFormTexts } from '#texts/maturity-form.ts'
import classes from './FormHead.module.css'

/** With more it is quicker to write its name than to find it. */
const MOST_TICKS = 30

export interface FormHeadProps {
  check: CheckRow
  clientName: string
  /** Of the check; null: the whole client. */
  unitName: string | null
  /** Whose sheets they may be. */
  units: readonly Unit[]
}

export function FormHead({ check, clientName, unitName, units }: FormHeadProps) {
  const words = maturityFormTexts[check.language]
  const threshold = words.numbers[check.threshold] ?? String(check.threshold)
  // Months and their order are the same in both written languages of Norway.
  const date = formatDate(check.date, check.language === 'en' ? 'en' : 'nb', 'withYear')
  return (
    <header className={classes.head}>
      <h2 className={classes.title}>{words.title[check.kind]}</h2>
      <p className={classes.whose}>
        <b>{clientName}</b>
        {unitName === null || unitName === clientName ? null : <span>{unitName}</span>}
        <span>{date}</span>
      </p>
      <p className={classes.rules}>
        <b>{words.how}</b> {check.mode === 'confidential' ? fill(words.confidential, { threshold }) : words.open}
      </p>
      {check.mode === 'confidential' ? null : (
        <p className={classes.who}>
          <span className={classes.line}>{words.name}</span>
          <span className={classes.tick}>{words.leader}</span>
        </p>
      )}
      <Where units={units} words={words} />
    </header>
  )
}

type WhereProps = { units: readonly Unit[]; words: MaturityFormTexts }

function Where({ units, words }: WhereProps) {
  if (units.length < 2) return null
  if (units.length > MOST_TICKS)
    return (
      <p className={classes.who}>
        <span className={classes.line}>{words.unit}</span>
      </p>
    )
  return (
    <div className={classes.where}>
      <p>{words.unitTicks}</p>
      <ul>
        {units.map(({ id, name }) => (
          <li key={id} className={classes.tick}>
            {name}
          </li>
        ))}
      </ul>
    </div>
  )
}
