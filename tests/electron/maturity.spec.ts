/** Maturity checks in the real shell, in each language of the screens. */
import { maturityJourney } from '../journey/maturity.ts'
import { inElectron } from './in-electron.ts'
import { test } from './runtime.ts'

for (const [language, locale] of [
  ['nb', 'nb-NO'],
  ['en', 'en-GB'],
] as const) {
  test(`in ${language}: two maturity checks a quarter apart, three next steps, and what can be compared`, async ({
    start,
    dataFolder,
  }) => {
    const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29', `--lang=${locale}`] })
    await maturityJourney(inElectron({ app, coach, language, dataFolder }))
  })
}
