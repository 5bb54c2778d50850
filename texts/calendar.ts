/** The words of calendar files, nb, nn and en: what a participant reads in a calendar of their own. */
import en from '#resources/locales/en/calendar.json' with { type: 'json' }
import nb from '#resources/locales/nb/calendar.json' with { type: 'json' }
import nn from '#resources/locales/nn/calendar.json' with { type: 'json' }
import enTalk from '#resources/locales/en/talk.json' with { type: 'json' }
import nbTalk from '#resources/locales/nb/talk.json' with { type: 'json' }
import nnTalk from '#resources/locales/nn/talk.json' with { type: 'json' }
import type { DocumentLanguage } from './documents.ts'

export type CalendarTexts = typeof nb & { talk: typeof nbTalk }

export const calendarTexts: Record<DocumentLanguage, CalendarTexts> = {
  nb: { ...nb, talk: nbTalk },
  nn: { ...nn, talk: nnTalk },
  en: { ...en, talk: enTalk },
}
