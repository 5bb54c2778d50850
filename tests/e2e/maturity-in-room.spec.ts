/**
 * A maturity check led in the room: from its own screen to the wall in one press, what hurts first, then statement by statement by keyboard, and its
 * result page by page. What the room sees can be read from the back (behaviour 7), and before the reveal it sees a count and nothing else.
 */
import { randomUUID } from 'node:crypto'
import { AGAIN, again } from '../support/again.ts'
import { expect, test, TODAY } from '../support/app.ts'
import { paste } from '../support/paste.ts'
import { wallFaults } from '../support/wall-text.ts'
import { expectAccessible } from './accessible.ts'
import { sampleClient } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const STATEMENTS = 8

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, again(language), () => {
    test.use({ language })

    test('behaviour 7: a check is led in the room by one digit an answer and two keys a statement, and read from the back', async ({
      app,
      say,
    }) => {
      const { coach } = app
      const { backEnd, clientId } = await sampleClient(app)
      const command = () => ({ clientId, commandId: randomUUID() })
      const { units } = await backEnd.organisation.get({ clientId })
      const unitId = units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? ''
      const check = { kind: 'early', unitId, date: TODAY, mode: 'open', length: 'short', threshold: 5 } as const
      const { id: checkId } = await backEnd.maturity.setUp({
        ...command(),
        check,
        setId: null,
        language,
        meetingId: null,
      })
      const { statements } = await backEnd.maturity.check({ clientId, checkId })
      const faults: string[] = []

      await app.go(`/client/${clientId}/maturity/${checkId}`)
      const lead = coach.getByRole('button', { name: say('maturityRoom:lead') })
      await expect(lead).toBeEnabled()
      const audience = await app.audience(() => lead.click())
      const read = async (what: string) => faults.push(...(await wallFaults(audience, what)))

      await test.step('what hurts stands on the wall as it is said', async () => {
        await expect(audience.getByText(say('stage:maturity.intake.symptoms'))).toBeVisible()
        const fields = coach.getByRole('main').getByRole('textbox')
        await fields.nth(0).fill('Målene glemmes mellom møtene')
        await coach.keyboard.press('Enter')
        await fields.nth(3).fill('Ingen faste steder')
        await coach.keyboard.press('Enter')
        await expect(audience.getByText('Målene glemmes mellom møtene')).toBeVisible()
        await expect(audience.getByText('Ingen faste steder')).toBeVisible()
        await read('before the answers')
        await expectAccessible(coach, 'before the answers')
      })

      const title = say('meeting:step.maturity_check.title')
      await coach.getByRole('heading', { level: 1 }).click()
      await coach.keyboard.press('PageDown')
      await expect(coach.getByRole('heading', { level: 1, name: title })).toBeVisible()
      const begin = coach.getByRole('button', { name: say('maturity:hands.begin') })
      await expect(begin).toBeVisible()
      const people = await coach.getByRole('checkbox', { checked: true }).count()
      expect(people).toBeGreaterThan(1)
      await coach.keyboard.press('Enter')
      await expect(audience.getByRole('heading', { name: statements[0]?.text ?? '' })).toBeVisible()

      let keys = 0
      const press = async (key: string) => {
        keys += 1
        await coach.keyboard.press(key)
      }
      const seen = (answered: number) => audience.getByText(say('stage:maturity.progress', { answered, people }))
      for (let nth = 0; nth < STATEMENTS; nth += 1) {
        for (let person = 0; person < people; person += 1)
          // The room is divided on the first, and at 2 on the rest.
          await press(nth > 0 ? '2' : person % 2 === 0 ? '1' : '5')
        if (nth === 0) {
          await expect(seen(people)).toBeVisible()
          await expect(audience.getByText(say('stage:maturity.divided'))).toHaveCount(0)
          await expect(audience.getByText(say('stage:maturity.mean', { mean: '' }).trim())).toHaveCount(0)
          await read('a statement that is asked')
          await expectAccessible(coach, 'a statement asked in the room')
        }
        await press('Enter')
        if (nth === 0) {
          await expect(audience.getByText(say('stage:maturity.divided'))).toBeVisible()
          await expect(audience.getByText(statements[0]?.ask ?? '')).toBeVisible()
          await read('a statement that is revealed')
          await expectAccessible(audience, 'the wall with the answers')
          // Another window, or the same one loaded again, is at the same statement.
          await coach.reload()
          await expect(coach.getByText(say('maturity:hands.seen'))).toBeVisible()
          await coach.getByRole('heading', { level: 1 }).click()
        }
        await press('Enter')
        if (nth === 0) {
          await expect(audience.getByRole('heading', { name: statements[1]?.text ?? '' })).toBeVisible()
          await test.step('answers from the chat are one edit, and what is no answer is said', async () => {
            const { attendance } = await backEnd.meeting.room({
              clientId,
              meetingId: (await backEnd.maturity.check({ clientId, checkId })).meetingId ?? '',
            })
            const here = new Set(attendance.map(({ personId }) => personId))
            const names = (await backEnd.organisation.get({ clientId })).people.filter(({ id }) => here.has(id))
            const [one, two] = names.map(({ name }) => name)
            await paste(coach, `${one}: 4\n${two}: 3\nUkjent Person: 2\n${one}: 9`)
            await expect(seen(2)).toBeVisible()
            await expect(coach.getByText(/Ukjent Person: 2/).last()).toBeVisible()
            await coach.getByRole('heading', { level: 1 }).click()
            await coach.keyboard.press('Control+z')
            await expect(seen(0)).toBeVisible()
          })
        }
      }
      expect(keys).toBeLessThanOrEqual(people * STATEMENTS + 2 * STATEMENTS)

      await test.step('the freeze asks first, and the result goes page by page', async () => {
        const dialog = coach.getByRole('dialog')
        await dialog.getByRole('button', { name: say('maturity:check.freeze') }).click()
        await expect(audience.getByText(say('stage:maturity.talk'))).toBeVisible()
        await expect(audience.getByRole('heading', { name: statements[0]?.text ?? '' })).toBeVisible()
        await read('what to talk about')
        await expectAccessible(coach, 'a result in the room')
        await coach.keyboard.press('PageDown')
        await expect(audience.getByText(say('stage:maturity.levels'))).toBeVisible()
        await read('the levels')
        await expectAccessible(audience, 'the wall with the levels')
        await coach.keyboard.press('PageDown')
        await expect(audience.getByText(say('stage:maturity.stepsNone'))).toBeVisible()
        await coach
          .getByRole('button', { name: say('maturity:result.take') })
          .first()
          .click()
        await expect(audience.getByRole('listitem')).toHaveCount(1)
        await read('the next steps')
        await expectAccessible(coach, 'next steps in the room')
        await coach.keyboard.press('PageUp')
        await expect(audience.getByText(say('stage:maturity.levels'))).toBeVisible()
        // After the last page comes the next step.
        await coach.keyboard.press('PageDown')
        await coach.keyboard.press('PageDown')
        await expect(coach.getByRole('heading', { level: 1, name: say('meeting:step.close.title') })).toBeVisible()
      })

      await test.step('and the result is shown again from its own screen', async () => {
        await app.go(`/client/${clientId}/maturity/${checkId}`)
        await coach.getByRole('button', { name: say('maturityRoom:show') }).click()
        await expect(coach.getByRole('heading', { level: 1, name: title })).toBeVisible()
        await expect(audience.getByText(say('stage:step.maturity_check.title'))).toBeVisible()
      })
      expect(faults).toEqual([])
    })

    test(
      'behaviour 7: a statement of 240 characters and its anchors, and a comparison with what is held back, can be read from the back',
      { tag: AGAIN },
      async ({ app, say }) => {
        const { coach } = app
        const { backEnd, clientId } = await sampleClient(app)
        const command = () => ({ clientId, commandId: randomUUID() })
        const long = (word: string) => `${word} `.repeat(60).slice(0, 239).trim()
        const { id: setId } = await backEnd.maturity.copySet({ ...command(), name: 'Våre ord', language, from: null })
        const [set] = await backEnd.maturity.sets({ clientId })
        for (const { id, short } of set?.statements ?? [])
          if (short)
            await backEnd.maturity.changeStatement({
              ...command(),
              setId,
              statementId: id,
              patch: {
                text: long('Målene'),
                at1: long('aldri'),
                at3: long('iblant'),
                at5: long('alltid'),
                ask: long('hvorfor'),
              },
            })
        const made = async (date: string, scores: readonly number[]) => {
          const check = {
            kind: 'maturity',
            unitId: null,
            date,
            mode: 'confidential',
            length: 'short',
            threshold: 3,
          } as const
          const { id: checkId } = await backEnd.maturity.setUp({
            ...command(),
            check,
            setId,
            language,
            meetingId: null,
          })
          const { statements } = await backEnd.maturity.check({ clientId, checkId })
          for (const [nth, score] of scores.entries())
            await backEnd.maturity.handIn({
              ...command(),
              checkId,
              by: 'paper',
              sheet: { personId: null, unitId: null, leader: false },
              answers: Object.fromEntries(
                statements.map(({ id, dimension }) => [id, dimension === 'learning' && nth > 1 ? null : score]),
              ),
            })
          await backEnd.maturity.freeze({ ...command(), checkId })
          return checkId
        }
        await made('2026-03-02', [2, 2, 2])
        const checkId = await made(TODAY, [1, 3, 5])
        const silent = await made('2026-01-12', [1, 5])
        const faults: string[] = []
        await app.go(`/client/${clientId}/maturity/${checkId}`)
        const show = coach.getByRole('button', { name: say('maturityRoom:show') })
        await expect(show).toBeEnabled()
        const audience = await app.audience(() => show.click())
        const read = async (what: string) => faults.push(...(await wallFaults(audience, what)))
        await expect(audience.getByRole('heading', { name: long('Målene') })).toBeVisible()
        await read('what to talk about, in long words')
        const [meeting] = (await backEnd.meeting.list({ clientId })).filter(({ state }) => state === 'running')
        const meetingId = meeting?.id ?? ''
        const step = async () => (await backEnd.meeting.room({ clientId, meetingId })).meeting.currentStepId ?? ''
        await backEnd.maturityStep.look({ ...command(), stepId: await step(), patch: { resultView: 'levels' } })
        await expect(audience.getByText(say('stage:maturity.heldBack'))).toBeVisible()
        await expect(audience.getByText(say('stage:maturity.from', { before: '2' })).first()).toBeVisible()
        await read('the levels, compared')
        await backEnd.maturityStep.show({ ...command(), meetingId, checkId: silent })
        await expect(audience.getByText(say('stage:maturity.tooFew'))).toBeVisible()
        await read('too few answers')
        const open = {
          kind: 'maturity',
          unitId: null,
          date: TODAY,
          mode: 'open',
          length: 'short',
          threshold: 5,
        } as const
        const asked = await backEnd.maturity.setUp({ ...command(), check: open, setId, language, meetingId: null })
        await backEnd.maturityStep.show({ ...command(), meetingId, checkId: asked.id })
        const nobody = { personId: null, unitId: null, leader: false }
        await backEnd.maturity.addSheets({ ...command(), checkId: asked.id, by: 'hands', sheets: [nobody, nobody] })
        const askedId = (await backEnd.maturity.check({ clientId, checkId: asked.id })).statements[0]?.id ?? null
        await backEnd.maturityStep.look({ ...command(), stepId: await step(), patch: { askedId } })
        await expect(audience.getByText(say('stage:maturity.progress', { answered: 0, people: 2 }))).toBeVisible()
        await read('a statement that is asked, in long words')
        expect(faults).toEqual([])
      },
    )
  })
}
