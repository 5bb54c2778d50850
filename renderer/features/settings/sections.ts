/** The parts of a client's settings, in their order. Their names are addresses too. */
export const SETTINGS_SECTIONS = [
  'client',
  'units',
  'people',
  'direction',
  'cycles',
  'pauses',
  'brand',
  'data',
] as const
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]

export function sectionOf(name: unknown): SettingsSection | null {
  return SETTINGS_SECTIONS.find((section) => section === name) ?? null
}
