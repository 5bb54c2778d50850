/** The whole journey in the real shell: two windows, a back end of its own that is killed in mid-meeting, a real file at the end. */
import { journey } from '../journey/journey.ts'
import { KICK_OFF_DAY, kickOffJourney } from '../journey/kick-off.ts'
import { wholeMeeting } from '../journey/whole-meeting.ts'
import { inElectron } from './in-electron.ts'
import { backEndPid, expect, test } from './runtime.ts'

for (const [language, locale] of [
  ['nb', 'nb-NO'],
  ['en', 'en-GB'],
] as const) {
  test(`in ${language}: a customer, its goals, a meeting that outlives its back end, and the minutes`, async ({
    start,
    dataFolder,
  }) => {
    test.setTimeout(400_000)
    const { app, coach } = await start({ args: ['--today', '2026-06-29', `--lang=${locale}`] })
    await journey({
      ...inElectron({ app, coach, language, dataFolder }),
      midMeeting: async ({ audience }) => {
        const title = await audience.getByRole('heading', { level: 1 }).innerText()
        const pid = await backEndPid(app)
        if (pid === null) throw new Error('no back end')
        const killed = performance.now()
        process.kill(pid, 'SIGKILL')
        await coach.keyboard.press('b')
        await expect(audience.locator('body')).toHaveText('')
        const carriedOn = `both windows carried on ${Math.round(performance.now() - killed)} ms after the kill`
        test.info().annotations.push({ type: 'measured', description: carriedOn })
        console.log(carriedOn)
        expect(await backEndPid(app)).not.toBe(pid)
        await coach.keyboard.press('b')
        await expect(audience.getByRole('heading', { level: 1, name: title })).toBeVisible()
      },
    })
    // A window for each of the two, and the data in neither of their processes.
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
    expect(await backEndPid(app)).not.toBe(app.process().pid)
  })
}

test('a whole meeting of thirty minutes is led by keyboard alone, within its budget of keys', async ({
  start,
  dataFolder,
}) => {
  const { app, coach } = await start({ args: ['--sample', '--today', '2026-06-29', '--lang=nb-NO'] })
  await wholeMeeting(inElectron({ app, coach, language: 'nb', dataFolder }))
})

for (const [language, locale] of [
  ['nb', 'nb-NO'],
  ['en', 'en-GB'],
] as const) {
  test(`in ${language}: a kick-off is led by keyboard alone, and two faulty lines are said anew on the wall`, async ({
    start,
    dataFolder,
  }) => {
    const { app, coach } = await start({ args: ['--today', KICK_OFF_DAY, `--lang=${locale}`] })
    await kickOffJourney(inElectron({ app, coach, language, dataFolder }))
  })
}
