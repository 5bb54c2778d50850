/** The whole journey in a browser, in each language of the screens. */
import { again } from '../support/again.ts'
import { test } from '../support/app.ts'
import { CLOSING_DAY, closingJourney } from '../journey/closing.ts'
import { journey } from '../journey/journey.ts'
import { KICK_OFF_DAY, kickOffJourney } from '../journey/kick-off.ts'
import { maturityJourney } from '../journey/maturity.ts'
import { wholeMeeting } from '../journey/whole-meeting.ts'

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })
    test.setTimeout(300_000)

    test('a coach makes a customer, types its goals, leads a meeting by keyboard alone and has its minutes', async ({
      app,
    }) => {
      await journey(app)
    })
  })
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`with the sample customer, in ${language}`, again(language), () => {
    test.use({ language, sample: true })

    test('a whole meeting of thirty minutes is led by keyboard alone, within its budget of keys', async ({ app }) => {
      await wholeMeeting(app)
    })
  })
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`of Fjellsport, in ${language}`, again(language), () => {
    test.use({ language, today: KICK_OFF_DAY })

    test('a kick-off is led by keyboard alone: two faulty lines are said anew on the wall, and stand in the minutes', async ({
      app,
    }) => {
      await kickOffJourney(app)
    })
  })
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`of maturity, in ${language}`, again(language), () => {
    test.use({ language, sample: true })

    test('two maturity checks a quarter apart: three next steps, and a comparison without what was said anew', async ({
      app,
    }) => {
      await maturityJourney(app)
    })
  })
}

for (const language of ['nb', 'en'] as const) {
  test.describe(`of a cycle that ends, in ${language}`, again(language), () => {
    test.use({ language, sample: true, today: CLOSING_DAY })

    test('a retrospective is led by keyboard, every goal decided, and the cycle closed', async ({ app }) => {
      await closingJourney(app)
    })
  })
}
