/** Makes every `t('…')` of the screens a typed key. */
import 'i18next'
import type { coachTexts } from './coach.ts'
import type { participantTexts } from './participant.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: (typeof coachTexts)['nb'] & (typeof participantTexts)['nb']
  }
}
