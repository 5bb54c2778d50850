/** One person's set of answer cards on one sheet, to be cut and held up: three cuts, six cards. */
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { maturityFormTexts } from '#texts/maturity-form.ts'
import { Sheet } from './Sheet.tsx'
import classes from './CardSheet.module.css'

const CARDS = [
  ['1', '1'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
  ['5', '5'],
  ['?', 'unknown'],
] as const

export function CardSheet({ language }: { language: DocumentLanguage }) {
  const { card } = maturityFormTexts[language]
  return (
    <Sheet lang={language}>
      <div className={classes.cards}>
        {CARDS.map(([sign, meaning]) => (
          <div key={sign} className={classes.card}>
            <b className={classes.sign}>{sign}</b>
            <span className={classes.meaning}>{card[meaning]}</span>
          </div>
        ))}
      </div>
    </Sheet>
  )
}
