/** The words of those who answer a maturity check at the laptop: no others are in their window. */
import enCommon from '#resources/locales/en/common.json' with { type: 'json' }
import enParticipant from '#resources/locales/en/participant.json' with { type: 'json' }
import nbCommon from '#resources/locales/nb/common.json' with { type: 'json' }
import nbParticipant from '#resources/locales/nb/participant.json' with { type: 'json' }

export const participantTexts = {
  nb: { common: nbCommon, participant: nbParticipant },
  en: { common: enCommon, participant: enParticipant },
} as const
