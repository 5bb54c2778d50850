/** Small counts as words. */
import { useTranslation } from 'react-i18next'

const WORDS = 12

/** «Ni», «five»: small counts as words, others as digits. */
export function useNumberWord(): (count: number) => string {
  const { t } = useTranslation('goal')
  return (count) => {
    if (count < 0 || count > WORDS) return String(count)
    return t(`numbers.${String(count) as '0'}`)
  }
}
