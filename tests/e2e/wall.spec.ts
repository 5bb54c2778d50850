/**
 * Behaviour 7 for what a room writes, votes on and waits for: every text can be read from the back, in both languages, whatever its length. The six
 * points of a progress meeting are read in `meeting-mode`.
 */
import { randomUUID } from 'node:crypto'
import { expect, test } from '../support/app.ts'
import { again } from '../support/again.ts'
import { kickOff } from '../support/kick-off.ts'
import { planMeeting } from '../support/plan-meeting.ts'
import { unreadable, wallFaults, WALLS, wallTexts } from '../support/wall-text.ts'
import { expectAccessible } from './accessible.ts'
import { planned, STEPS } from './scene.ts'

test.use({ sample: true, contextOptions: { reducedMotion: 'reduce' } })

const LINE =
  'Andelen byggesøknader med ansvarsrett som får vedtak innen varslet frist, uten at søker må etterspørre status hos oss nå'
const ANEW =
  'Henvendelser til innbyggertorget om byggesaksbehandlingstid og nabovarsel skal ned fra 1 350 til under 1 100 hver måned.'
const WHY =
  'Klagene i fjor handlet mer om taushet enn om avslag, og det er tilliten vi lever av når budsjettet strammes inn til neste år'
const NAME = 'Anne-Kristine Bjørnstad-Vatnaland'
const QUESTION =
  'Hva er det vi gjør i dag som vi ikke ville ha begynt med om vi skulle bygget byggesaksavdelingen på nytt, og hva av det kan vi slutte med før sommeren uten at søkerne merker noe annet enn at svarene kommer raskere enn de gjorde i fjor vår??'

for (const language of ['nb', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('behaviour 7: lines of 120 characters, questions of 240 and the pictures of waiting can be read from the back', async ({
      app,
      say,
    }) => {
      expect([LINE.length, ANEW.length, QUESTION.length]).toEqual([120, 120, 240])
      const { coach } = app
      const { backEnd, clientId, meetingId, start, go, room } = await planned(app)
      const faults: string[] = []
      const begun = { clientId, meetingId, commandId: randomUUID() }
      await backEnd.meeting.start(begun)
      await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
      await expect(coach.getByRole('heading', { level: 1, name: say('meeting:step.good_news.title') })).toBeVisible()
      const audience = await app.audience(() => coach.keyboard.press('o'))
      const read = async (what: string, inFull: readonly string[] = []) => {
        for (const size of WALLS) {
          // oxlint-disable no-await-in-loop -- one window
          await audience.setViewportSize(size)
          const texts = await wallTexts(audience)
          const here = `${what}, ${size.width} × ${size.height}`
          faults.push(...unreadable(texts).map((fault) => `${here}: ${fault}`))
          for (const text of inFull)
            if (!texts.some((each) => each.text === text)) faults.push(`${here}: no «${text}» in full`)
          // oxlint-enable no-await-in-loop
        }
      }

      await test.step('before the meeting', async () => {
        // Begun by mistake, and taken back: the wall is up before the meeting is.
        await backEnd.system.undo({ clientId, commandId: randomUUID(), undone: begun.commandId })
        await expect(audience.getByRole('heading', { name: say('stage:meetingKind.progress') })).toBeVisible()
        await read('before the meeting')
      })
      await start()
      await test.step('the six points', async () => {
        for (const kind of STEPS) {
          // oxlint-disable no-await-in-loop -- one after the other
          await go(kind)
          await expect(audience.getByText(say(`stage:step.${kind}.title`)).first()).toBeVisible()
          await read(`the list of ${kind}`)
          // oxlint-enable no-await-in-loop
        }
      })
      await test.step('a talk of the coach’s own', async () => {
        const command = { clientId, meetingId, commandId: randomUUID() }
        const step = { kind: 'talk' as const, topic: null, title: LINE, question: QUESTION, minutes: 5 }
        const { id: stepId } = await backEnd.agenda.add({ ...command, step, beforeId: null })
        await backEnd.meeting.go({ ...command, commandId: randomUUID(), stepId })
        await expect(audience.getByText(QUESTION)).toBeVisible()
        await read('a talk', [LINE, QUESTION])
      })
      await test.step('votes', async () => {
        const { attendance, keyResults } = await room()
        const title = { title: LINE, shortName: '' }
        const [keyResult] = keyResults
        const ofClient = () => ({ clientId, commandId: randomUUID() })
        await backEnd.goal.updateKeyResult({
          ...ofClient(),
          id: keyResult?.id ?? '',
          patch: title,
          definition: {},
          change: null,
        })
        const options = [LINE, ANEW, 'Vi venter'].map((option) => option.slice(0, 80))
        for (const vote of [
          { kind: 'fist', question: QUESTION, keyResultId: null, options: [], dots: 1 },
          { kind: 'confidence', question: '', keyResultId: keyResult?.id ?? '', options: [], dots: 1 },
          { kind: 'dots', question: QUESTION.slice(0, 120).trim(), keyResultId: null, options, dots: 1 },
        ] as const) {
          // oxlint-disable no-await-in-loop -- one after the other
          const made = await backEnd.vote.open({
            ...ofClient(),
            meetingId,
            vote: { ...vote, options: [...vote.options] },
          })
          await expect(
            audience.getByText(say('stage:vote.progress', { voted: 0, of: attendance.length })),
          ).toBeVisible()
          const [told] = vote.kind === 'confidence' ? [LINE] : [vote.question]
          await read(`a hidden vote, ${vote.kind}`, [told])
          const ballots = attendance.map(({ personId }, index) => ({ personId, choices: [1 + (index % 3)] }))
          await backEnd.vote.cast({ ...ofClient(), roundId: made.id, ballots })
          await backEnd.vote.reveal({ ...ofClient(), roundId: made.id })
          await expect(audience.getByRole('list').first()).toBeVisible()
          await read(`a revealed vote, ${vote.kind}`, [told])
          await backEnd.vote.show({ ...ofClient(), roundId: made.id, onWall: false })
          // oxlint-enable no-await-in-loop
        }
      })
      await test.step('while the connection is away', async () => {
        app.watch.silence(/./)
        await app.killBackEnd()
        await expect(audience.getByRole('status')).toHaveText(say('stage:connection.again'))
        await read('while the connection is away')
        await app.startBackEnd({ restarted: true })
        await expect(audience.getByRole('status')).toBeHidden()
      })
      expect(faults).toEqual([])
    })

    test('behaviour 7: a line that goals are written from, and before and after beside each other, can be read from the back', async ({
      app,
      say,
    }) => {
      const backEnd = await app.backEnd()
      const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
      const scene = await kickOff(backEnd, clientId, ANEW, [LINE, 'Innføre nytt CRM'])
      const { coach } = app
      await app.go(`/client/${clientId}/meetings/${scene.meetingId}/room`)
      await expect(coach.getByRole('heading', { level: 1, name: say('talk:why_now.title') })).toBeVisible()
      const audience = await app.audience(() => coach.keyboard.press('o'))
      const faults: string[] = []
      const read = async (what: string, inFull: readonly string[] = []) => {
        for (const size of WALLS)
          for (const theme of size.width === 1024 ? (['light', 'dark'] as const) : (['light'] as const)) {
            // oxlint-disable no-await-in-loop -- one window
            await audience.emulateMedia({ colorScheme: theme })
            await expect(audience.locator('html')).toHaveAttribute('data-theme', theme)
            await audience.setViewportSize(size)
            const texts = await wallTexts(audience)
            const here = `${what}, ${size.width} × ${size.height}, ${theme}`
            faults.push(...unreadable(texts).map((fault) => `${here}: ${fault}`))
            for (const text of inFull)
              if (!texts.some((each) => each.text === text)) faults.push(`${here}: no «${text}» in full`)
            // oxlint-enable no-await-in-loop
          }
      }
      await scene.to('key_results')
      await scene.show(LINE)
      await expect(audience.getByRole('heading', { name: LINE })).toBeVisible()
      await read('a line with its question', [LINE])
      await expectAccessible(coach, 'goals being written')
      await expectAccessible(audience, 'the wall with a line and its question')
      await coach.keyboard.press('r')
      await expect(coach.getByRole('textbox', { name: say('write:form.text.key_result') })).toBeFocused()
      await expectAccessible(coach, 'a line being said anew')
      await coach.keyboard.press('Escape')
      const lineId = await scene.reword(LINE, ANEW)
      await expect(audience.getByRole('heading', { name: ANEW })).toBeVisible()
      await read('before and after', [LINE, ANEW])
      await expectAccessible(audience, 'the wall with before and after')
      // A question is left to the new words.
      await scene.reword(LINE, `${ANEW.slice(0, 100)} til noe`)
      await expect(audience.getByRole('heading', { name: ANEW.slice(0, 100) })).toBeVisible()
      await read('before and after, with a question', [LINE])
      await scene.accept(lineId)
      await expect(audience.getByText(say('stage:write.accepted'))).toBeVisible()
      await read('accepted')
      await scene.to('objective_why')
      await scene.reword(ANEW, LINE, WHY)
      await scene.show(ANEW)
      await expect(audience.getByRole('heading', { name: LINE })).toBeVisible()
      await read('an objective with its why', [ANEW, LINE])
      await scene.to('key_results')
      await expect(audience.getByRole('listitem').first()).toBeVisible()
      await read('what the room has said yes to')
      await test.step('what is agreed on', async () => {
        const ofClient = () => ({ clientId, commandId: randomUUID() })
        const { people } = await backEnd.organisation.get({ clientId })
        const [person] = people
        await backEnd.organisation.updatePerson({ ...ofClient(), id: person?.id ?? '', patch: { name: NAME } })
        await scene.agree('owner_confidence')
        await expect(audience.getByText(say('stage:agreed.noOwner')).first()).toBeVisible()
        await read('nobody owns it yet', [ANEW])
        const { owned } = await scene.room()
        // The objective, whose new words nobody has said yes to, and its key results.
        for (const { id, role } of owned)
          if (role === 'objective')
            await backEnd.goal.updateObjective({ ...ofClient(), id, patch: { ownerId: person?.id ?? null } })
          else
            await backEnd.goal.updateKeyResult({
              ...ofClient(),
              id,
              patch: {},
              definition: { ownerId: person?.id ?? null },
              change: null,
            })
        await expect(audience.getByText(say('stage:agreed.noOwner'))).toHaveCount(0)
        await read('who owns what', [ANEW, NAME])
        await scene.agree('rhythm')
        await expect(audience.getByText(say('stage:agreed.notBooked'))).toBeVisible()
        await read('the rhythm, not agreed on yet')
        for (const { id } of people.slice(0, 2))
          await backEnd.organisation.updatePerson({ ...ofClient(), id, patch: { ambassador: true } })
        await planMeeting(backEnd, clientId, { kind: 'evaluation', date: '2026-08-05' })
        await expect(audience.getByText(say('stage:agreed.notBooked'))).toHaveCount(0)
        await read('the rhythm')
      })
      expect(faults).toEqual([])
    })
  })
}

test.describe('in en', again('en'), () => {
  test.use({ language: 'en' })

  // In Norwegian in `meeting-mode`.
  test('behaviour 7: a key result, a KPI and an initiative, each alone on the wall, can be read from the back in English', async ({
    app,
    say,
  }) => {
    const { coach } = app
    const { backEnd, clientId, meetingId, start, go, focus, room } = await planned(app)
    await start()
    await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
    await expect(coach.getByRole('heading', { level: 1, name: say('meeting:step.good_news.title') })).toBeVisible()
    const audience = await app.audience(() => coach.keyboard.press('o'))
    const { keyResults, kpis, initiatives } = await room()
    const command = () => ({ clientId, commandId: randomUUID() })
    const patch = { title: LINE }
    const [first] = keyResults
    await backEnd.goal.updateKeyResult({ ...command(), id: first?.id ?? '', patch, definition: {}, change: null })
    await backEnd.operations.updateKpi({ ...command(), id: kpis[0]?.id ?? '', patch: { name: ANEW } })
    await backEnd.operations.updateInitiative({ ...command(), id: initiatives[0]?.id ?? '', meetingId: null, patch })
    const faults: string[] = []
    const read = async (kind: 'okr_status' | 'kpi_review' | 'initiatives', id: string, title: string) => {
      await go(kind)
      await focus(id)
      await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
      faults.push(...(await wallFaults(audience, `one of ${kind}`)))
    }
    // Each kind of key result has a picture of its own.
    for (const row of keyResults) await read('okr_status', row.id, row === first ? LINE : row.title)
    await read('kpi_review', kpis[0]?.id ?? '', ANEW)
    await read('initiatives', initiatives[0]?.id ?? '', LINE)
    expect(faults).toEqual([])
  })
})
