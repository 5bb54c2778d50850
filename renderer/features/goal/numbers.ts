/** Numbers as people typed them: nothing rounded away. */
import type { UiLanguage } from '#domain/shared/basics.ts'

/** As it stands in a field: no grouping, the language's decimal mark. */
export function plainNumber(value: number, language: UiLanguage): string {
  const text = String(value)
  return language === 'en' ? text : text.replace('.', ',')
}
