/** What was read from a template in one line, so that the coach sees that it was understood: «Georgia 11 · A4 · marg 3 cm · topptekst med bilde». */
import { useTranslation } from 'react-i18next'
import type { WordTemplate } from '#domain/brand/word-template.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { formatNumber } from '#renderer/format/number.ts'

/** Twentieths of a point in a centimetre. */
const CENTIMETRE = 1440 / 2.54
/** Shorter and longer side in millimetres. Told from each other with a millimetre to spare: programs round. */
const SHEETS = { A3: [297, 420], A4: [210, 297], A5: [148, 210], Letter: [216, 279] } as const

export function useTemplateWords(): (template: WordTemplate) => string[] {
  const { t } = useTranslation('brand')
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, { language })
  const centimetres = (length: number) => number(Math.round((length / CENTIMETRE) * 10) / 10)
  return (template) => {
    const { page, font, size, headings } = template
    const [heading] = headings
    const place = (there: boolean, picture: boolean, which: 'header' | 'footer') =>
      there ? [t(`template.${which}.${picture ? 'picture' : 'plain'}`)] : []
    return [
      font === null
        ? t('template.noFont')
        : t('template.font', { font, size: size === null ? '' : number(size) }).trim(),
      ...(heading?.font && heading.font !== font ? [t('template.headings', { font: heading.font })] : []),
      sheetOf(page) ?? t('template.sheet', { width: centimetres(page.width), height: centimetres(page.height) }),
      ...(page.width > page.height ? [t('template.landscape')] : []),
      page.left === page.right
        ? t('template.margin', { margin: centimetres(page.left) })
        : t('template.margins', { left: centimetres(page.left), right: centimetres(page.right) }),
      ...place(template.header, template.headerPicture, 'header'),
      ...place(template.footer, template.footerPicture, 'footer'),
      ...(template.firstPage ? [t('template.firstPage')] : []),
    ]
  }
}

function sheetOf({ width, height }: { width: number; height: number }): string | null {
  const [short, long] = [Math.min(width, height), Math.max(width, height)].map((side) => (side / CENTIMETRE) * 10)
  const near = (one: number, other: number | undefined) => Math.abs(one - (other ?? 0)) <= 1
  return Object.entries(SHEETS).find(([, [least, most]]) => near(least, short) && near(most, long))?.[0] ?? null
}
