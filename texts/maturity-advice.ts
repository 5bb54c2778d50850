/** What a coach may suggest as a next step after a maturity check: by dimension, and by level, spread or fall. */
import en from '#resources/maturity/advice-en.json' with { type: 'json' }
import nb from '#resources/maturity/advice-nb.json' with { type: 'json' }

export const adviceTexts = { nb, en }
