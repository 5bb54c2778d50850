/** What the room wrote, put together: under a name, in the order of the votes, and never more of it than the room has seen. */
import { describe, expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'
import { wallNow } from '#tests/support/wall-now.ts'

async function lookingBack() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const meetingId = await planMeeting(coach, clientId)
  const command = () => ({ clientId, commandId: commandId() })
  const add = async (kind: 'reflect' | 'themes' | 'actions') => {
    const step = { kind, topic: null, title: '', question: '', minutes: 5 }
    return (await coach.agenda.add({ ...command(), meetingId, step, beforeId: null })).id
  }
  const [reflect, themes] = [await add('reflect'), await add('themes')]
  await coach.meeting.start({ ...command(), meetingId })
  const write = async (...texts: string[]) =>
    (
      await coach.line.add({
        ...command(),
        stepId: reflect,
        section: 'stops',
        lines: texts.map((text) => ({ text, amount: null })),
      })
    ).ids
  const room = () => coach.meeting.room({ clientId, meetingId })
  return {
    coach,
    clientId,
    meetingId,
    reflect,
    themes,
    command,
    add,
    write,
    room,
    group: (name: string, ...lineIds: string[]) => coach.theme.add({ ...command(), stepId: themes, name, lineIds }),
    assign: (id: string | null, ...lineIds: string[]) => coach.theme.assign({ ...command(), id, lineIds }),
    reveal: () => coach.line.reveal({ ...command(), stepId: reflect }),
    go: (stepId: string) => coach.meeting.go({ ...command(), meetingId, stepId }),
    wall: async () => (await wallNow(backEnd, clientId, meetingId)).content,
    minutes: async (language: 'nb' | 'nn' | 'en' = 'nb') =>
      (await coach.document.minutesTexts({ clientId, meetingId, language })).plain,
    read: async () => {
      const { themes: read, lines } = await room()
      return read.map(({ id, name, votes }) => ({
        name,
        votes,
        notes: lines.filter((line) => line.groupId === id).map((line) => line.text),
      }))
    },
    vote: async (options: string[], choices: number[][]) => {
      const { attendance } = await room()
      const asked = { kind: 'dots' as const, question: '', keyResultId: null, options, dots: 3 }
      const { id: roundId } = await coach.vote.open({ ...command(), meetingId, vote: asked })
      const ballots = choices.map((each, index) => ({ personId: attendance[index]?.personId ?? null, choices: each }))
      await coach.vote.cast({ ...command(), roundId, ballots })
      return { reveal: () => coach.vote.reveal({ ...command(), roundId }) }
    },
  }
}

describe('themes', () => {
  test('take notes the room has seen, once each, under a name that is there once', async () => {
    const { write, group, reveal, read, assign, room } = await lookingBack()
    const [a = '', b = '', c = ''] = await write('Møter', 'Rapporten', 'Vakten')
    await expect(group('Ro', a)).rejects.toMatchObject({ code: 'conflict' })
    await reveal()
    const { id } = await group('Ro', a, b, a)
    expect(await group(' ro ', c)).toMatchObject({ id })
    expect(await read()).toEqual([{ name: 'Ro', votes: null, notes: ['Møter', 'Rapporten', 'Vakten'] }])
    const other = await group('Vakt', c)
    await assign(null, b)
    expect(await read()).toEqual([
      { name: 'Ro', votes: null, notes: ['Møter'] },
      { name: 'Vakt', votes: null, notes: ['Vakten'] },
    ])
    await assign(other.id, a, b)
    expect((await room()).lines.every((line) => line.groupId === other.id)).toBe(true)
  })

  test('are renamed, but never as another; removed, their notes stay', async () => {
    const { coach, command, write, group, reveal, read, room } = await lookingBack()
    const [a = '', b = ''] = await write('Møter', 'Vakten')
    await reveal()
    const [ro] = [await group('Ro', a), await group('Vakt', b)]
    await coach.theme.rename({ ...command(), id: ro.id, name: 'Arbeidsro' })
    await expect(coach.theme.rename({ ...command(), id: ro.id, name: 'VAKT' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await coach.theme.remove({ ...command(), id: ro.id })
    expect((await read()).map(({ name }) => name)).toEqual(['Vakt'])
    expect((await room()).lines.map(({ text, groupId }) => [text, groupId === null])).toEqual([
      ['Møter', true],
      ['Vakten', false],
    ])
  })

  test('stand in the order of the last vote the room has seen, on the wall and in the minutes', async () => {
    const { write, group, reveal, vote, wall, go, themes, minutes, read } = await lookingBack()
    const [a = '', b = '', c = ''] = await write('Møter', 'Vakten', 'Rapporten')
    await reveal()
    await group('Ro', a)
    await group('Vakt', b)
    const round = await vote(['Ro', 'Vakt'], [[2, 2], [2], [1]])
    expect((await read()).map(({ votes }) => votes)).toEqual([null, null])
    await round.reveal()
    await group('Papir', c)
    await go(themes)
    expect(await wall()).toEqual({
      kind: 'themes',
      themes: [
        { name: 'Vakt', votes: 3, notes: ['Vakten'] },
        { name: 'Ro', votes: 1, notes: ['Møter'] },
        { name: 'Papir', votes: null, notes: ['Rapporten'] },
      ],
      loose: [],
      at: null,
    })
    expect(await minutes()).toMatch(/Temaer\s[^]*Vakt \(prikker: 3\)\s[^]*Vakten\s[^]*Ro \(prikker: 1\)\s[^]*Møter/)
    expect(await minutes('nn')).toContain('Tema')
    expect(await minutes('en')).toMatch(/Themes\s[^]*Vakt \(dots: 3\)/)
  })

  test('keep their votes under another name, also when it is taken back', async () => {
    const { coach, clientId, meetingId, command, write, group, reveal, vote, read } = await lookingBack()
    const [a = '', b = ''] = await write('Møter', 'Vakten')
    await reveal()
    const ro = await group('Ro', a)
    await group('Vakt', b)
    const round = await vote(['Ro', 'Vakt'], [[2, 2], [2], [1]])
    await round.reveal()
    const renamed = commandId()
    await coach.theme.rename({ clientId, commandId: renamed, id: ro.id, name: 'Arbeidsro' })
    const votes = async () => (await read()).map((each) => [each.name, each.votes])
    expect(await votes()).toEqual([
      ['Vakt', 3],
      ['Arbeidsro', 1],
    ])
    expect((await coach.vote.rounds({ clientId, meetingId })).map(({ options }) => options)).toEqual([
      ['Arbeidsro', 'Vakt'],
    ])
    await coach.system.undo({ ...command(), undone: renamed })
    expect(await votes()).toEqual([
      ['Vakt', 3],
      ['Ro', 1],
    ])
  })

  test('tell nothing of a note that is off the wall or hidden again, nor are they told themselves', async () => {
    const { coach, command, write, group, reflect, wall, go, themes, minutes } = await lookingBack()
    const [a = '', b = ''] = await write('Møter', 'Vakten')
    const shown = command()
    await coach.line.reveal({ ...shown, stepId: reflect })
    await group('Ro', a)
    await group('Vakt', b)
    await go(themes)
    await coach.line.update({ ...command(), id: a, patch: { offWall: true } })
    expect(await wall()).toMatchObject({ themes: [{ name: 'Vakt' }] })
    expect(await minutes()).not.toContain('Ro\n')
    await coach.system.undo({ ...command(), undone: shown.commandId })
    expect(await wall()).toMatchObject({ themes: [], loose: [] })
    expect(await minutes()).not.toMatch(/Vakt|Temaer/)
  })

  test('go with their step when it is removed, and stand without a note that is', async () => {
    const { coach, command, meetingId, write, group, reveal, room, themes } = await lookingBack()
    const [a = '', b = ''] = await write('Møter', 'Vakten')
    await reveal()
    await group('Ro', a)
    await coach.line.remove({ ...command(), id: a })
    expect((await room()).themes).toHaveLength(1)
    await group('Vakt', b)
    const removed = command()
    await coach.agenda.remove({ ...removed, meetingId, stepId: themes })
    expect(await room()).toMatchObject({ themes: [], lines: [{ groupId: null }] })
    await coach.system.undo({ ...command(), undone: removed.commandId })
    expect((await room()).themes.map(({ name }) => name)).toEqual(['Ro', 'Vakt'])
  })
})

describe('actions', () => {
  test('are what the meeting promises, with who and when, on the wall and in the minutes', async () => {
    const { coach, command, clientId, meetingId, add, go, wall, minutes } = await lookingBack()
    const actions = await add('actions')
    await go(actions)
    const { people } = await coach.organisation.get({ clientId })
    const say = (text: string, ownerId: string | null, dueDate: string | null) =>
      coach.meeting.capture({
        ...command(),
        meetingId,
        kind: 'priority',
        text,
        ownerId,
        dueDate,
        keyResultId: null,
        supersedesId: null,
      })
    await say('Kutte rapporten', people[0]?.id ?? null, '2026-08-14')
    await say('Lage fadderliste', null, null)
    expect(await wall()).toMatchObject({
      kind: 'actions',
      actions: [
        { text: 'Kutte rapporten', owner: people[0]?.name, dueDate: '2026-08-14' },
        { text: 'Lage fadderliste', owner: '', dueDate: null },
      ],
    })
    expect(await minutes()).toMatch(/Handlinger\s[^]*Kutte rapporten/)
    expect(await minutes('nn')).toContain('Handlingar')
    expect(await minutes('en')).toContain('Actions')
  })
})
