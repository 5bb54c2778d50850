/** The words of the screens, in the language a test speaks. */
import { coachTexts } from '#texts/coach.ts'
import { participantTexts } from '#texts/participant.ts'
import { makeTexts, type UiLanguage } from '#texts/ui.ts'

/** A word of the screens: `say('meeting:step.priorities.title')`. One that is missing fails the test. */
export type Say = (key: string, values?: Record<string, string | number>) => string

export function wordsOf(language: UiLanguage): Say {
  const all = {
    nb: { ...coachTexts.nb, ...participantTexts.nb },
    en: { ...coachTexts.en, ...participantTexts.en },
  }
  const texts = makeTexts(all, language)
  const speak = texts.t.bind(texts) as unknown as Say
  return (key, values = {}) => {
    const said = speak(key, values)
    // i18next answers with the key where it knows no text.
    if (said === key || said === key.split(':').at(-1)) throw new Error(`no text in ${language}: ${key}`)
    return said
  }
}
