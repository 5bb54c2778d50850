/** A client's own Word template: what is read from it, what is left behind, and what is refused, each for its own reason. */
import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { checkTemplate } from '#backend/documents/template/check-template.ts'
import { BrokenXml, readXml } from '#backend/documents/template/xml.ts'
import { readDocx } from '#tests/support/docx.ts'
import { relating, RELATION, templateOf, withParts } from '#tests/support/word-templates.ts'

const whole = await templateOf({ font: 'Georgia', heading: '8A1538' })
const problemOf = (file: Uint8Array) =>
  checkTemplate(file).then(
    () => 'none',
    (error: unknown) => (error as { problem: string }).problem,
  )
const partsOf = async (content: Uint8Array) => Object.keys((await JSZip.loadAsync(content)).files)
const textOf = async (content: Uint8Array, name: string) =>
  (await (await JSZip.loadAsync(content)).file(name)?.async('string')) ?? ''

describe('what is read from a template', () => {
  test('its page, type, headings, head and foot', async () => {
    const { description } = await checkTemplate(whole)
    expect(description).toMatchObject({
      page: { width: 11_906, height: 16_838, left: 1701, right: 1701, top: 2000, bottom: 1800 },
      textWidth: 11_906 - 2 * 1701,
      font: 'Georgia',
      size: 11,
      header: true,
      footer: true,
      firstPage: false,
      headerPicture: true,
      footerPicture: false,
    })
    const [first, second] = description.headings
    expect(first).toEqual({ level: 1, styleId: 'Heading1', font: 'Verdana', size: 18, color: '8A1538' })
    // What it does not say itself, it has from running text.
    expect(second).toMatchObject({ level: 2, font: 'Georgia', size: 14, color: null })
  })

  test('a style is told by its name, whatever its id is called, and one of their own is not built in', async () => {
    const norwegian = await withParts(whole, {
      'word/styles.xml': (text) =>
        text
          .replaceAll('"Heading1"', '"Overskrift1"')
          .replace('w:styleId="Egen"', 'w:customStyle="1" w:styleId="Egen"'),
    })
    const { headings, styles } = (await checkTemplate(norwegian)).description
    expect(headings[0]).toMatchObject({ level: 1, styleId: 'Overskrift1', font: 'Verdana' })
    expect(styles).toContainEqual({ name: 'heading 1', id: 'Overskrift1', type: 'paragraph' })
    expect(styles.map(({ name }) => name)).not.toContain('vår egen')
  })

  test('a font of the theme, and a page that says nothing', async () => {
    const themed = await withParts(whole, {
      'word/styles.xml': (text) =>
        text.replace(/<w:rFonts w:ascii="Georgia"[^>]*>/u, '<w:rFonts w:asciiTheme="minorHAnsi"/>'),
      'word/theme/theme1.xml': () =>
        '<a:theme xmlns:a="a"><a:majorFont><a:latin typeface="Lora"/></a:majorFont><a:minorFont><a:latin typeface="Source Sans"/></a:minorFont></a:theme>',
      'word/_rels/document.xml.rels': relating('rId90', 'theme', 'theme/theme1.xml'),
      '[Content_Types].xml': (text) =>
        text.replace(
          '</Types>',
          '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
        ),
      'word/document.xml': (text) => text.replace(/<w:pgSz[^>]*>/u, '').replace(/<w:pgMar[^>]*>/u, ''),
    })
    const { description } = await checkTemplate(themed)
    expect(description).toMatchObject({ font: 'Source Sans', page: { width: 12_240, left: 1440 }, textWidth: 9360 })
  })

  test('a first page of its own only where the section has one, and no head where it is empty', async () => {
    const own = await templateOf({ font: 'Georgia', heading: '8A1538', firstPage: true })
    expect((await checkTemplate(own)).description.firstPage).toBe(true)
    const off = await withParts(own, { 'word/document.xml': (text) => text.replace(/<w:titlePg[^>]*>/u, '') })
    expect((await checkTemplate(off)).description.firstPage).toBe(false)
    const plain = await templateOf({ font: 'Georgia', heading: '8A1538', pictured: false })
    const empty = await withParts(plain, { 'word/header1.xml': (text) => text.replace('Etaten', ' ') })
    expect((await checkTemplate(empty)).description).toMatchObject({ header: false, headerPicture: false })
  })
})

/** Made in LibreOffice: other type and margins; and one with a picture at the head. */
describe('what is read from templates of another program', () => {
  const given = (name: string) =>
    checkTemplate(readFileSync(new URL(`../../fixtures/templates/${name}`, import.meta.url)))

  test('with other type and other margins', async () => {
    const { description } = await given('rapportmal.dotx')
    expect(description).toMatchObject({
      page: { width: 11_906, height: 16_838, left: 1984, right: 1417 },
      font: 'DejaVu Serif',
      size: 12,
      header: true,
      footer: true,
      headerPicture: false,
    })
    expect(description.headings.map(({ font, size, color }) => [font, size, color])).toEqual([
      ['DejaVu Sans', 20, '2E6B3F'],
      ['DejaVu Sans', 15, '2E6B3F'],
      ['DejaVu Sans', 12, '2E6B3F'],
    ])
  })

  test('with a picture at the head, which is kept', async () => {
    const { content, description } = await given('brevmal.docx')
    expect(description).toMatchObject({ font: 'Liberation Serif', header: true, headerPicture: true })
    expect((await partsOf(content)).filter((name) => name.endsWith('.png'))).toHaveLength(1)
  })
})

describe('what is kept of a template', () => {
  test('is a whole Word document, the same bytes each time, also of a .dotx', async () => {
    const dotx = await withParts(whole, {
      '[Content_Types].xml': (text) => text.replace('document.main+xml', 'template.main+xml'),
    })
    const { content } = await checkTemplate(dotx)
    expect(await textOf(content, '[Content_Types].xml')).not.toContain('template.main')
    expect((await checkTemplate(dotx)).content).toEqual(content)
    const docx = await readDocx(Buffer.from(content))
    expect(docx).toBeDefined()
    // Made safe once more it is the same.
    expect((await checkTemplate(content)).content).toEqual(content)
  })

  test('leaves behind who wrote it, what nothing points to, and every way out but web pages', async () => {
    const settings = (text: string) => text.replace(/<w:settings[^>]*>/u, `$&<w:attachedTemplate r:id="rId1"/>`)
    const open = await withParts(whole, {
      'word/settings.xml': (text) =>
        settings(text.includes('xmlns:r=') ? text : text.replace('<w:settings ', `<w:settings xmlns:r="${RELATION}" `)),
      'word/_rels/settings.xml.rels': () =>
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/attachedTemplate" Target="file:///C:/hemmelig.dotm" TargetMode="External"/></Relationships>`,
      'word/_rels/document.xml.rels': (text) =>
        relating(
          'rId80',
          'hyperlink',
          'https://etaten.example/',
          true,
        )(
          relating(
            'rId81',
            'hyperlink',
            'file://tjener/hemmelig',
            true,
          )(
            relating(
              'rId82',
              'image',
              'https://sporing.example/a.png',
              true,
            )(relating('rId83', 'image', '../../../etc/passwd')(text)),
          ),
        ),
      'word/document.xml': (text) =>
        text.replace(
          '<w:body>',
          '<w:body><w:p><w:hyperlink r:id="rId81"><w:r><w:t>borte</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId80"><w:r><w:t>her</w:t></w:r></w:hyperlink></w:p>',
        ),
      'søppel.xml': () => 'KANARI',
    })
    const { content } = await checkTemplate(open)
    const names = await partsOf(content)
    expect(names).not.toContain('søppel.xml')
    expect(names.filter((name) => name.startsWith('docProps'))).toEqual([])
    const relations = await textOf(content, 'word/_rels/document.xml.rels')
    expect(relations).toContain('https://etaten.example/')
    expect(relations).not.toMatch(/tjener|sporing|passwd/u)
    const document = await textOf(content, 'word/document.xml')
    expect(document).toContain('r:id="rId80"')
    expect(document).not.toContain('rId81')
    expect(document).toContain('borte')
    expect(await textOf(content, 'word/settings.xml')).not.toContain('attachedTemplate')
    for (const name of names) expect(await textOf(content, name), name).not.toMatch(/KANARI|hemmelig/u)
  })
})

describe('a file that is no template of ours is refused', () => {
  const types = (from: RegExp, to: string) => ({ '[Content_Types].xml': (text: string) => text.replace(from, to) })

  test('empty, too large, or another kind of file', async () => {
    expect(await problemOf(new Uint8Array())).toBe('empty')
    expect(await problemOf(new Uint8Array(10_000_001))).toBe('too_large')
    expect(await problemOf(Buffer.from('%PDF-1.7'))).toBe('not_word')
    expect(await problemOf(await new JSZip().file('a.txt', 'a').generateAsync({ type: 'nodebuffer' }))).toBe('not_word')
    expect(
      await problemOf(await withParts(whole, types(/wordprocessingml\.document\.main/u, 'spreadsheetml.sheet.main'))),
    ).toBe('not_word')
  })

  test('an old .doc, and one with a password', async () => {
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await problemOf(compound)).toBe('old_word')
    expect(await problemOf(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('password')
  })

  test('with macros, whatever its name says', async () => {
    expect(await problemOf(await withParts(whole, { 'word/vbaProject.bin': () => 'x' }))).toBe('macros')
    const docm = types(
      /application\/vnd\.openxmlformats[^"]*document\.main\+xml/u,
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    )
    expect(await problemOf(await withParts(whole, docm))).toBe('macros')
    const related = { 'word/_rels/document.xml.rels': relating('rId70', 'vbaProject', 'a.bin') }
    expect(await problemOf(await withParts(whole, related))).toBe('macros')
  })

  test('with something embedded', async () => {
    expect(await problemOf(await withParts(whole, { 'word/embeddings/ark.xlsx': () => 'x' }))).toBe('objects')
    const related = { 'word/_rels/document.xml.rels': relating('rId70', 'oleObject', 'file.bin') }
    expect(await problemOf(await withParts(whole, related))).toBe('objects')
    const chunk = { 'word/_rels/document.xml.rels': relating('rId70', 'aFChunk', 'side.html') }
    expect(await problemOf(await withParts(whole, chunk))).toBe('objects')
  })

  test('strict, cut off, or not well-formed', async () => {
    const strict = {
      'word/document.xml': (text: string) =>
        text.replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    }
    expect(await problemOf(await withParts(whole, strict))).toBe('strict')
    expect(await problemOf(whole.subarray(0, whole.length / 2))).toBe('damaged')
    expect(await problemOf(await withParts(whole, { 'word/styles.xml': (text) => text.slice(0, -5) }))).toBe('damaged')
    expect(await problemOf(await withParts(whole, { 'word/document.xml': () => '<w:document xmlns:w="w"/>' }))).toBe(
      'damaged',
    )
  })

  test('that would break out, multiply, or unpack without end', async () => {
    const outside = await new JSZip().file('../ute.xml', 'x').generateAsync({ type: 'nodebuffer' })
    expect(await problemOf(outside)).toBe('unsafe')
    const entities = {
      'word/styles.xml': (text: string) => text.replace('<w:styles', '<!DOCTYPE a [<!ENTITY b "c">]><w:styles'),
    }
    expect(await problemOf(await withParts(whole, entities))).toBe('unsafe')
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`a/${at}.txt`, () => 'x']))
    expect(await problemOf(await withParts(whole, many))).toBe('unsafe')
    const bomb = await new JSZip()
      .file('a.bin', Buffer.alloc(60_000_001))
      .generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await problemOf(bomb)).toBe('unsafe')
  })
})

test('the reader of XML takes what is well-formed, and nothing else', () => {
  const fine = [
    '<a/>',
    '<?xml version="1.0"?><a b="1"><!-- c --><d>e &amp; f &#248;</d></a>',
    '<x:a xmlns:x="y" x:b=\'>\'/>',
    '<a><![CDATA[<b>]]></a>',
  ]
  for (const text of fine) expect(() => readXml(text), text).not.toThrow()
  const broken = [
    '',
    'a',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<x:a/>',
    '<a>&b;</a>',
    '<a>&</a>',
    '<a>\u0001</a>',
    '</a>',
    '<!DOCTYPE a><a/>',
    `<a${' b=""'.repeat(1_000_000)}/>`,
    `${'<a>'.repeat(600)}${'</a>'.repeat(600)}`,
  ]
  for (const text of broken) expect(() => readXml(text), text.slice(0, 30)).toThrow(BrokenXml)
})
