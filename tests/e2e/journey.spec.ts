/** The whole journey in a browser, in each language of the screens. */
import { test } from '../support/app.ts'
import { journey } from '../journey/journey.ts'

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
