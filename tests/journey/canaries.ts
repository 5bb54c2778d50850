/**
 * Distinctive words planted wherever something is private: none of them ever comes to the audience window, by its page, its title or the messages
 * it is sent, nor into the minutes. The same in either shell.
 */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import JSZip from 'jszip'
import { planMeeting } from '../support/plan-meeting.ts'
import { TODAY } from '../support/today.ts'
import type { JourneyApp } from './journey.ts'

const CANARY = 'KANARI'
const FIST = { kind: 'fist' as const, keyResultId: null, options: [], dots: 1 }
const NEVER_REVEALED = 'Er vi enige om fredagene?'

export type Heard = {
  /** Every message the audience window was sent so far, as it came. */
  messages: () => Promise<string>
  /** Where the data lies: told to nobody in the room. */
  folder: string
}

export async function canaries(app: JourneyApp, { messages, folder }: Heard): Promise<void> {
  const { coach, say } = app
  const backEnd = await app.backEnd()
  const clientId = (await backEnd.client.list({})).find(({ sample }) => sample)?.id ?? ''
  const meetingId = await planMeeting(backEnd, clientId)
  const command = () => ({ clientId, commandId: randomUUID() })
  await coach.evaluate((hash) => {
    location.hash = hash
  }, `/client/${clientId}/meetings/${meetingId}`)
  await expect(coach.getByRole('button', { name: say('meeting:list.start') })).toBeFocused()
  const audience = await app.audience(() => coach.keyboard.press('Enter'))
  const room = () => backEnd.meeting.room({ clientId, meetingId })
  const { keyResults, steps, attendance } = await room()

  /** All that can be seen, read or heard in the room. */
  const nothingPrivate = async (where: string) => {
    const all = `${await audience.content()}\n${await audience.title()}\n${audience.url()}\n${await messages()}`
    expect(all, where).not.toContain(CANARY)
    expect(all, where).not.toContain(folder)
    expect(await audience.title()).toBe('Rytme')
  }

  await test.step('private words are planted', async () => {
    const other = await backEnd.client.addSample({ commandId: randomUUID() })
    await backEnd.client.update({
      clientId: other.id,
      commandId: randomUUID(),
      patch: { name: `${CANARY} kommune` },
    })
    await backEnd.client.writeNote({ ...command(), text: `${CANARY} om kunden` })
    await backEnd.meeting.writeNote({ ...command(), meetingId, text: `${CANARY} om møtet` })
    await backEnd.goal.checkIn({
      ...command(),
      supersedesId: null,
      checkIn: {
        keyResultId: keyResults[0]?.id ?? '',
        date: '2026-06-29',
        status: 'red',
        confidence: 2,
        value: 300,
        changed: `${CANARY} syk`,
        blocks: `${CANARY} syk`,
        givenById: null,
        meetingId,
        offWall: true,
      },
    })
  })

  await test.step('a vote nobody has revealed says how many have voted, and nothing of how', async () => {
    const { id: roundId } = await backEnd.vote.open({
      ...command(),
      meetingId,
      vote: { ...FIST, question: 'Står vi bak dette?' },
    })
    const ballots = attendance.map(({ personId }, index) => ({ personId, choices: [index === 0 ? 1 : 4] }))
    await backEnd.vote.cast({ ...command(), roundId, ballots })
    await expect(
      audience.getByText(say('vote:progress', { voted: attendance.length, of: attendance.length })),
    ).toBeVisible()
    await nothingPrivate('while votes are hidden')
    // How votes fell comes in this field; what is listened to has it when it comes.
    expect(await messages()).not.toMatch(/"revealed":\{/)
    await backEnd.vote.reveal({ ...command(), roundId })
    await expect.poll(messages).toMatch(/"revealed":\{/)
    await nothingPrivate('after the reveal')
    await backEnd.vote.show({ ...command(), roundId, onWall: false })
    // Another is never revealed at all.
    const { id: never } = await backEnd.vote.open({
      ...command(),
      meetingId,
      vote: { ...FIST, question: NEVER_REVEALED },
    })
    await backEnd.vote.cast({ ...command(), roundId: never, ballots })
    await backEnd.vote.show({ ...command(), roundId: never, onWall: false })
  })

  await test.step('what people write is hidden until it is shown, and what is kept off the wall never comes', async () => {
    const write = async (...texts: string[]) => {
      const { id: stepId } = await backEnd.agenda.add({
        ...command(),
        meetingId,
        step: { kind: 'silent_writing', topic: null, title: '', question: '', minutes: 2 },
        beforeId: null,
      })
      await backEnd.meeting.go({ ...command(), meetingId, stepId })
      const lines = texts.map((text) => ({ text, amount: null }))
      const { ids } = await backEnd.line.add({ ...command(), stepId, section: 'written', lines })
      await expect(audience.getByText(say('stage:lines.written', { count: texts.length }))).toBeVisible()
      await nothingPrivate('while people write')
      return { stepId, ids }
    }
    // One step is never shown; of another all but one line is.
    await write(`${CANARY} skrev én`, `${CANARY} skrev en til`)
    const { stepId, ids } = await write(`${CANARY} mellom oss`, 'Færre møter')
    await backEnd.line.update({ ...command(), id: ids[0] ?? '', patch: { offWall: true } })
    await backEnd.line.reveal({ ...command(), stepId })
    await expect(audience.getByText('Færre møter')).toBeVisible()
    await nothingPrivate('after the lines are shown')
  })

  await test.step('hours and a pilot kept off the wall are neither shown, counted nor chosen for the room', async () => {
    const off = async (kind: 'hours' | 'where_to_start', ours: string) => {
      const { id: stepId } = await backEnd.agenda.add({
        ...command(),
        meetingId,
        step: { kind, topic: null, title: '', question: '', minutes: 2 },
        beforeId: null,
      })
      const lines = [`${CANARY} ${ours}`, ours].map((text) => ({ text, amount: kind === 'hours' ? 8 : null }))
      const section = kind === 'hours' ? 'effective' : 'written'
      const { ids } = await backEnd.line.add({ ...command(), stepId, section, lines })
      for (const [index, id] of ids.entries()) {
        const figure = index === 0 ? 5 : 3
        const marks = { pressure: figure, willingness: figure, leadership: figure, capacity: figure }
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await backEnd.line.update({ ...command(), id, patch: { offWall: index === 0, ...marks } })
      }
      if (kind === 'where_to_start') await backEnd.line.pilot({ ...command(), stepId, lineId: ids[0] ?? '' })
      await backEnd.meeting.go({ ...command(), meetingId, stepId })
    }
    await off('hours', 'Saksbehandling')
    await expect(audience.getByText('64', { exact: true })).toBeVisible()
    await nothingPrivate('at the hours')
    await off('where_to_start', 'Vakten')
    await expect(audience.getByRole('heading', { name: 'Vakten' })).toBeVisible()
    await nothingPrivate('at where to start')
  })

  await test.step('a maturity check shows a count before the reveal, and nobody’s answer after it', async () => {
    const { id: stepId } = await backEnd.agenda.add({
      ...command(),
      meetingId,
      step: { kind: 'maturity_check', topic: null, title: '', question: '', minutes: 2 },
      beforeId: null,
    })
    const check = { kind: 'early', unitId: null, date: TODAY, mode: 'open', length: 'short', threshold: 5 } as const
    const made = await backEnd.maturityStep.make({ ...command(), stepId, check, setId: null, language: 'nb' })
    const { statements } = await backEnd.maturity.check({ clientId, checkId: made.id })
    const statementId = statements[0]?.id ?? ''
    const { id: personId } = await backEnd.organisation.addPerson({
      ...command(),
      person: { name: `${CANARY} svarte 1`, title: '', ambassador: false, unitIds: [] },
    })
    const sheets = [personId, attendance[0]?.personId ?? ''].map((id) => ({
      personId: id,
      unitId: null,
      leader: false,
    }))
    const { ids } = await backEnd.maturity.addSheets({ ...command(), checkId: made.id, by: 'hands', sheets })
    await backEnd.maturityStep.look({ ...command(), stepId, patch: { askedId: statementId } })
    await backEnd.meeting.go({ ...command(), meetingId, stepId })
    const answers = ids.map((sheetId, nth) => ({ sheetId, score: nth === 0 ? 1 : 5 }))
    await backEnd.maturity.answer({ ...command(), checkId: made.id, statementId, answers })
    await expect(audience.getByText(say('stage:maturity.progress', { answered: 2, people: 2 }))).toBeVisible()
    await nothingPrivate('while a statement is asked')
    expect(await messages()).not.toMatch(/"view":"revealed"/)
    await backEnd.maturity.reveal({ ...command(), checkId: made.id, statementId })
    await expect.poll(messages).toMatch(/"view":"revealed"/)
    await nothingPrivate('after the answers are shown')
    await backEnd.organisation.removePerson({ ...command(), id: personId })
  })

  for (const step of steps)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await test.step(step.kind, async () => {
      await backEnd.meeting.go({ ...command(), meetingId, stepId: step.id })
      await expect(audience.getByText(say(`stage:step.${step.kind}.title`)).first()).toBeVisible()
      await nothingPrivate(step.kind)
    })
  // What the wall shows came by the messages that were listened to.
  expect(await messages()).toContain(keyResults[0]?.title)

  await test.step('nor in the minutes', async () => {
    await coach.keyboard.press('e')
    await expect(coach.getByRole('dialog', { name: say('meeting:end.worth') })).toBeVisible()
    await coach.keyboard.press('7')
    await expect(coach.getByRole('button', { name: say('meeting:end.withMinutes') })).toBeFocused()
    const { file } = await app.saved(() => coach.keyboard.press('Enter'))
    await nothingPrivate('at the end')
    const parts = (await JSZip.loadAsync(await readFile(file))).files
    const texts = await Promise.all(Object.values(parts).map((part) => part.async('string')))
    const word = texts.join('\n')
    expect(word).toContain(keyResults[0]?.title)
    const copied = JSON.stringify(await backEnd.document.minutesTexts({ clientId, meetingId, language: null }))
    expect(copied).toContain(keyResults[0]?.title)
    for (const minutes of [word, copied]) {
      for (const secret of [CANARY, folder, NEVER_REVEALED]) expect(minutes).not.toContain(secret)
    }
  })
}
