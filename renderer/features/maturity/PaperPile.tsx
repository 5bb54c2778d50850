/** The last sheets of an open check that were typed in: to count against the pile, and to take one away that was mistyped. */
import { useTranslation } from 'react-i18next'
import type { CheckRow, SheetRow } from '#contract/maturity.ts'
import type { Person, Unit } from '#domain/organisation/organisation.ts'
import { client } from '#renderer/app/api.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { marksOf } from './paper-marks.ts'
import classes from './PaperPile.module.css'

/** As many as one looks through to find a mistake. */
const SHOWN = 8

export interface PaperPileProps {
  check: CheckRow
  sheets: readonly SheetRow[]
  units: readonly Unit[]
  people: readonly Person[]
  edit: Editor
  onRemoved: () => void
}

export function PaperPile({ check, sheets, units, people, edit, onRemoved }: PaperPileProps) {
  const { t } = useTranslation('maturity')
  const words = useMaturityWords()
  // Ids are made in the order of time.
  const pile = sheets
    .filter(({ by }) => by === 'paper')
    .toSorted((one, other) => one.id.localeCompare(other.id))
    .map((sheet, place) => ({ sheet, number: words.whole(place + 1) }))
    .toReversed()
  if (pile.length === 0) return null
  const remove = async (sheet: SheetRow, number: string) => {
    const { ok } = await edit((command) => client.maturity.removeSheet({ ...command, sheetId: sheet.id }), {
      message: t('paper.removed', { number }),
    })
    if (ok) onRemoved()
  }
  const whose = ({ personId, unitId, leader }: SheetRow) =>
    [
      people.find(({ id }) => id === personId)?.name,
      units.find(({ id }) => id === unitId)?.name,
      leader ? t('hands.leader') : undefined,
    ]
      .filter((each) => each !== undefined)
      .join(', ')
  return (
    <section className={classes.pile}>
      <SectionTitle ruled meta={t('paper.pileHint')}>
        {t('paper.pile')}
      </SectionTitle>
      <ul>
        {pile.slice(0, SHOWN).map(({ sheet, number }) => (
          <li key={sheet.id} className={classes.row}>
            <b>{t('paper.sheet', { number })}</b>
            <span className="figures">{marksOf(check.statements, sheet.answers).join(' ')}</span>
            <span className="meta">{whose(sheet)}</span>
            <IconButton
              icon="trash"
              label={t('paper.removeSheet', { number })}
              onClick={() => void remove(sheet, number)}
            />
          </li>
        ))}
      </ul>
      {pile.length > SHOWN ? <p className="meta">{t('paper.older', { count: pile.length - SHOWN })}</p> : null}
    </section>
  )
}
