/**
 * Walks the app with the sample customer and takes a picture of every screen, in each language, theme and size. It judges nothing: whoever
 * changes a screen opens the pictures. `LOOK=nb-light-1366` takes one set of them.
 */
import { randomUUID } from 'node:crypto'
import { PILOT_MARKS } from '#domain/meeting/pilot.ts'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '../support/app.ts'
import { kickOff } from '../support/kick-off.ts'
import { pngOf } from '../support/pictures.ts'
import { planMeeting } from '../support/plan-meeting.ts'
import { plantSixty } from '../support/sixty.ts'
import { paste } from '../support/paste.ts'
import { planned, sampleClient, STEPS } from '../e2e/scene.ts'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const
/** An old projector. */
const SMALL_WALL = { width: 1024, height: 768 }
const SECTIONS = ['client', 'units', 'people', 'direction', 'cycles', 'pauses', 'brand', 'data'] as const
const FOLDER = join(import.meta.dirname, '../../test-results/look')

/** As it lies in somebody's notes. */
const REFLECTED = `Fortsette:
- Vi rydder i køen hver mandag, og det merkes
- Innsjekken tar et kvarter
- Malene er gode nå
- Å lære av klagene
- Felles lunsj på torsdager
Slutte:
- For mange møter på rad om tirsdagen, så det blir ingen tid til saksbehandling før etter lunsj
- Månedsrapporten på papir
- Vakten alene fra tre til fire
- Å svare på e-post i møter
Tiltak:
Kari spør Ola om vakten
Begynne:
- Nye saksbehandlere får en fadder
- Felles vakt med nabokommunen
- Veiledning før søknad
- Å si nei til saker utenfor målene
- Fast dag uten møter`

for (const language of ['nb', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of SIZES) {
      const set = `${language}-${colorScheme}-${viewport.width}`
      test.describe(set, () => {
        test.skip(process.env['LOOK'] !== undefined && process.env['LOOK'] !== set, 'only the set that was asked for')
        test.use({ language, colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } })
        const folder = join(FOLDER, set)
        const shoot = async (page: Page, name: string) => {
          mkdirSync(folder, { recursive: true })
          await page.evaluate(() => document.fonts.ready)
          await page.screenshot({ path: join(folder, `${name}.png`) })
        }
        /** The wall at the size of the set, and as an old projector shows it. */
        const shootWall = async (page: Page, name: string) => {
          await page.setViewportSize(viewport)
          await shoot(page, name)
          if (viewport.width !== 1366) return
          await page.setViewportSize(SMALL_WALL)
          await shoot(page, `${name}-1024`)
        }

        test('first start', async ({ app, say }) => {
          const { coach } = app
          await expect(coach.getByRole('heading', { level: 1 })).toHaveText(say('client:first.title'))
          await shoot(coach, '01-first-start')
          await app.go('/new')
          await expect(coach.getByRole('textbox', { name: say('client:field.name'), exact: true })).toBeVisible()
          await shoot(coach, '02-new-customer')
        })

        test.describe('the learning log', () => {
          test.use({ sample: true })

          test('empty, and with what was learned', async ({ app, say }) => {
            const { coach } = app
            const { backEnd, clientId } = await sampleClient(app)
            await app.go(`/client/${clientId}/learning`)
            await expect(coach.getByRole('heading', { name: say('closing:learning.emptyTitle') })).toBeVisible()
            await shoot(coach, '70-learning-empty')
            const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
            const command = () => ({ clientId, commandId: randomUUID() })
            const add = (text: string, tags: string[], learnedOn: string, objectiveId: string | null) =>
              backEnd.learning.add({
                ...command(),
                text,
                tags,
                unitId: null,
                learnedOn,
                objectiveId,
                keyResultId: null,
              })
            const [first, second] = objectives
            await add(
              'Ring søkeren samme dag som søknaden kommer: da er halvparten av manglene borte før saken er opprettet.',
              ['telefon', 'søknad'],
              '2026-06-12',
              first?.id ?? null,
            )
            await add('Sakene fløt da vi begynte dagen med den eldste.', ['kø'], '2026-05-28', second?.id ?? null)
            await add('Færre mål, flere samtaler.', [], '2026-02-02', null)
            await expect(coach.getByText('Færre mål, flere samtaler.')).toBeVisible()
            await shoot(coach, '71-learning')
            const { cycles } = await backEnd.organisation.get({ clientId })
            const next = {
              name: '3. tertial 2026',
              kind: 'tertial' as const,
              startDate: '2026-09-01',
              endDate: '2026-12-31',
              state: 'planned' as const,
            }
            const cycleId =
              cycles.at(-1)?.startDate === next.startDate
                ? (cycles.at(-1)?.id ?? '')
                : (await backEnd.organisation.addCycle({ ...command(), cycle: next })).id
            const { objectiveIds } = await backEnd.goal.enter({
              ...command(),
              cycleId,
              unitId: first?.unitId ?? '',
              objectives: [
                { title: first?.title ?? '', why: 'Fordi', ownerId: null, contributesTo: [], keyResults: [] },
              ],
            })
            await app.go(`/client/${clientId}/okr?cycle=${cycleId}&open=${objectiveIds[0] ?? ''}`)
            await expect(coach.getByText(say('learning:last'))).toBeVisible()
            await shoot(coach, '72-learned-before')
            await coach
              .getByRole('button', { name: say('learning:link') })
              .first()
              .click()
            await expect(coach.getByText(say('learning:builtOn'))).toBeVisible()
            await shoot(coach, '73-builds-on')
          })
        })

        test.describe('the coach’s eye', () => {
          test.use({ sample: true })

          test('while typing', async ({ app, say }) => {
            const { coach } = app
            const backEnd = await app.backEnd()
            const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
            await app.go(`/client/${clientId}/okr`)
            await coach.getByRole('button', { name: say('goal:write') }).click()
            await expect(coach.getByRole('textbox').first()).toBeFocused()
            const lines =
              language === 'nb'
                ? [
                    'Team Behandling',
                    'Mål: Saker skal flyte, ikke ligge',
                    '- Utarbeide brukerveiledning',
                    '- Færre klager',
                    '- Median liggetid fra 19 til 7 dager (Anne-Grethe Fjelltveit)',
                    '- Redusere antall skjema søkeren må velge mellom fra 8 til 3',
                    '- Minst 90 % av sakene tildelt samme dag',
                  ]
                : [
                    'Team Behandling',
                    'Objective: Cases flow, they do not lie still',
                    '- Prepare a user guide',
                    '- Fewer complaints',
                    '- Median days a case lies still from 19 to 7 days (Anne-Grethe Fjelltveit)',
                    '- Forms an applicant must choose between from 8 to 3',
                    '- At least 90% of cases assigned the same day',
                  ]
            await coach.keyboard.insertText(lines.join('\n'))
            await shoot(coach, '24-eye-1-last-line')
            const task = coach.getByRole('textbox').nth(2)
            await task.focus()
            await shoot(coach, '24-eye-2-task')
            await coach.keyboard.press('Control+Shift+K')
            await expect(coach.getByRole('textbox', { name: say('eye:reason') })).toBeFocused()
            await coach.keyboard.insertText(
              language === 'nb' ? 'Direktoratet krever den' : 'The directorate requires it',
            )
            await shoot(coach, '24-eye-3-reason')
            await coach.keyboard.press('Enter')
            await coach.getByRole('textbox').nth(3).focus()
            await coach
              .getByRole('textbox')
              .nth(3)
              .fill(language === 'nb' ? '- Klager i måneden fra 12 til 4' : '- Complaints a month from 12 to 4')
            await shoot(coach, '24-eye-4-rewritten')
            await coach.getByRole('textbox').nth(5).focus()
            await shoot(coach, '24-eye-5-same-as-now')
            await coach.keyboard.press('Control+Enter')
            await expect(coach.getByRole('button', { name: say('eye:pairs.open') })).toBeVisible()
            await coach.keyboard.press('e')
            await expect(coach.getByRole('dialog', { name: say('eye:pairs.title') })).toBeVisible()
            await shoot(coach, '24-eye-6-before-after')
            await coach.keyboard.press('Escape')
            await coach
              .getByRole('button', { name: /^Innbyggerne skal oppleve/ })
              .first()
              .click()
            await coach
              .getByRole('complementary')
              .getByRole('textbox')
              .last()
              .fill(lines[3] ?? '')
            await shoot(coach, '24-eye-7-one-more')
          })
        })

        for (const customers of [5, 15, 40]) {
          test.describe(`with ${customers} customers`, () => {
            test.use({ customers })

            test('my customers', async ({ app, say }) => {
              const { coach } = app
              await expect(coach.getByRole('heading', { level: 2 })).toHaveCount(customers)
              await shoot(coach, `14-customers-${customers}`)
              await coach.keyboard.press('Control+k')
              await coach.keyboard.type('svartid')
              await expect(coach.getByRole('group', { name: say('found.key_result') })).toBeVisible()
              await shoot(coach, `16-found-${customers}`)
              await coach.keyboard.press('Escape')
              await coach.mouse.wheel(0, 600)
              await shoot(coach, `14-customers-${customers}-below`)
              await coach.keyboard.press('F9')
              await expect(coach.getByText(say('client:curtain.client', { number: 3 }), { exact: true })).toBeVisible()
              await coach.mouse.wheel(0, -2000)
              await shoot(coach, `15-curtain-${customers}`)
            })
          })
        }

        test.describe('with the sample customer', () => {
          test.use({ sample: true })

          test('the coach’s screens', async ({ app, say }) => {
            const { coach } = app
            await expect(coach.getByRole('link', { name: 'Nordlys kommune', exact: true })).toBeVisible()
            await shoot(coach, '10-customers')
            await coach.keyboard.press('Control+k')
            await expect(coach.getByRole('combobox', { name: say('palette.label') })).toBeFocused()
            await shoot(coach, '11-palette')
            await coach.keyboard.press('Escape')
            await coach.keyboard.press('?')
            await expect(coach.getByRole('dialog', { name: say('shortcuts') })).toBeVisible()
            await shoot(coach, '12-shortcuts')
            await coach.keyboard.press('Escape')
            await app.go('/settings')
            await expect(coach.getByRole('heading', { level: 1 })).toHaveText(say('settings:app.title'))
            await shoot(coach, '13-app-settings')
            await coach.getByRole('switch', { name: say('reminder:on') }).click()
            await coach.getByRole('button', { name: say('reminder:try') }).click()
            await coach.getByRole('button', { name: say('reminder:open') }).waitFor()
            await shoot(coach, '13-app-settings-reminders')
            // It stays until it is closed, and would be in the other pictures.
            await coach
              .getByRole('region', { name: say('messages') })
              .getByRole('button')
              .last()
              .click()
            const backEnd = await app.backEnd()
            const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
            await app.go(`/client/${clientId}/overview`)
            await expect(coach.getByRole('heading', { name: say('rhythm:year.title') })).toBeVisible()
            await shoot(coach, '15-overview')
            await coach.keyboard.press('v')
            await expect(coach.getByRole('table', { name: say('rhythm:year.momentsCaption') })).toBeVisible()
            await shoot(coach, '16-year-as-list')
            await coach.keyboard.press('a')
            await expect(coach.getByRole('dialog', { name: say('rhythm:event.title') })).toBeVisible()
            await shoot(coach, '17-event')
            await coach.keyboard.press('Escape')
            await app.go(`/client/${clientId}/rhythm`)
            await expect(coach.getByRole('table', { name: say('rhythm:map.caption') })).toBeVisible()
            await shoot(coach, '18-rhythm')
            await coach
              .getByRole('table', { name: say('rhythm:map.caption') })
              .getByRole('button')
              .first()
              .focus()
            for (let week = 18; week < 25; week += 1) await coach.keyboard.press('ArrowRight')
            await shoot(coach, '18-rhythm-week')
            await coach.getByText(say('rhythm:figure.tied'), { exact: true }).click()
            await coach.getByText(say('rhythm:leftOutTitle'), { exact: true }).scrollIntoViewIfNeeded()
            await shoot(coach, '18-rhythm-below')
            await app.go(`/client/${clientId}/okr`)
            const keyResult = coach.getByRole('button', { name: /^Henvendelser om «hvor er saken min»/ })
            await expect(keyResult).toBeVisible()
            await shoot(coach, '20-okr')
            await keyResult.click()
            await expect(coach.getByRole('button', { name: say('goal:checkIn.new') })).toBeVisible()
            await expect(coach.getByRole('complementary').locator('canvas')).toBeVisible()
            await shoot(coach, '21-key-result')
            await coach.getByRole('complementary').getByText(say('goal:how.title'), { exact: true }).click()
            await shoot(coach, '21-key-result-computed')
            await coach.getByRole('heading', { name: say('goal:checkIn.title') }).scrollIntoViewIfNeeded()
            await coach.getByRole('complementary').evaluate((panel) => panel.scrollBy(0, 500))
            await shoot(coach, '21-key-result-check-ins')
            await coach.getByRole('textbox', { name: say('goal:field.limitMax') }).scrollIntoViewIfNeeded()
            await shoot(coach, '21-key-result-measure')
            await coach.getByRole('button', { name: say('goal:checkIn.new') }).click()
            await expect(coach.getByRole('form', { name: say('goal:checkIn.new') })).toBeVisible()
            await shoot(coach, '22-check-in')
            for (const [index, name] of [
              /^Innbyggerne skal oppleve at byggesaken deres er forutsigbar/,
              'Ubehandlede saker totalt',
              'Automatisk statusmelding på SMS',
            ].entries()) {
              await coach.getByRole('button', { name }).first().click()
              await expect(coach.getByRole('complementary')).toBeVisible()
              await shoot(coach, `23-panel-${index + 1}`)
            }
            await coach.keyboard.press('Escape')
            await coach.getByRole('button', { name: say('goal:write') }).click()
            await expect(coach.getByRole('textbox').first()).toBeFocused()
            await coach.keyboard.insertText(
              'Byggesak og plan\nMål: Saker skal flyte, ikke ligge\nEier: Anne-Grethe Fjelltveit\n- Median liggetid fra 19 til 7 dager (Anne-Grethe Fjelltveit)\n- Minst 90 % av sakene tildelt samme dag\n- Utarbeide brukerveiledning',
            )
            await shoot(coach, '24-quick-entry')
            // What was typed is kept, and would be what the screen comes back to.
            await coach.getByRole('button', { name: say('goal:entry.back') }).click()
            const onMap = coach.locator('[data-thing]')
            await app.go(`/client/${clientId}/okr/map`)
            await expect(onMap.first()).toBeVisible()
            await shoot(coach, '25-alignment-map')
            await onMap.nth(1).focus()
            await coach.keyboard.press('k')
            await expect(coach.getByRole('complementary')).toBeVisible()
            await shoot(coach, '25-alignment-map-chosen')
            await app.go(`/client/${clientId}/okr/map?view=list`)
            await expect(coach.locator('[data-line]').first()).toBeVisible()
            await shoot(coach, '26-alignment-list')
            await app.go(`/client/${await plantSixty(backEnd)}/okr/map`)
            await expect(onMap).toHaveCount(23)
            await shoot(coach, '27-alignment-sixty')
            await onMap.nth(1).focus()
            await coach.keyboard.press(' ')
            await expect(onMap).toHaveCount(26)
            await shoot(coach, '27-alignment-sixty-unfolded')
            await app.go(`/client/${clientId}/okr`)
            await keyResult.focus()
            await coach.keyboard.press('c')
            await expect(coach.getByRole('region', { name: /Henvendelser/ })).toBeFocused()
            await coach.keyboard.type('225')
            await shoot(coach, '25-check-in-at-a-row')
            await app.go(`/client/${clientId}/check-in`)
            await expect(coach.getByRole('list', { name: say('checkIn:queue') })).toBeVisible()
            await shoot(coach, '26-check-in-this-week')
            await app.go(`/client/${clientId}/check-in?send=all`)
            await coach.getByRole('button', { name: say('checkIn:out.email') }).click()
            await expect(coach.getByRole('textbox', { name: say('checkIn:email.body') })).toBeVisible()
            await shoot(coach, '26-check-in-sent-out')
            await coach.getByRole('button', { name: say('checkIn:out.email') }).click()
            await coach
              .getByRole('textbox', { name: say('checkIn:in.paste') })
              .fill(
                'uke;nøkkelresultat;verdi;status;trygghet;kommentar\n26;liggetid;11;grønn;8\n26;antall skjema;5;gul;7;Ett skjema til\n27;liggetid;ca. 60;grønn;7\n27;saker;10;turkis;12\n27;hvor er saken min;225;gul;6;SMS virker',
              )
            await expect(coach.getByRole('table')).toBeVisible()
            await coach.getByRole('table').scrollIntoViewIfNeeded()
            await shoot(coach, '27-answers-read-back')
            await coach.getByRole('button', { name: /^(?:Lagre 2|Record 2)/ }).click()
            await expect(coach.getByText(say('checkIn:plan.nothing'))).toBeVisible()
            await coach.getByRole('table').scrollIntoViewIfNeeded()
            await shoot(coach, '27-answers-recorded')
            await app.go(`/client/${clientId}/okr`)
            await coach.getByRole('button', { name: say('goal:page.make') }).click()
            await expect(coach.getByRole('dialog', { name: say('goal:page.title') })).toBeVisible()
            await shoot(coach, '28-page-to-send')
            await coach.keyboard.press('Escape')
            await coach.keyboard.press('n')
            await coach.getByRole('textbox').last().focus()
            await coach.keyboard.press('Control+Shift+f')
            await expect(coach.getByRole('combobox', { name: say('eye:library.search') })).toBeFocused()
            await shoot(coach, '29-patterns')
            await coach.keyboard.insertText(language === 'nb' ? 'svartid' : 'response')
            await shoot(coach, '29-patterns-found')
            await coach.keyboard.press('Escape')
            for (const section of SECTIONS) {
              await app.go(`/client/${clientId}/settings?section=${section}`)
              await expect(coach.getByRole('heading', { level: 1 })).toHaveText(say(`settings:title.${section}`))
              await shoot(coach, `30-settings-${section}`)
            }
            await app.go(`/client/${clientId}/settings?section=client`)
            await coach.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
            await shoot(coach, '30-settings-client-below')
          })

          test('on paper, and the page to send', async ({ app, say, context }) => {
            test.skip(viewport.width !== 1366, 'paper has its own size')
            const { coach } = app
            const scene = await planned(app)
            const { clientId, backEnd } = scene
            const paper = async (name: string) => {
              await coach.evaluate(() => document.fonts.ready)
              await coach.pdf({ path: join(folder, `paper-${name}.pdf`), format: 'A4', preferCSSPageSize: true })
            }
            mkdirSync(folder, { recursive: true })
            for (const [name, path] of [
              ['customers', '/'],
              ['overview', `/client/${clientId}/overview`],
              ['rhythm', `/client/${clientId}/rhythm`],
              ['okr', `/client/${clientId}/okr`],
              ['map', `/client/${clientId}/okr/map`],
              ['map-list', `/client/${clientId}/okr/map?view=list`],
              ['check-in', `/client/${clientId}/check-in`],
              ['meetings', `/client/${clientId}/meetings`],
              ['before', `/client/${clientId}/meetings/${scene.meetingId}`],
              ['settings', `/client/${clientId}/settings?section=people`],
            ] as const) {
              await app.go(path)
              await expect(coach.getByRole('heading').first()).toBeVisible()
              await expect(coach.getByText(say('loading'))).toBeHidden()
              await paper(name)
            }
            await app.go(`/client/${clientId}/okr`)
            await coach.getByRole('button', { name: /^Henvendelser om «hvor er saken min»/ }).click()
            await expect(coach.getByRole('img', { name: /^hvor er saken min: / })).toBeVisible()
            await paper('key-result')
            await scene.start()
            await scene.end()
            await app.go(`/client/${clientId}/meetings/${scene.meetingId}`)
            await expect(coach.getByRole('heading', { name: say('meeting:minutes.documents') })).toBeVisible()
            await paper('after')

            const { units } = await backEnd.organisation.get({ clientId })
            await app.go(`/client/${clientId}/okr`)
            await coach.getByRole('button', { name: say('goal:page.make') }).click()
            await coach
              .getByRole('dialog')
              .getByRole('combobox', { name: say('goal:page.unit') })
              .selectOption(units[1]?.id ?? '')
            const download = coach.waitForEvent('download')
            await coach.keyboard.press('Enter')
            const sent = await context.newPage()
            await sent.setContent(readFileSync(await (await download).path(), 'utf8'))
            await sent.screenshot({ path: join(folder, '70-page-sent.png'), fullPage: true })
            await sent.pdf({ path: join(folder, 'paper-page-sent.pdf'), format: 'A4', preferCSSPageSize: true })
            await sent.setViewportSize({ width: 360, height: 740 })
            await sent.screenshot({ path: join(folder, '70-page-sent-phone.png'), fullPage: true })
          })

          test('nothing yet, and what has gone wrong', async ({ app, say }) => {
            const { coach } = app
            const backEnd = await app.backEnd()
            const { id: clientId } = await backEnd.client.create({
              commandId: randomUUID(),
              cycle: { name: '2. tertial 2026', kind: 'tertial', startDate: '2026-05-01', endDate: '2026-08-31' },
              client: {
                name: language === 'nb' ? 'Havnevesenet' : 'The Port Authority',
                sector: 'public',
                documentLanguage: language,
                goalTerms: 'goal',
                cycleKind: 'tertial',
                accent: null,
                fiscalYearStartMonth: 1,
                checkInWeekday: 1,
                cadenceWeeks: 1,
                cadenceAnchor: null,
                limitObjectives: 3,
                limitKeyResults: 3,
              },
            })
            for (const screen of ['overview', 'okr', 'okr/map', 'check-in', 'meetings', 'rhythm']) {
              await app.go(`/client/${clientId}/${screen}`)
              await expect(coach.getByRole('heading', { level: 1 })).toBeVisible()
              await shoot(coach, `80-nothing-yet-${screen.replace('/', '-')}`)
            }
            for (const section of ['units', 'people', 'direction', 'pauses']) {
              await app.go(`/client/${clientId}/settings?section=${section}`)
              await expect(coach.getByRole('heading', { level: 1 })).toBeVisible()
              await shoot(coach, `80-nothing-yet-settings-${section}`)
            }
            await app.go('/')
            await expect(coach.getByRole('heading', { level: 2 })).toHaveCount(2)
            await shoot(coach, '80-nothing-yet-customers')
            await app.go('/nowhere')
            await expect(coach.getByRole('heading', { level: 1 })).toBeVisible()
            await shoot(coach, '81-no-such-page')
            app.watch.silence(/./)
            await app.go(`/client/${randomUUID()}/overview`)
            await expect(coach.getByRole('heading', { level: 1 })).toHaveText(say('notFound.title'))
            await shoot(coach, '81-no-such-customer')
            await app.go(`/client/${clientId}/overview`)
            await coach.keyboard.press('Control+k')
            await coach.keyboard.type('zzzz')
            await expect(coach.getByText(say('palette.empty', { query: 'zzzz' })).first()).toBeVisible()
            await shoot(coach, '81-nothing-found')
            await coach.keyboard.press('Escape')
            await app.killBackEnd()
            await expect(coach.getByText(say('connection.down'))).toBeVisible()
            await shoot(coach, '81-not-connected')
          })

          test('the list, its row menu and its dialogs', async ({ app, say }) => {
            const { coach } = app
            const backEnd = await app.backEnd()
            const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
            await app.go(`/client/${clientId}/okr?order=attention`)
            const keyResult = coach.getByRole('button', { name: /^Henvendelser om «hvor er saken min»/ })
            const goal = coach.getByRole('button', { name: /^Det skal være lett/ }).first()
            await expect(keyResult).toBeVisible()
            await shoot(coach, '28-attention-first')
            await app.go(`/client/${clientId}/okr?needs=1`)
            await expect(keyResult).toBeHidden()
            await shoot(coach, '28-needs-a-talk')
            await app.go(`/client/${clientId}/okr?status=red`)
            await expect(coach.getByRole('button', { name: say('structure:filter.clear') })).toBeVisible()
            await shoot(coach, '28-nothing-found')
            await app.go(`/client/${clientId}/okr`)
            await keyResult.click()
            await backEnd.goal.checkIn({
              clientId,
              commandId: randomUUID(),
              supersedesId: null,
              checkIn: {
                keyResultId: (await keyResult.getAttribute('data-row'))?.replace('keyResult-', '') ?? '',
                date: '2026-06-29',
                status: 'red',
                confidence: 2,
                value: 320,
                changed: language === 'nb' ? 'SMS-tjenesten er stengt' : 'The text message service is shut',
                blocks: '',
                givenById: null,
                meetingId: null,
                offWall: false,
              },
            })
            await expect(coach.getByText(say('goal:talk.needed'))).toBeVisible()
            await expect(coach.getByRole('complementary').locator('canvas')).toBeVisible()
            await shoot(coach, '28-why-it-needs-a-talk')
            await coach.keyboard.press('Escape')
            for (const [row, name] of [
              [keyResult, 'key-result'],
              [goal, 'objective'],
              [coach.getByRole('button', { name: 'Ubehandlede saker totalt', exact: true }), 'kpi'],
              [coach.getByRole('button', { name: 'Automatisk statusmelding på SMS', exact: true }), 'initiative'],
            ] as const) {
              await row.focus()
              await coach.keyboard.press('Shift+F10')
              await expect(coach.getByRole('menuitem').first()).toBeFocused()
              await shoot(coach, `29-menu-${name}`)
              await coach.getByRole('menuitem', { name: say('actions:move') }).press('Enter')
              await expect(coach.getByRole('dialog')).toBeVisible()
              await shoot(coach, `29-move-${name}`)
              await coach.keyboard.press('Escape')
              await expect(coach.getByRole('dialog')).toBeHidden()
            }
            for (const [row, name] of [
              [keyResult, 'key-result'],
              [goal, 'objective'],
            ] as const) {
              for (const [what, picture] of [
                ['actions:duplicate', 'copy'],
                ['actions:drop', 'drop'],
              ] as const) {
                await row.focus()
                await expect(row).toBeFocused()
                await coach.keyboard.press('Shift+F10')
                await coach.getByRole('menuitem', { name: say(what) }).press('Enter')
                await expect(coach.getByRole('dialog')).toBeVisible()
                await shoot(coach, `29-${picture}-${name}`)
                await coach.keyboard.press('Escape')
                await expect(coach.getByRole('dialog')).toBeHidden()
              }
            }
            await goal.focus()
            await coach.keyboard.press('Shift+F10')
            await coach.getByRole('menuitem', { name: say('actions:contribute') }).press('Enter')
            await expect(coach.getByRole('complementary')).toBeVisible()
            await expect(
              coach.getByRole('combobox', { name: say('actions:contributors.field'), exact: true }),
            ).toBeFocused()
            await shoot(coach, '29-contributors')
            await coach.keyboard.press('Escape')
            await coach.evaluate(() => scrollTo(0, 0))
            await keyResult.hover()
            const grip = await coach.getByTitle(say('structure:reorder.handle')).nth(2).boundingBox()
            await coach.mouse.move((grip?.x ?? 0) + 12, (grip?.y ?? 0) + 14)
            await coach.mouse.down()
            await coach.mouse.move((grip?.x ?? 0) + 40, (grip?.y ?? 0) + 60, { steps: 4 })
            await coach.mouse.move((grip?.x ?? 0) + 60, (grip?.y ?? 0) - 70, { steps: 8 })
            await expect(coach.locator('[data-dragged]')).toBeVisible()
            await shoot(coach, '29-dragging')
            await coach.keyboard.press('Escape')
            await coach.mouse.up()
          })

          test('a picture for the room', async ({ app, say }) => {
            const { coach } = app
            const { clientId, meetingId, backEnd, add, start, go, room } = await planned(app)
            const { id: stepId } = await add('picture')
            await app.go(`/client/${clientId}/meetings/${meetingId}`)
            const choose = coach.getByRole('button', {
              name: say('picture:chooseFor', { step: say('meeting:step.picture.title') }),
            })
            await choose.scrollIntoViewIfNeeded()
            await shoot(coach, '62-picture-before-empty')
            await start()
            await go('picture')
            await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
            await expect(coach.getByText(say('picture:empty'))).toBeVisible()
            const audience = await app.audience(() => coach.keyboard.press('o'))
            await expect(audience.getByText(say('stage:step.picture.question'))).toBeVisible()
            await shoot(coach, '62-picture-empty')
            await shootWall(audience, '62-wall-picture-empty')
            const caption =
              language === 'nb'
                ? 'Ventetiden i skranken falt fra 40 til 12 minutter da vi flyttet henvendelsene til timebestilling'
                : 'Waiting at the counter fell from 40 to 12 minutes when we moved enquiries to bookings'
            for (const [shape, width, height] of [
              ['wide', 1600, 900],
              ['portrait', 900, 1600],
              ['long', 2400, 300],
              ['tiny', 40, 30],
            ] as const) {
              const before = (await room()).pictures[0]?.contentId
              await coach.locator('input[type=file]').setInputFiles({
                name: `${shape}.png`,
                mimeType: 'image/png',
                buffer: pngOf(width, height),
              })
              await expect.poll(async () => (await room()).pictures[0]?.contentId ?? before).not.toBe(before)
              if (shape === 'wide')
                await backEnd.picture.caption({ clientId, commandId: randomUUID(), stepId, caption })
              await expect(coach.getByRole('img', { name: caption })).toBeVisible()
              await expect(audience.locator('figure canvas')).toBeVisible()
              await shoot(coach, `62-picture-${shape}`)
              await shootWall(audience, `62-wall-picture-${shape}`)
            }
            await coach.dispatchEvent('main', 'drop', {
              dataTransfer: await coach.evaluateHandle(() => {
                const transfer = new DataTransfer()
                transfer.items.add(new File(['%PDF-1.7'], 'Plan.png'))
                return transfer
              }),
            })
            await expect(coach.getByText(say('picture:problem.pdf'))).toBeVisible()
            await shoot(coach, '62-picture-refused')
            await app.go(`/client/${clientId}/meetings/${meetingId}`)
            await expect(coach.getByRole('button', { name: say('meeting:list.resume') }).first()).toBeVisible()
            await shoot(coach, '62-picture-before')
          })

          test('maturity', async ({ app, say }) => {
            const { coach } = app
            const { clientId, backEnd } = await sampleClient(app)
            await app.go(`/client/${clientId}/maturity`)
            await expect(coach.getByText(say('maturity:screen.emptyTitle'))).toBeVisible()
            await shoot(coach, '70-maturity-empty')
            await coach.keyboard.press('n')
            await expect(coach.getByRole('dialog')).toBeVisible()
            await shoot(coach, '70-maturity-new')
            await coach.keyboard.press('Escape')
            const setUp = async (
              mode: 'open' | 'confidential',
              date: string,
              scores: readonly (readonly number[])[],
            ) => {
              const check = { kind: 'maturity', unitId: null, date, length: 'short', threshold: 5, mode } as const
              const made = { clientId, commandId: randomUUID(), check, setId: null, language, meetingId: null }
              const { id: checkId } = await backEnd.maturity.setUp(made)
              const { statements } = await backEnd.maturity.check({ clientId, checkId })
              for (const given of scores) {
                const answers = Object.fromEntries(
                  statements.map(({ id }, nth) => [id, given[nth % given.length] ?? 3]),
                )
                const sheet = { personId: null, unitId: null, leader: false }
                await backEnd.maturity.handIn({
                  clientId,
                  commandId: randomUUID(),
                  checkId,
                  by: 'paper',
                  sheet,
                  answers,
                })
              }
              return checkId
            }
            const freeze = (checkId: string) => backEnd.maturity.freeze({ clientId, commandId: randomUUID(), checkId })
            const see = (checkId: string) => app.go(`/client/${clientId}/maturity/${checkId}`)
            await freeze(await setUp('open', '2026-03-30', [[2], [3], [2]]))
            const checkId = await setUp('open', '2026-06-29', [
              [1, 3, 4, 2],
              [5, 3, 4, 2],
              [2, 4, 3],
              [5, 2, 4],
            ])
            await freeze(checkId)
            await see(checkId)
            await expect(coach.locator('canvas')).toBeVisible()
            await shoot(coach, '71-maturity-result')
            await coach
              .getByRole('button', { name: say('maturity:result.take') })
              .first()
              .click()
            await expect(coach.getByRole('button', { name: say('maturity:result.drop') })).toBeVisible()
            await coach.getByRole('button', { name: say('maturity:result.drop') }).scrollIntoViewIfNeeded()
            await shoot(coach, '71-maturity-steps')
            await coach.getByRole('button', { name: say('maturity:report.title'), exact: true }).click()
            await expect(coach.getByRole('menuitem').first()).toBeVisible()
            await shoot(coach, '71-maturity-report')
            await coach.getByRole('menuitem').first().click()
            const reports = coach.getByRole('heading', { name: say('maturity:report.documents') })
            await expect(reports).toBeVisible()
            await reports.scrollIntoViewIfNeeded()
            await shoot(coach, '71-maturity-reports')
            const silent = await setUp('confidential', '2026-06-30', [[1], [5]])
            await see(silent)
            await coach.getByRole('button', { name: say('maturity:check.paper') }).click()
            await shoot(coach, '72-maturity-paper')
            await freeze(silent)
            await expect(coach.getByRole('heading', { name: say('maturity:result.tooFew') })).toBeVisible()
            await shoot(coach, '72-maturity-silent')
            await see(await setUp('open', '2026-07-01', []))
            await coach.getByRole('button', { name: say('maturity:check.hands') }).click()
            await shoot(coach, '73-maturity-who')
            await coach.getByRole('textbox', { name: say('maturity:hands.count') }).fill('7')
            await coach.keyboard.press('Enter')
            await expect(coach.getByRole('region', { name: say('maturity:hands.title') })).toBeVisible()
            await coach.keyboard.type('1225540')
            await shoot(coach, '73-maturity-hands')
            await coach.keyboard.press('Enter')
            await shoot(coach, '73-maturity-revealed')
            await app.go(`/client/${clientId}/maturity`)
            await expect(coach.getByRole('heading', { name: say('maturity:screen.checks') })).toBeVisible()
            await shoot(coach, '74-maturity-list')
            const onPaper = await setUp('open', '2026-07-02', [
              [3, 4, 2, 5],
              [1, 4, 4],
            ])
            await see(onPaper)
            await coach.getByRole('button', { name: say('maturity:check.paper') }).click()
            await coach.keyboard.type('345?2')
            await coach.keyboard.press('Enter')
            await expect(coach.getByText(say('maturity:paper.pile'))).toBeVisible()
            await shoot(coach, '75-maturity-pile')
            await see(`${onPaper}/print`)
            await expect(coach.locator('[data-sheet]')).toHaveCount(2)
            await shoot(coach, '75-maturity-form')
            await coach.getByText(say('maturity:print.cards'), { exact: true }).click()
            await expect(coach.locator('[data-sheet]')).toHaveCount(1)
            await shoot(coach, '75-maturity-cards')
            await app.go(`/client/${clientId}/maturity/questions`)
            await expect(coach.getByText(say('questions:standardLede'))).toBeVisible()
            await shoot(coach, '76-maturity-statements')
            await coach.getByRole('button', { name: say('questions:copy') }).click()
            await expect(coach.getByText(say('questions:ownLede'))).toBeVisible()
            await coach.locator('[aria-expanded]').nth(1).click()
            await coach
              .getByRole('textbox', { name: say('questions:field.at3') })
              .fill('Lista er der, men den er lang.')
            await coach.keyboard.press('Enter')
            await expect(coach.getByRole('button', { name: say('questions:restore') })).toBeVisible()
            await shoot(coach, '76-maturity-own-words')
          })

          test('maturity evaluation', async ({ app, say }) => {
            const { coach } = app
            const { clientId, backEnd } = await sampleClient(app)
            const setUp = async (kind: 'maturity' | 'early', date: string, scores: readonly (readonly number[])[]) => {
              const check = { kind, unitId: null, date, length: 'short', threshold: 5, mode: 'open' } as const
              const made = { clientId, commandId: randomUUID(), check, setId: null, language, meetingId: null }
              const { id: checkId } = await backEnd.maturity.setUp(made)
              const { statements } = await backEnd.maturity.check({ clientId, checkId })
              const sheet = { personId: null, unitId: null, leader: false }
              for (const given of scores) {
                const answers = Object.fromEntries(
                  statements.map(({ id }, nth) => [id, given[nth % given.length] ?? 3]),
                )
                const one = { clientId, commandId: randomUUID(), checkId, by: 'paper', sheet, answers } as const
                await backEnd.maturity.handIn(one)
              }
              return checkId
            }
            const freeze = (checkId: string) => backEnd.maturity.freeze({ clientId, commandId: randomUUID(), checkId })
            await freeze(await setUp('maturity', '2026-02-20', [[2, 1], [2]]))
            await freeze(await setUp('maturity', '2026-05-26', [[2], [3], [2]]))
            await app.go(`/client/${clientId}/maturity`)
            await expect(coach.getByRole('button', { name: say('maturity:early.make') })).toBeVisible()
            await shoot(coach, '75-evaluation-due')
            const checkId = await setUp('early', '2026-06-29', [
              [3, 3, 4, 1],
              [4, 3, 4, 2],
              [3, 2, 3, 2],
            ])
            const reflection = {
              works: ['Innsjekken på mandag er kort og ærlig', 'Vi vet hvem som eier hva'],
              adjust: ['Tallene kommer for sent', 'For mange mål på én gang'],
            }
            await backEnd.maturity.change({ clientId, commandId: randomUUID(), checkId, patch: { reflection } })
            await app.go(`/client/${clientId}/maturity/${checkId}`)
            await expect(coach.getByRole('textbox', { name: say('maturity:early.works') })).toBeVisible()
            await shoot(coach, '75-evaluation-open')
            await freeze(checkId)
            await expect(coach.locator('canvas')).toBeVisible()
            await shoot(coach, '76-evaluation-result')
            await app.go(`/client/${clientId}/maturity`)
            await expect(coach.getByRole('heading', { name: say('maturity:screen.checks') })).toBeVisible()
            await shoot(coach, '76-evaluation-list')
            await coach.getByRole('link', { name: say('maturity:start.title') }).click()
            await expect(coach.getByText(say('maturity:start.none'))).toBeVisible()
            await shoot(coach, '77-start-none')
            const rows = await backEnd.maturity.start({ clientId })
            for (const [index, { unitId }] of rows.entries())
              for (const [nth, mark] of PILOT_MARKS.entries()) {
                const value = ((index + nth * 2) % 5) + 1
                if (index < 4)
                  await backEnd.maturity.markUnit({ clientId, commandId: randomUUID(), unitId, mark, value })
              }
            await expect(coach.getByText(say('maturity:start.here'))).toBeVisible()
            await shoot(coach, '77-start')
          })

          test('maturity wall and maturity step', async ({ app, say }) => {
            const { coach } = app
            const { backEnd, clientId } = await sampleClient(app)
            const command = () => ({ clientId, commandId: randomUUID() })
            const meetingId = await planMeeting(backEnd, clientId, { kind: 'maturity', plannedMinutes: 45 })
            await backEnd.meeting.start({ ...command(), meetingId })
            await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
            const fields = coach.getByRole('main').getByRole('textbox')
            await expect(fields.first()).toBeVisible()
            const audience = await app.audience(() => coach.keyboard.press('o'))
            for (const [nth, said] of ['Målene glemmes mellom møtene', 'Ingen vet hvem som eier hva'].entries()) {
              await fields.nth(nth).fill(said)
              await coach.keyboard.press('Enter')
              await expect(audience.getByText(said)).toBeVisible()
            }
            await shoot(coach, '78-maturity-intake')
            await shootWall(audience, '78-wall-maturity-intake')
            await coach.getByRole('heading', { level: 1 }).click()
            await coach.keyboard.press('PageDown')
            await expect(coach.getByRole('button', { name: say('maturity:hands.begin') })).toBeVisible()
            await shoot(coach, '78-maturity-who')
            await coach.keyboard.press('Enter')
            const region = coach.getByRole('region', { name: say('maturity:hands.title') })
            await expect(region).toBeVisible()
            const people = await region.getByRole('listitem').count()
            for (let nth = 0; nth < 16; nth += 1) {
              for (let person = 0; person < people; person += 1)
                await coach.keyboard.press(String(1 + ((nth * 3 + (nth % 3 === 0 ? person * 3 : 0)) % 5)))
              if (nth === 0) {
                await expect(
                  audience.getByText(say('stage:maturity.progress', { answered: people, people })),
                ).toBeVisible()
                await shoot(coach, '78-maturity-asking')
                await shootWall(audience, '78-wall-maturity-asking')
              }
              await coach.keyboard.press('Enter')
              if (nth === 0) {
                await expect(audience.getByText(say('stage:maturity.divided'))).toBeVisible()
                await shoot(coach, '78-maturity-revealed')
                await shootWall(audience, '78-wall-maturity-revealed')
              }
              await coach.keyboard.press('Enter')
            }
            await coach
              .getByRole('dialog')
              .getByRole('button', { name: say('maturity:check.freeze') })
              .click()
            await expect(audience.getByText(say('stage:maturity.method.open', { count: people }))).toBeVisible()
            await expect(coach.getByRole('navigation', { name: say('maturityRoom:pages') })).toBeVisible()
            await shoot(coach, '78-maturity-talk')
            await shootWall(audience, '78-wall-maturity-talk')
            await coach.getByRole('button', { name: say('maturityRoom:page.levels') }).click()
            await expect(audience.getByText(say('stage:maturity.levels'))).toBeVisible()
            await expect(coach.getByRole('main').getByRole('img')).toBeVisible()
            await shoot(coach, '78-maturity-levels')
            await shootWall(audience, '78-wall-maturity-levels')
            await coach.getByRole('button', { name: say('maturityRoom:page.steps') }).click()
            await coach
              .getByRole('button', { name: say('maturity:result.take') })
              .first()
              .click()
            await expect(audience.getByRole('listitem')).toHaveCount(1)
            await shoot(coach, '78-maturity-steps')
            await shootWall(audience, '78-wall-maturity-steps')
          })

          test('what a room writes', async ({ app, say }) => {
            const { coach } = app
            const scene = await planned(app)
            const { clientId, meetingId, add, start, go } = scene
            for (const kind of ['silent_writing', 'last_priorities', 'parked', 'close'] as const) await add(kind)
            await start()
            await go('silent_writing')
            await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
            const field = coach.getByRole('textbox', { name: say('lines:field') })
            await expect(field).toBeVisible()
            const audience = await app.audience(() => coach.keyboard.press('o'))
            await expect(audience.getByText(say('stage:lines.written', { count: 0 }))).toBeVisible()
            await shoot(coach, '60-lines-empty')
            await shootWall(audience, '60-wall-lines-empty')
            const texts = [
              'Vi rydder i køen hver mandag, og det merkes',
              'Færre må ringe',
              'Innsjekken tar et kvarter',
              'For mange møter på rad om tirsdagen, så det blir ingen tid til saksbehandling før etter lunsj',
              'Vakten er alene fra tre til fire',
              'Malene er gode nå',
              'Vi lærer av klagene',
              'Nye saksbehandlere får en fadder',
            ]
            for (const text of texts) {
              await field.fill(text)
              await field.press('Enter')
            }
            await expect(audience.getByText(say('stage:lines.written', { count: 8 }))).toBeVisible()
            await field.press('Escape')
            await coach.keyboard.press('-')
            await coach.keyboard.press('ArrowUp')
            await coach.keyboard.press('d')
            await coach.keyboard.press('Enter')
            await expect(coach.getByText(say('lines:offWall'), { exact: true })).toBeVisible()
            await shoot(coach, '60-lines-hidden')
            await shootWall(audience, '60-wall-lines-hidden')
            await coach.keyboard.press('r')
            await expect(audience.getByText('Vi lærer av klagene')).toBeVisible()
            await shoot(coach, '60-lines-shown')
            await shootWall(audience, '60-wall-lines-shown')
            for (const kind of ['last_priorities', 'parked', 'close'] as const) {
              await coach.keyboard.press('PageDown')
              await expect(
                coach.getByRole('heading', { level: 1, name: say(`meeting:step.${kind}.title`) }),
              ).toBeVisible()
              await expect(
                audience.getByRole('heading', { level: 1, name: say(`stage:step.${kind}.title`) }),
              ).toBeVisible()
              if (kind === 'parked')
                for (const text of ['Egen søknadsassistent for hyttebygging', 'Felles vakt med nabokommunen']) {
                  await coach.keyboard.press('k')
                  await coach.getByRole('textbox', { name: say('meeting:capture.ask.parked') }).fill(text)
                  await coach.keyboard.press('Enter')
                  await expect(audience.getByText(text)).toBeVisible()
                }
              if (kind === 'close') await shootWall(audience, '60-wall-close-asks')
              if (kind === 'close') await coach.keyboard.press('7')
              if (kind === 'close') await expect(audience.getByText(say('stage:close.of'))).toBeVisible()
              if (kind === 'last_priorities') await coach.keyboard.press('1')
              if (kind === 'parked') await coach.keyboard.press('2')
              await shoot(coach, `60-${kind}`)
              await shootWall(audience, `60-wall-${kind}`)
            }
          })

          test('continue, stop, start', async ({ app, say }) => {
            const { coach } = app
            const scene = await planned(app)
            const { clientId, meetingId, add, start, go } = scene
            await add('reflect')
            await start()
            await go('reflect')
            await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
            await expect(coach.getByRole('textbox', { name: say('lines:section.continues') })).toBeVisible()
            const audience = await app.audience(() => coach.keyboard.press('o'))
            await expect(audience.getByText(say('stage:lines.written', { count: 0 }))).toBeVisible()
            await shoot(coach, '80-reflect-empty')
            await shootWall(audience, '80-wall-reflect-empty')
            await paste(coach, REFLECTED)
            await expect(audience.getByText(say('stage:lines.written', { count: 14 }))).toBeVisible()
            await coach.keyboard.press('-')
            await expect(coach.getByText(say('lines:offWall'), { exact: true })).toBeVisible()
            await shoot(coach, '80-reflect-hidden')
            await coach.keyboard.press('r')
            await expect(audience.getByRole('heading', { level: 2 }).first()).toBeVisible()
            await shoot(coach, '80-reflect-shown')
            await shootWall(audience, '80-wall-reflect-shown')
          })

          test('themes and actions', async ({ app, say }) => {
            const { coach } = app
            const scene = await planned(app)
            const { clientId, meetingId, add, start, go, backEnd, room } = scene
            const command = () => ({ clientId, commandId: randomUUID() })
            const reflect = await add('reflect')
            const themes = await add('themes')
            await add('actions')
            await start()
            const lines = REFLECTED.split('\n')
              .filter((line) => line.startsWith('- '))
              .map((line) => ({ text: line.slice(2), amount: null }))
            const { ids } = await backEnd.line.add({ ...command(), stepId: reflect.id, section: 'stops', lines })
            await backEnd.line.reveal({ ...command(), stepId: reflect.id })
            const group = (name: string, lineIds: string[]) =>
              backEnd.theme.add({ ...command(), stepId: themes.id, name, lineIds })
            await group('Møtene våre', ids.slice(0, 6))
            await group('Ro til å saksbehandle', ids.slice(6, 9))
            await go('themes')
            await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
            await expect(coach.getByText(say('themes:loose'))).toBeVisible()
            const audience = await app.audience(() => coach.keyboard.press('o'))
            await expect(audience.getByText('Møtene våre').first()).toBeVisible()
            await coach.keyboard.press('Space')
            await shoot(coach, '81-themes')
            await shootWall(audience, '81-wall-themes')
            const { attendance } = await room()
            const { id: roundId } = await backEnd.vote.open({
              ...command(),
              meetingId,
              vote: {
                kind: 'dots',
                question: '',
                keyResultId: null,
                options: ['Møtene våre', 'Ro til å saksbehandle'],
                dots: 3,
              },
            })
            const ballots = attendance.map(({ personId }) => ({ personId, choices: [2, 2, 1] }))
            await backEnd.vote.cast({ ...command(), roundId, ballots })
            await backEnd.vote.reveal({ ...command(), roundId })
            await backEnd.vote.show({ ...command(), roundId, onWall: false })
            await expect(audience.getByRole('listitem').first()).toContainText('Ro til å saksbehandle')
            await shootWall(audience, '81-wall-themes-voted')
            await go('actions')
            await expect(audience.getByRole('heading', { name: say('stage:step.actions.question') })).toBeVisible()
            const { people } = await backEnd.organisation.get({ clientId })
            for (const [index, text] of ['Kutte månedsrapporten på papir', 'Lage fadderliste for nye'].entries())
              await backEnd.meeting.capture({
                ...command(),
                meetingId,
                kind: 'priority',
                text,
                ownerId: index === 0 ? (people[0]?.id ?? null) : null,
                keyResultId: null,
                dueDate: index === 0 ? '2026-08-14' : null,
                supersedesId: null,
              })
            await expect(audience.getByRole('listitem')).toHaveCount(2)
            await shoot(coach, '81-actions')
            await shootWall(audience, '81-wall-actions')
          })

          test('focus exercises', async ({ app, say }) => {
            const { coach } = app
            const scene = await planned(app)
            const { clientId, meetingId, add, start, go, room, backEnd } = scene
            const command = () => ({ clientId, commandId: randomUUID() })
            for (const kind of ['many_to_three', 'dots', 'where_to_start', 'hours', 'translate'] as const)
              await add(kind)
            await start()
            const { steps } = await room()
            const stepId = (kind: string) => steps.find((step) => step.kind === kind)?.id ?? ''
            const texts = [
              'Svar innen én dag',
              'Færre som må ringe, også om sommeren når halve avdelingen er borte',
              'Felles vakt med nabokommunen',
              'Nye maler',
              'Veiledning før søknad',
            ]
            const write = async (
              kind: string,
              section: 'written' | 'many' | 'meaning' | 'influence' | 'effective' | 'distraction',
              from = 0,
              to = 5,
            ) =>
              (
                await backEnd.line.add({
                  ...command(),
                  stepId: stepId(kind),
                  section,
                  lines: texts.slice(from, to).map((text) => ({ text, amount: null })),
                })
              ).ids
            const many = await write('many_to_three', 'many')
            for (const id of many.slice(0, 2))
              await backEnd.line.move({ ...command(), id, section: 'chosen', beforeId: null })
            await backEnd.line.parkRest({ ...command(), stepId: stepId('many_to_three') })
            for (const [index, id] of (await write('dots', 'written')).entries())
              await backEnd.line.update({ ...command(), id, patch: { amount: [4, 9, 0, 2, 6][index] ?? 0 } })
            const hours = [12.5, 6, 9, 4, 2]
            for (const [section, from, to] of [
              ['effective', 0, 2],
              ['distraction', 2, 4],
              ['written', 4, 5],
            ] as const)
              for (const [index, id] of (await write('hours', section, from, to)).entries())
                await backEnd.line.update({ ...command(), id, patch: { amount: hours[from + index] ?? 0 } })
            const units = ['Byggesak nord', 'Klagesaker og tilsyn i hele kommunen', 'Plan', 'Servicetorget', 'Vakten']
            const unitLines = units.map((text) => ({ text, amount: null }))
            const { ids: unitIds } = await backEnd.line.add({
              ...command(),
              stepId: stepId('where_to_start'),
              section: 'written',
              lines: unitLines,
            })
            for (const [index, marks] of ['4433', '5524', '3345', '5543'].entries()) {
              const [pressure = 1, willingness = 1, leadership = 1, capacity = 1] = [...marks].map(Number)
              await backEnd.line.update({
                ...command(),
                id: unitIds[index] ?? '',
                patch: { pressure, willingness, leadership, capacity },
              })
            }
            await go('many_to_three')
            await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
            await expect(
              coach.getByRole('heading', { level: 1, name: say('meeting:step.many_to_three.title') }),
            ).toBeVisible()
            const audience = await app.audience(() => coach.keyboard.press('o'))
            for (const kind of ['many_to_three', 'dots', 'where_to_start', 'hours', 'translate'] as const) {
              await expect(
                coach.getByRole('heading', { level: 1, name: say(`meeting:step.${kind}.title`) }),
              ).toBeVisible()
              await expect(
                audience.getByRole('heading', { level: 1, name: say(`stage:step.${kind}.title`) }),
              ).toBeVisible()
              if (kind === 'dots') await coach.keyboard.press('r')
              if (kind === 'dots') await expect(audience.getByText(say('stage:vote.dots', { count: 9 }))).toBeVisible()
              if (kind === 'translate') {
                await coach.keyboard.press('u')
                await coach.keyboard.press('ArrowDown')
                await coach.keyboard.press('Enter')
                await expect(audience.getByText(say('stage:lines.ask.meaning'))).toBeVisible()
                await shootWall(audience, '61-wall-translate-asks')
                await write('translate', 'meaning', 0, 2)
                await write('translate', 'influence', 2, 4)
                await expect(audience.getByText(texts[3] ?? '')).toBeVisible()
              }
              await shoot(coach, `61-${kind}`)
              await shootWall(audience, `61-wall-${kind}`)
              if (kind === 'where_to_start') {
                await coach.keyboard.press('r')
                await expect(audience.getByText(say('exercise:pilot.chosen'))).toBeVisible()
                await shoot(coach, '61-where_to_start-chosen')
                await shootWall(audience, '61-wall-where_to_start-chosen')
              }
              await coach.keyboard.press('PageDown')
            }
          })

          test('around a meeting', async ({ app, say }) => {
            const { coach } = app
            const scene = await planned(app)
            const { backEnd, clientId, meetingId, room } = scene
            const command = () => ({ clientId, meetingId, commandId: randomUUID() })
            const capture = (kind: 'decision' | 'obstacle' | 'priority', text: string) =>
              backEnd.meeting.capture({
                ...command(),
                kind,
                text,
                ownerId: null,
                keyResultId: null,
                dueDate: null,
                supersedesId: null,
              })
            const words =
              language === 'nb'
                ? { first: 'Godkjenning av referat', second: 'Orientering fra kommunedirektøren', name: 'Fast mandag' }
                : { first: 'Approval of minutes', second: 'Update from the director', name: 'Every Monday' }
            const first = (await room()).steps[0]?.id ?? null
            const points = [
              { title: words.first, minutes: 5 },
              { title: words.second, minutes: 15 },
            ]
            await backEnd.agenda.addPoints({ ...command(), points, beforeId: first })
            await backEnd.template.save({ ...command(), name: words.name })
            await app.go(`/client/${clientId}/meetings/${meetingId}`)
            await expect(coach.getByRole('button', { name: say('meeting:list.start') })).toBeFocused()
            await shoot(coach, '42-before-with-own-points')
            await coach.keyboard.press('j')
            for (const [key, name] of [
              ['', 'list'],
              ['n', 'add'],
              ['m', 'minutes'],
              ['e', 'points'],
              ['s', 'template'],
            ] as const) {
              if (key !== '') await coach.keyboard.press(key)
              if (name === 'points') await coach.keyboard.insertText(`${words.first}, 5 min\n${words.second} 15 min`)
              await shoot(coach, `43-agenda-${name}`)
              if (key !== '') await coach.keyboard.press('Escape')
              await expect(coach.getByRole('listbox', { name: say('agenda:list') })).toBeFocused()
            }
            await app.go(`/client/${clientId}/meetings/${meetingId}/briefing`)
            await expect(coach.getByRole('heading', { name: say('plan:briefing.questions') })).toBeVisible()
            await shoot(coach, '44-briefing')
            await app.go(`/client/${clientId}/meetings`)
            await coach.getByRole('button', { name: say('plan:template.open') }).click()
            await expect(coach.getByRole('dialog', { name: say('plan:template.list') })).toBeVisible()
            await shoot(coach, '45-templates')
            await coach.keyboard.press('Escape')
            await coach.keyboard.press('n')
            await expect(coach.getByRole('dialog', { name: say('meeting:new.title') })).toBeVisible()
            await shoot(coach, '41-new-meeting-with-templates')
            await scene.start()
            await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
            await expect(coach.getByRole('heading', { level: 1, name: words.first })).toBeVisible()
            const audience = await app.audience(() => coach.keyboard.press('o'))
            await expect(audience.getByRole('heading', { name: words.first })).toBeVisible()
            await shoot(coach, '56-room-own-point')
            await shootWall(audience, '56-wall-own-point')
            await coach.keyboard.press('w')
            await expect(audience.getByRole('heading', { level: 1 })).toContainText(say('stage:soFar.title'))
            await shootWall(audience, '57-wall-so-far-nothing')
            await coach.keyboard.press('w')
            await scene.go('okr_status')
            const { keyResults, carried } = await room()
            for (const [index, row] of keyResults.slice(0, 5).entries())
              await backEnd.goal.checkIn({
                clientId,
                commandId: randomUUID(),
                supersedesId: null,
                checkIn: {
                  keyResultId: row.id,
                  date: (await room()).meeting.date,
                  status: index === 0 ? 'green' : index === 3 ? 'red' : (row.standing.status ?? 'yellow'),
                  confidence: 6,
                  value: (row.standing.value ?? 10) + (index % 2 === 0 ? 3 : -2),
                  changed: '',
                  blocks: '',
                  givenById: null,
                  meetingId,
                  offWall: false,
                },
              })
            const kept = carried.find((each) => each.kind === 'priority')
            const solved = carried.find((each) => each.kind === 'obstacle')
            for (const each of [kept, solved])
              if (each) await backEnd.meeting.resolveCapture({ ...command(), id: each.id, state: 'done' })
            await coach.keyboard.press('c')
            await expect(coach.getByRole('dialog', { name: say('plan:since.title') })).toBeVisible()
            await coach.keyboard.press('Enter')
            await expect(audience.getByRole('heading', { level: 1 })).toContainText(say('stage:since.title'))
            await shoot(coach, '58-room-since')
            await shootWall(audience, '58-wall-since')
            await coach.keyboard.press('Escape')
            const said =
              language === 'nb'
                ? ['Vi tar i bruk én mal for alle svar', 'Beslutning om felles postkasse utsettes til august']
                : ['We use one template for all answers', 'The shared mailbox is put off until August']
            for (const text of said) await capture('decision', text)
            await capture('obstacle', said[1] ?? '')
            await capture('priority', said[0] ?? '')
            await coach.keyboard.press('w')
            await expect(audience.getByText(said[0] ?? '').first()).toBeVisible()
            await shoot(coach, '57-room-so-far')
            await shootWall(audience, '57-wall-so-far')
            await coach.keyboard.press('w')
            await coach.keyboard.press('i')
            await expect(coach.getByRole('dialog', { name: say('meeting:minutes.draft.title') })).toBeVisible()
            await shoot(coach, '53-draft-so-far')
            await coach.keyboard.press('Escape')
            await coach.keyboard.press('e')
            await expect(coach.getByRole('dialog', { name: say('meeting:end.worth') })).toBeVisible()
            await coach.keyboard.press('8')
            await coach.keyboard.press('ArrowDown')
            await coach.keyboard.press('x')
            await expect(coach.getByText(say('plan:skim.out'), { exact: true })).toBeVisible()
            await shoot(coach, '61-skim-left-out')
            await coach.keyboard.press('Escape')
            await coach.clock.setSystemTime(Date.now() + 3 * 24 * 3_600_000)
            await app.go(`/client/${clientId}/meetings`)
            await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
            await expect(coach.getByRole('button', { name: say('plan:broken.resume') })).toBeVisible()
            await shoot(coach, '62-broken-off')
            await scene.end()
            await backEnd.document.makeMinutes({ ...command(), language: null })
            const late = (await room()).captures[0]?.id ?? ''
            await backEnd.document.leaveOut({ ...command(), captureId: late, out: true })
            await app.go(`/client/${clientId}/meetings/${meetingId}`)
            await expect(coach.getByText(say('plan:changed.title', { version: 1 }))).toBeVisible()
            await shoot(coach, '63-after-changed')
          })

          test('goals being written', async ({ app, say }) => {
            const { coach } = app
            const backEnd = await app.backEnd()
            const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
            const line = 'Innføre nytt CRM-system'
            const anew = 'Andel henvendelser besvart innen ett døgn fra 40 % til 80 %'
            const scene = await kickOff(backEnd, clientId, 'Det skal være lett å levere', [line, 'Arrangere kurs'])
            await scene.to('key_results')
            await app.go(`/client/${clientId}/meetings/${scene.meetingId}/room`)
            await expect(coach.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(line)
            const audience = await app.audience(() => coach.keyboard.press('o'))
            await coach.keyboard.press('v')
            await expect(audience.getByRole('heading', { level: 1, name: line })).toBeVisible()
            await shoot(coach, '60-write-line')
            await shootWall(audience, '60-wall-line')
            await coach.keyboard.press('r')
            await shoot(coach, '61-write-anew')
            await coach.keyboard.press('Escape')
            await scene.reword(line, anew)
            await expect(audience.getByRole('heading', { level: 1, name: anew })).toBeVisible()
            await shoot(coach, '62-write-said-anew')
            await shootWall(audience, '62-wall-before-after')
            for (const [index, topic] of (['owner_confidence', 'rhythm'] as const).entries()) {
              // oxlint-disable no-await-in-loop -- one after the other
              await coach.keyboard.press('Shift+PageDown')
              await expect(coach.getByRole('heading', { level: 1, name: say(`talk:${topic}.title`) })).toBeVisible()
              await shoot(coach, `${63 + index}-agreed-${topic}`)
              await shootWall(audience, `${63 + index}-wall-agreed-${topic}-before`)
              if (topic === 'owner_confidence') {
                const owners = coach.getByRole('combobox')
                for (const at of [0, 1]) await owners.nth(at).selectOption({ index: at + 1 })
                await expect(audience.getByRole('listitem').nth(1).locator('b')).toBeVisible()
              } else {
                await coach.getByRole('button', { name: say('write:rhythm.book') }).click()
                await expect(audience.getByText(say('stage:agreed.notBooked'))).toHaveCount(0)
              }
              await shoot(coach, `${63 + index}-agreed-${topic}-chosen`)
              await shootWall(audience, `${63 + index}-wall-agreed-${topic}`)
              // oxlint-enable no-await-in-loop
            }
          })

          test('votes', async ({ app, say }) => {
            const { coach } = app
            const { clientId, meetingId, start, go, room } = await planned(app)
            await start()
            await go('okr_status')
            await app.go(`/client/${clientId}/meetings/${meetingId}/room`)
            await expect(
              coach.getByRole('heading', { level: 1, name: say('meeting:step.okr_status.title') }),
            ).toBeVisible()
            const audience = await app.audience(() => coach.keyboard.press('o'))
            const of = (await room()).attendance.length
            const typed = async (kind: string, keys: string, voted: number) => {
              const list = coach.getByRole('list', { name: say('vote:people') })
              await coach.keyboard.press('Enter')
              await expect(list).toBeFocused()
              await coach.keyboard.type(keys)
              await expect(audience.getByText(say('stage:vote.progress', { voted, of }))).toBeVisible()
              await shoot(coach, `58-vote-${kind}`)
              await shootWall(audience, `58-wall-vote-${kind}`)
              await coach.keyboard.press('Enter')
              await expect(coach.getByRole('list', { name: say('vote:result') })).toBeVisible()
              await expect(audience.getByText(say('stage:vote.progress', { voted, of }))).toBeHidden()
              await shoot(coach, `59-vote-${kind}-result`)
              await shootWall(audience, `59-wall-vote-${kind}-result`)
              await coach.keyboard.press('Enter')
              await expect(coach.getByRole('dialog')).toBeHidden()
            }
            await coach.keyboard.press('q')
            await expect(coach.getByRole('button', { name: say('vote:open') })).toBeFocused()
            await shoot(coach, '57-vote-asking')
            await typed('confidence', '730-', 4)
            await coach.keyboard.press('q')
            await coach.getByText(say('vote:kinds.dots'), { exact: true }).click()
            await coach
              .getByRole('textbox', { name: say('vote:options') })
              .fill('Svar innen én dag\nFærre som må ringe\nSaker skal flyte, ikke ligge, også i juli og august')
            await coach.getByRole('textbox', { name: say('vote:question') }).focus()
            await typed('dots', '113331', 2)
          })

          test('the meeting', async ({ app, say }) => {
            const { coach } = app
            const scene = await planned(app)
            const { clientId, meetingId } = scene
            await app.go(`/client/${clientId}/meetings`)
            await expect(coach.getByRole('heading', { name: say('meeting:list.open') })).toBeVisible()
            await shoot(coach, '40-meetings')
            await coach.keyboard.press('n')
            await expect(coach.getByRole('dialog', { name: say('meeting:new.title') })).toBeVisible()
            await shoot(coach, '41-new-meeting')
            await coach.keyboard.press('Escape')
            await app.go(`/client/${clientId}/meetings/${meetingId}`)
            await expect(coach.getByRole('button', { name: say('meeting:list.start') })).toBeFocused()
            await shoot(coach, '42-before')
            const audience = await app.audience(() => coach.keyboard.press('Enter'))
            for (const [index, kind] of STEPS.entries()) {
              await scene.go(kind)
              await expect(
                coach.getByRole('heading', { level: 1, name: say(`meeting:step.${kind}.title`) }),
              ).toBeVisible()
              await expect(audience.getByText(say(`stage:step.${kind}.title`)).first()).toBeVisible()
              await shoot(coach, `50-room-${index + 1}-${kind}`)
              await shootWall(audience, `60-wall-${index + 1}-${kind}`)
              const { keyResults, kpis, initiatives } = await scene.room()
              const first = { okr_status: keyResults[0], kpi_review: kpis[0], initiatives: initiatives[0] }[
                kind as 'okr_status'
              ]
              if (first === undefined) continue
              await scene.focus(first.id)
              const title = 'name' in first ? String(first.name) : first.title
              await expect(audience.getByRole('heading', { name: title }).first()).toBeVisible()
              await shootWall(audience, `61-wall-${index + 1}-${kind}-one`)
              await scene.focus(null)
            }
            for (const [key, kind, line] of [
              ['d', 'decision', 'Vi slår sammen skjema tre og fire @maja'],
              ['h', 'obstacle', 'Juridisk har ingen ledig før august @samir'],
              ['n', 'good_news', 'Antall purringer er halvert siden mai'],
              ['p', 'priority', 'Ringe de ti siste som fikk søknaden i retur @samir'],
            ] as const) {
              await coach.keyboard.press(key)
              const form = coach.getByRole('form', { name: say(`meeting:capture.kind.${kind}`) })
              await expect(form).toBeVisible()
              await coach.keyboard.type(line)
              await shoot(coach, `51-capture-${kind}`)
              await coach.keyboard.press('Enter')
              await expect(form).toBeHidden()
            }
            await expect(audience.getByText('Ringe de ti siste')).toBeVisible()
            await shoot(coach, '50-room-6-priorities-written')
            await shootWall(audience, '60-wall-6-priorities-written')
            await scene.go('obstacles_decisions')
            await expect(audience.getByText('Vi slår sammen')).toBeVisible()
            await expect(
              coach.getByRole('heading', { level: 1, name: say('meeting:step.obstacles_decisions.title') }),
            ).toBeVisible()
            await shoot(coach, '50-room-5-obstacles-written')
            await shootWall(audience, '60-wall-5-obstacles-written')
            await coach.keyboard.press('f')
            await expect(coach.getByRole('dialog')).toBeVisible()
            await shoot(coach, '52-people')
            await coach.keyboard.press('Escape')
            await expect(coach.getByRole('dialog')).toBeHidden()
            await coach.keyboard.press('o')
            await expect(coach.getByRole('dialog').getByText(say('wall:drag'))).toBeVisible()
            await shoot(coach, '52-wall')
            await coach.keyboard.press('Escape')
            await expect(coach.getByRole('dialog')).toBeHidden()
            await coach.keyboard.press('i')
            await expect(coach.getByRole('dialog').getByRole('heading', { level: 3 })).toBeVisible()
            await shoot(coach, '52-draft')
            await coach.keyboard.press('Escape')
            await expect(coach.getByRole('dialog')).toBeHidden()
            await coach.keyboard.press('e')
            await expect(coach.getByRole('dialog', { name: say('meeting:end.worth') })).toBeVisible()
            await shoot(coach, '53-worth')
            await coach.keyboard.press('8')
            await expect(coach.getByRole('dialog', { name: say('meeting:end.skim') })).toBeVisible()
            await shoot(coach, '54-skim')
            await coach.keyboard.press('Escape')
            await scene.end()
            await expect(coach.getByRole('heading', { name: say('meeting:minutes.documents') })).toBeVisible()
            await shoot(coach, '55-after')
            await expect(audience.getByRole('heading', { name: say('stage:ended.thanks') })).toBeVisible()
            await shootWall(audience, '62-wall-ended')
          })
        })
      })
    }
  }
}
