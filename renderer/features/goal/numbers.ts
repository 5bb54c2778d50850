/** Numbers as they stand in a field: no grouping, the language's decimal mark, nothing rounded away. */
import type { UiLanguage } from '#domain/shared/basics.ts'

export function plainNumber(value: number, language: UiLanguage): string {
  const text = String(value)
  return language === 'en' ? text : text.replace('.', ',')
}
