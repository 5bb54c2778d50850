/**
 * The words of the screens, nb and en, by typed keys. One namespace a part of the app, so that a window loads what it shows; nb is the
 * measure the other language is held to (a test compares keys and placeholders).
 */
import { createInstance, type i18n } from 'i18next'
import enCommon from '#resources/locales/en/common.json' with { type: 'json' }
import enErrors from '#resources/locales/en/errors.json' with { type: 'json' }
import enExercise from '#resources/locales/en/exercise.json' with { type: 'json' }
import enStage from '#resources/locales/en/stage.json' with { type: 'json' }
import enTalk from '#resources/locales/en/talk.json' with { type: 'json' }
import nbCommon from '#resources/locales/nb/common.json' with { type: 'json' }
import nbErrors from '#resources/locales/nb/errors.json' with { type: 'json' }
import nbExercise from '#resources/locales/nb/exercise.json' with { type: 'json' }
import nbStage from '#resources/locales/nb/stage.json' with { type: 'json' }
import nbTalk from '#resources/locales/nb/talk.json' with { type: 'json' }

export type UiLanguage = 'nb' | 'en'

/** What every window needs: words shared by all, error sentences, the audience's own, and the questions and exercises both sides of a meeting see. */
export const sharedTexts = {
  nb: { common: nbCommon, errors: nbErrors, exercise: nbExercise, stage: nbStage, talk: nbTalk },
  en: { common: enCommon, errors: enErrors, exercise: enExercise, stage: enStage, talk: enTalk },
} as const satisfies Record<UiLanguage, unknown>

type Resources = Record<UiLanguage, Record<string, object>>

/** An i18next instance that speaks `language`. A missing key is a fault the types catch; it never falls back to another language unseen. */
export function makeTexts(resources: Resources, language: UiLanguage): i18n {
  const instance = createInstance()
  void instance.init({
    resources,
    lng: language,
    supportedLngs: ['nb', 'en'],
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(resources.nb),
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  return instance
}
