/** The coach's brand and the client's, on real files: kept, undone, gathered for a document, and never mixed up. */
import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { brandFor, letGoOfBrand, letGoOfOwnLogos } from '#backend/brand.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { JPEG, jpegWithExif, pngChunk, pngOf, WEBP } from '#tests/support/pictures.ts'
import { giveTemplate, templateOf, withParts } from '#tests/support/word-templates.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const LOGO = base64(pngOf(120, 40))

async function planted() {
  const harness = startBackEnd()
  const clientId = await plantSample(harness.coach)
  const { services } = harness.backEnd
  const command = () => ({ clientId, commandId: commandId() })
  const vault = services.data.vault(clientId, services.data.fileFor(clientId))
  return { ...harness, services, clientId, command, vault }
}

describe('what a document needs', () => {
  test('is our standard where nobody has said anything, with nobody’s name on it', async () => {
    const { services, clientId } = await planted()
    expect(brandFor(services, clientId)).toEqual({
      coach: { name: '', company: '', role: '', contactLines: [], logo: null },
      client: { name: 'Nordlys kommune', logo: null },
      accent: '1B4F75',
      cover: true,
      template: null,
    })
  })

  test('is what the coach has said and what the client has, in plain data', async () => {
    const { coach, services, clientId, command } = await planted()
    const own = {
      name: ' Kari Nordmann ',
      company: 'Rytmisk AS',
      role: 'OKR-coach',
      contact: 'Gata 1\n\n  kari@eksempel.no ',
    }
    await coach.brand.changeOwn({ commandId: commandId(), patch: { ...own, accent: '#8a1538' } })
    await coach.brand.putOwnLogo({ commandId: commandId(), bytes: base64(JPEG) })
    await coach.brand.putLogo({ ...command(), bytes: LOGO })
    const brand = brandFor(services, clientId)
    expect(brand).toMatchObject({
      coach: {
        name: 'Kari Nordmann',
        company: 'Rytmisk AS',
        role: 'OKR-coach',
        contactLines: ['Gata 1', 'kari@eksempel.no'],
        logo: { mediaType: 'image/jpeg', width: 48, height: 32, bytes: base64(JPEG) },
      },
      client: { logo: { mediaType: 'image/png', width: 120, height: 40, bytes: LOGO } },
      accent: '8A1538',
    })
    expect(JSON.parse(JSON.stringify(brand))).toEqual(brand)
  })

  test('has the client’s colour before the coach’s, dark enough to be read, and the client’s say about a cover', async () => {
    const { coach, services, clientId, command } = await planted()
    await coach.brand.changeOwn({ commandId: commandId(), patch: { accent: '#8a1538', cover: false } })
    expect(brandFor(services, clientId).cover).toBe(false)
    await coach.client.update({ ...command(), patch: { accent: '#ffcc00' } })
    await coach.brand.changeClient({ ...command(), patch: { cover: true } })
    expect(brandFor(services, clientId)).toMatchObject({ accent: '8F7200', cover: true })
    await coach.brand.changeClient({ ...command(), patch: { cover: null } })
    expect(brandFor(services, clientId).cover).toBe(false)
  })

  test('of one client has nothing of another', async () => {
    const { coach, services, clientId, command } = await planted()
    await coach.brand.putLogo({ ...command(), bytes: LOGO })
    await coach.brand.keepTemplate({ ...command(), handle: await giveTemplate(coach) })
    const other = await plantSample(coach)
    expect(brandFor(services, other)).toMatchObject({ client: { logo: null }, template: null })
    expect(brandFor(services, clientId).template).not.toBeNull()
  })
})

describe('a logo', () => {
  test('is a still PNG or JPEG that tells nothing beside itself, or it is refused', async () => {
    const { coach, command } = await planted()
    const bad = [
      WEBP,
      jpegWithExif('KANARI'),
      pngOf(9, 9, undefined, [pngChunk('tEXt', Buffer.from('a\0b'))]),
      Buffer.from('<svg/>'),
      JPEG.subarray(0, 90),
    ]
    for (const bytes of bad.map(base64)) {
      const refused = { code: 'invalid', data: { subject: 'picture' } }
      await expect(coach.brand.putLogo({ ...command(), bytes })).rejects.toMatchObject(refused)
      await expect(coach.brand.putOwnLogo({ commandId: commandId(), bytes })).rejects.toMatchObject(refused)
    }
    expect((await coach.brand.own({})).logo).toBeNull()
  })

  test('is forgotten a day after it was taken away, and not before', async () => {
    const { coach, services, command, vault } = await planted()
    await coach.brand.putLogo({ ...command(), bytes: LOGO })
    await coach.brand.keepTemplate({ ...command(), handle: await giveTemplate(coach) })
    await coach.brand.putOwnLogo({ commandId: commandId(), bytes: LOGO })
    await coach.brand.removeLogo(command())
    await coach.brand.removeTemplate(command())
    const { app } = services.data
    const count = () =>
      [vault.sqlite, vault.sqlite, app.sqlite].map((sqlite, at) =>
        sqlite
          .prepare(`SELECT count(*) FROM ${['logo_content', 'word_template_content', 'coach_logo_content'][at]}`)
          .pluck()
          .get(),
      )
    const letGoIn = (hours: number) => {
      const then = new Date(Date.now() + hours * 3_600_000)
      letGoOfBrand(vault, then)
      letGoOfOwnLogos(app, then)
    }
    letGoIn(23)
    expect(count()).toEqual([1, 1, 1])
    letGoIn(25)
    // The coach's is in use.
    expect(count()).toEqual([0, 0, 1])
  })
})

describe('the client’s own template', () => {
  test('is given in parts, told as it was understood, replaced and taken away, and is not kept in the change record', async () => {
    const { coach, clientId, command, services, vault } = await planted()
    const file = await templateOf({ font: 'Georgia', heading: '8A1538' })
    const [handle, half] = [uuid(), Math.ceil(file.length / 2)]
    const part = (at: number) => base64(file.subarray(at * half, (at + 1) * half))
    const take = (at: number) =>
      coach.brand.takeTemplate({ handle, name: 'Mal.dotx', part: at, of: 2, bytes: part(at) })
    expect(await take(1)).toEqual({ outcome: 'more' })
    await expect(coach.brand.keepTemplate({ ...command(), handle })).rejects.toMatchObject({ code: 'not_found' })
    expect(await take(0)).toEqual({ outcome: 'read' })
    await coach.brand.keepTemplate({ ...command(), handle })
    expect((await coach.brand.client({ clientId })).template).toMatchObject({
      name: 'Mal.dotx',
      description: { font: 'Georgia', size: 11, headerPicture: true },
    })
    const kept = brandFor(services, clientId).template
    expect(
      Buffer.from(kept?.bytes ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    const longest = vault.sqlite
      .prepare('SELECT max(length(rows)) FROM change_record WHERE procedure LIKE ?')
      .pluck()
      .get('brand.%')
    expect(longest).toBeLessThan(1000)

    const lora = await giveTemplate(coach, await templateOf({ font: 'Lora', heading: '123456' }))
    await coach.brand.keepTemplate({ ...command(), handle: lora })
    expect(brandFor(services, clientId).template?.description.font).toBe('Lora')
    await coach.brand.removeTemplate(command())
    expect(brandFor(services, clientId).template).toBeNull()
  })

  test('that is none of ours is refused with its reason, and the one that is there stays', async () => {
    const { coach, clientId, command } = await planted()
    const file = await templateOf({ font: 'Georgia', heading: '8A1538' })
    await coach.brand.keepTemplate({ ...command(), handle: await giveTemplate(coach, file) })
    const macros = await withParts(file, { 'word/vbaProject.bin': () => 'x' })
    const handle = uuid()
    const taken = await coach.brand.takeTemplate({ handle, name: 'Makro.docx', part: 0, of: 1, bytes: base64(macros) })
    expect(taken).toEqual({ outcome: 'refused', problem: 'macros' })
    await expect(coach.brand.keepTemplate({ ...command(), handle })).rejects.toMatchObject({ code: 'not_found' })
    expect((await coach.brand.client({ clientId })).template?.name).toBe('Brevmal.docx')
  })
})

describe('the coach’s own brand', () => {
  test('takes no more lines than a cover has room for', async () => {
    const { coach } = await planted()
    const change = (contact: string) => coach.brand.changeOwn({ commandId: commandId(), patch: { contact } })
    await expect(change('1\n2\n3\n4\n5\n6\n7')).rejects.toMatchObject({ code: 'invalid' })
    await expect(change('x'.repeat(121))).rejects.toMatchObject({ code: 'invalid' })
    await change('1\n\n2\n3\n4\n5\n6')
  })

  test('is taken back by its own undo only, which takes back nothing else of the app’s', async () => {
    const { coach } = await planted()
    const settings = commandId()
    await coach.system.changeSettings({ commandId: settings, patch: { theme: 'dark' } })
    const undo = coach.brand.undoOwn({ commandId: commandId(), undone: settings })
    await expect(undo).rejects.toMatchObject({ code: 'conflict', data: { subject: 'brand' } })
    expect((await coach.system.settings({})).theme).toBe('dark')
  })

  test('is in no file of a client', async () => {
    const { coach, command, vault } = await planted()
    await coach.brand.changeOwn({ commandId: commandId(), patch: { name: 'KANARI-coach' } })
    await coach.brand.changeClient({ ...command(), patch: { cover: false } })
    const tables = vault.sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
    for (const table of tables)
      expect(JSON.stringify(vault.sqlite.prepare(`SELECT * FROM "${table}"`).all())).not.toContain('KANARI')
  })
})
