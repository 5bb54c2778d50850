/** The end of a cycle in the real shell, in each language of the screens. */
import { CLOSING_DAY, closingJourney } from '../journey/closing.ts'
import { inElectron } from './in-electron.ts'
import { test } from './runtime.ts'

for (const [language, locale] of [
  ['nb', 'nb-NO'],
  ['en', 'en-GB'],
] as const) {
  test(`in ${language}: a retrospective is led by keyboard, every goal decided, the cycle closed and the next one drafted`, async ({
    start,
    dataFolder,
  }) => {
    const { app, coach } = await start({ args: ['--sample', '--today', CLOSING_DAY, `--lang=${locale}`] })
    await closingJourney(inElectron({ app, coach, language, dataFolder }))
  })
}
