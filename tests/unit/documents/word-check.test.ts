/** The checker of Word documents, on documents that are broken on purpose: each rule sees what it is for, and nothing else is said to be wrong. */
import JSZip from 'jszip'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { checkDocx } from '#tests/support/word-check/check-docx.ts'
import { type Rule, RULES } from '#tests/support/word-check/violation.ts'
import { soundDocument } from './word-check-scene.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

const DOCUMENT = 'word/document.xml'
const STYLES = 'word/styles.xml'
const CORE = 'docProps/core.xml'
const CHART = 'word/charts/chart1.xml'
const WORKBOOK = 'word/embeddings/Microsoft_Excel_Worksheet1.xlsx'
const TYPES = '[Content_Types].xml'
const RELATIONS = 'word/_rels/document.xml.rels'

type Change = (zip: JSZip) => void | Promise<unknown>

/** Another text in a part. The test fails where there is nothing to change. */
const put =
  (part: string, from: string | RegExp, to: string): Change =>
  async (zip) => {
    const before = (await zip.file(part)?.async('string')) ?? ''
    const after = before.replace(from, () => to)
    if (after === before) throw new Error(`${String(from)} is not in ${part}`)
    zip.file(part, after)
  }

/** More blocks before a paragraph that is there already. */
const before = (words: string, xml: string): Change =>
  async (zip) => {
    const text = (await zip.file(DOCUMENT)?.async('string')) ?? ''
    const place = text.lastIndexOf('<w:p>', text.indexOf(words))
    if (place === -1) throw new Error(`${words} is not there`)
    zip.file(DOCUMENT, text.slice(0, place) + xml + text.slice(place))
  } // prettier-ignore

const ANCHOR = 'Saksbehandlingen går'
const paragraph = (words: string, properties = '', run = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
const styled = (style: string) => `<w:pStyle w:val="${style}"/>`
const external = (type: string, target: string) =>
  put(
    RELATIONS,
    '</Relationships>',
    `<Relationship Id="outside" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
  )

/** What is done to the sound document, and words its violation must name the place by. */
const broken: Record<Rule, [change: Change, names: string][]> = {
  package: [
    [(zip) => void zip.remove(TYPES), TYPES],
  ],
  'content-type': [
    [(zip) => void zip.file('word/extra.bin', 'x'), 'word/extra.bin'],
    [put(TYPES, '</Types>', '<Override PartName="/word/gone.xml" ContentType="x/y"/></Types>'), '/word/gone.xml'],
  ],
  relation: [
    [put(RELATIONS, 'Target="theme/theme1.xml"', 'Target="theme/theme9.xml"'), 'word/theme/theme9.xml'],
    [
      put(RELATIONS, /(<Relationship [^>]*Target="styles.xml"\/>)/u, '<Relationship Id="rId2" Type="x/styles" Target="styles.xml"/>'),
      'twice',
    ],
    [put(DOCUMENT, /(?<=<w:hyperlink [^>]*r:id=")[^"]*/u, 'none'), 'none'],
  ],
  xml: [
    [put(DOCUMENT, '</w:body>', '</w:bodies>'), DOCUMENT],
    [put('word/numbering.xml', '</w:numbering>', ''), 'word/numbering.xml'],
  ],
  'external-relation': [
    [external('hyperlink', 'file:///C:/hemmelig.docx'), 'file:///C:/hemmelig.docx'],
    [external('attachedTemplate', 'https://example.no/mal.dotx'), 'attachedTemplate'],
  ],
  title: [
    [before(ANCHOR, paragraph('En til', styled('Title'))), 'En til'],
    [put(DOCUMENT, '<w:pStyle w:val="Title"/>', styled('Subtitle')), '0 titles'],
  ],
  'heading-level': [
    [put(DOCUMENT, '<w:pStyle w:val="Heading2"/>', styled('Heading3')), 'Fra veilederen'],
  ],
  'empty-heading': [[before(ANCHOR, paragraph('', styled('Heading2'))), '(no text)']],
  'fake-heading': [
    [before(ANCHOR, paragraph('Nesten en overskrift', '', '<w:b/>')), 'Nesten en overskrift'],
    [before(ANCHOR, paragraph('Fet i stilen', '', '<w:rStyle w:val="Strong"/>')), 'Fet i stilen'],
  ],
  'typed-list': [
    [before(ANCHOR, paragraph('• Kjøpe inn')), 'Kjøpe inn'],
    [before(ANCHOR, paragraph('– Kjøpe inn')), 'Kjøpe inn'],
    [before(ANCHOR, paragraph('1. Kjøpe inn')), 'Kjøpe inn'],
    [before('Komplette søknader', paragraph('1. Først') + paragraph('2. Så')), 'Først'],
  ],
  'empty-paragraph': [[before(ANCHOR, '<w:p/>'), 'paragraph']],
  'spaces-as-layout': [
    [before(ANCHOR, paragraph('    Innrykket')), 'Innrykket'],
    [before(ANCHOR, '<w:p><w:r><w:tab/><w:t>Rykket</w:t></w:r></w:p>'), 'Rykket'],
  ],
  'table-header': [[put(DOCUMENT, '<w:tblHeader/>', ''), 'table 1 under «Status»']],
  'table-header-empty': [[put(DOCUMENT, '<w:t xml:space="preserve">Nøkkelresultat</w:t>', ''), 'column 1']],
  'merged-cell': [
    [put(DOCUMENT, '<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'), 'w:gridSpan'],
    [put(DOCUMENT, '<w:tcPr>', '<w:tcPr><w:vMerge w:val="restart"/>'), 'w:vMerge'],
  ],
  'nested-table': [
    [
      before(
        'Komplette søknader',
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
      ),
      'table 1',
    ],
  ],
  'table-cells': [
    [
      put(DOCUMENT, '</w:tc></w:tr></w:tbl>', '</w:tc><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'),
      'row 3',
    ],
  ],
  'table-widths': [
    [put(DOCUMENT, /<w:tcW w:type="dxa" w:w="\d+"\/>/u, '<w:tcW w:type="dxa" w:w="99"/>'), 'row 1, cell 1'],
    [put(DOCUMENT, /<w:gridCol w:w="\d+"\/>/u, '<w:gridCol w:w="10"/>'), 'table 1'],
  ],
  'alt-text': [
    [put(DOCUMENT, 'descr="Tavlen etter møtet"', 'descr=""'), 'drawing 2'],
    [put(DOCUMENT, 'descr="Tavlen etter møtet"', 'descr="IMG_0042.jpeg"'), 'IMG_0042.jpeg'],
    [put(DOCUMENT, 'descr="Tavlen etter møtet"', 'descr="Picture 2"'), 'Picture 2'],
  ],
  floating: [
    [put(DOCUMENT, /<wp:inline (?=[^>]*>(?:(?!<\/wp:inline>).)*Tavlen)((?:(?!<\/wp:inline>).)*)<\/wp:inline>/su, '<wp:anchor><wp:docPr id="9" name="x" descr="Tavlen"/></wp:anchor>'), 'wp:anchor'],
    [before(ANCHOR, paragraph('Ramme', '<w:framePr w:w="100"/>')), 'w:framePr'],
    [before(ANCHOR, '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict></w:r></w:p>'), 'w:pict'],
  ],
  'chart-table': [[put(DOCUMENT, '<w:tbl>', `${paragraph('Mellom', styled('Heading2'))}<w:tbl>`), 'Status på målene']],
  'chart-language': [
    [put(DOCUMENT, /descr="Status på målene[^"]*"/u, 'descr="The status of the goals: two of the teams are not on track"'), 'The status of the goals'],
  ],
  'chart-workbook': [
    [put(CHART, /<c:externalData[\s\S]*?<\/c:externalData>/u, ''), CHART],
    [(zip) => void zip.file(WORKBOOK, 'no workbook'), WORKBOOK],
  ],
  'chart-values': [[put(CHART, /(<c:numCache>[\s\S]*?)<c:v>2<\/c:v>/u, '<c:numCache><c:ptCount val="1"/><c:pt idx="0"><c:v>7</c:v>'), CHART]],
  language: [
    [put(STYLES, '<w:lang w:val="nb-NO"', '<w:lang w:val="en-US"'), 'en-US'],
    [put(STYLES, /<w:lang [^>]*\/>/u, ''), 'not nb-NO'],
  ],
  'other-language': [[before(ANCHOR, paragraph('Hello', '', '<w:lang w:val="en-US"/>')), 'en-US']],
  properties: [
    [put(CORE, /<dc:title>[^<]*/u, '<dc:title>'), 'title'],
    [put(CORE, /<dc:creator>[^<]*/u, '<dc:creator>Un-named'), 'Un-named'],
    [put(CORE, /<cp:lastModifiedBy>[^<]*/u, '<cp:lastModifiedBy>Noen andre'), 'Noen andre'],
    [put(CORE, '</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>'), 'en-GB'],
  ],
  contrast: [
    [before(ANCHOR, paragraph('Blekt', '', '<w:color w:val="999999"/>')), '999999 on FFFFFF'],
    [before(ANCHOR, paragraph('Blekt', '', '<w:shd w:val="clear" w:fill="444444"/>')), 'on 444444'],
    [put(STYLES, /(?<=w:styleId="Note"(?:(?!<\/w:style>).)*<w:color w:val=")[\dA-F]{6}/su, 'C0C0C0'), 'C0C0C0'],
    [put(DOCUMENT, /(?<=<w:tcW [^>]*\/>)/u, '<w:shd w:val="clear" w:fill="333333"/>'), 'on 333333'],
    [put(CHART, /(?<=<a:defRPr [^>]*><a:solidFill><a:srgbClr val=")[\dA-F]{6}/u, '1F6B40'), CHART],
  ],
  'colour-alone': [[put(DOCUMENT, '<w:t xml:space="preserve">På sporet</w:t>', ''), '●']],
  'small-text': [
    [before(ANCHOR, paragraph('Smått', '', '<w:sz w:val="14"/>')), '7 points'],
    [put(CHART, 'sz="900"', 'sz="600"'), '6 points'],
  ],
  contents: [
    [put(DOCUMENT, 'TOC \\h', 'NOTHING \\h'), 'no field'],
    [put(DOCUMENT, '<w:t xml:space="preserve">Kort fortalt</w:t>', '<w:t>Kort</w:t>'), 'Kort fortalt'],
    [put(DOCUMENT, /(?<=PAGEREF _Toc\d+ \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)<w:t[^>]*>\d+<\/w:t>/u, ''), 'has no page'],
    [put(DOCUMENT, /w:anchor="_Toc\d+"/u, 'w:anchor="_Gone"'), '_Gone'],
  ],
  placeholder: [
    ...['{{name}} har ansvaret', 'Eier: undefined', 'NaN %', '[object Object]', 'Eier: null', 'report.section.status'].map(
      (text): [Change, string] => [before(ANCHOR, paragraph(text)), text.split(' ')[0] ?? ''],
    ),
    [put(CORE, /<dc:title>[^<]*/u, '<dc:title>{{title}}'), 'dc:title'],
  ],
  'page-number': [
    [put('word/footer1.xml', '>PAGE<', '>DATE<'), 'does not say its number'],
    [put('word/header1.xml', /<w:p>.*<\/w:p>/su, '<w:p/>'), 'nothing in its head'],
  ],
  'link-text': [[put(DOCUMENT, 'planen for høsten', 'her'), '«her»']],
} // prettier-ignore

let sound: Uint8Array

describe('the checker of Word documents', () => {
  beforeAll(async () => {
    sound = await soundDocument()
  })

  it('has nothing to say of a sound one', async () => {
    expect(await checkDocx(sound, { language: 'nb', author: 'Maja Øverby' })).toEqual([])
  })

  it.each(RULES.flatMap((rule) => broken[rule].map(([change, names], nth) => [rule, nth + 1, change, names] as const)))(
    'sees %s, %i',
    async (rule, _, change, names) => {
      const zip = await JSZip.loadAsync(sound)
      await change(zip)
      const found = await checkDocx(await zip.generateAsync({ type: 'uint8array' }), {
        language: 'nb',
        author: 'Maja Øverby',
      })
      expect(found.map((each) => each.rule)).toContain(rule)
      expect(new Set(found.map((each) => each.rule)), JSON.stringify(found)).toEqual(new Set([rule]))
      expect(found.map(({ says }) => says).join('\n')).toContain(names)
    },
  )

  it('says that it is no document, whatever it is given, and never throws', async () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('PK no zip'), sound.slice(0, 900)])
      expect(await checkDocx(bytes, { language: 'nb' })).toMatchObject([{ rule: 'package' }])
  })
})
