/**
 * A strict reader of calendar files, written from RFC 5545 and not from what we write: every line, fold, escape and required property is looked
 * at, and whatever is wrong is thrown with its line.
 */

export type IcsProperty = { name: string; params: Record<string, string>; value: string }
export type IcsComponent = { name: string; properties: IcsProperty[]; children: IcsComponent[] }

const LINE =
  /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*)(?:,(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*)*):(.*)$/su
const PARAM = /;([A-Z0-9-]+)=("[^"]*"|[^;:]*)/g
/** Text properties whose commas and semicolons must be escaped. */
const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION'])
const ONCE = [
  'UID',
  'DTSTAMP',
  'DTSTART',
  'DTEND',
  'SUMMARY',
  'DESCRIPTION',
  'LOCATION',
  'SEQUENCE',
  'STATUS',
  'TRANSP',
]

/** @throws Error naming the first line that does not follow RFC 5545 */
export function readIcs(bytes: Uint8Array): IcsComponent {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (text.startsWith('\uFEFF')) throw new Error('starts with a byte order mark')
  if (!text.endsWith('\r\n')) throw new Error('the last line has no CRLF')
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error('a line ends in something else than CRLF')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical)
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: ${line}`)
  const logical: string[] = []
  for (const line of physical) {
    if (/^[ \t]/.test(line)) logical.push((logical.pop() ?? '') + line.slice(1))
    else logical.push(line)
  }
  return build(logical.map((line) => propertyOf(line)))
}

function propertyOf(line: string): IcsProperty {
  const parts = LINE.exec(line)
  if (!parts) throw new Error(`no content line: ${line}`)
  const [, name = '', params = '', raw = ''] = parts
  if (/[\p{Cc}]/u.test(raw.replaceAll('\t', ''))) throw new Error(`a control character in: ${line}`)
  return {
    name,
    params: Object.fromEntries([...params.matchAll(PARAM)].map(([, key, value]) => [key, value])) as Record<
      string,
      string
    >,
    value: TEXTS.has(name) ? unescaped(raw) : raw,
  }
}

function unescaped(raw: string): string {
  if (!/^(?:[^\\,;]|\\[\\,;Nn])*$/su.test(raw)) throw new Error(`not escaped: ${raw}`)
  return raw.replaceAll(/\\([\\,;Nn])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}

function build(properties: readonly IcsProperty[]): IcsComponent {
  const open: IcsComponent[] = [{ name: '', properties: [], children: [] }]
  for (const property of properties) {
    const current = open.at(-1)
    if (!current) throw new Error('ends more than it begins')
    if (property.name === 'BEGIN') {
      const child = { name: property.value, properties: [], children: [] }
      current.children.push(child)
      open.push(child)
    } else if (property.name === 'END') {
      if (current.name !== property.value) throw new Error(`END:${property.value} inside ${current.name}`)
      open.pop()
    } else if (open.length === 1) throw new Error(`outside of the calendar: ${property.name}`)
    else current.properties.push(property)
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} does not end`)
  const [calendar, ...more] = open[0]?.children ?? []
  if (calendar?.name !== 'VCALENDAR' || more.length > 0) throw new Error('not one VCALENDAR')
  check(calendar)
  return calendar
}

function check(calendar: IcsComponent): void {
  if (valueOf(calendar, 'VERSION') !== '2.0') throw new Error('no VERSION:2.0')
  if (!valueOf(calendar, 'PRODID')) throw new Error('no PRODID')
  if (calendar.children.length === 0) throw new Error('a calendar without a component')
  const zones = calendar.children.filter((child) => child.name === 'VTIMEZONE').map((zone) => valueOf(zone, 'TZID'))
  const seen = new Set<string>()
  for (const event of eventsOf(calendar)) {
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'SEQUENCE'])
      if (valueOf(event, name) === undefined) throw new Error(`an event without ${name}`)
    for (const name of ONCE)
      if (event.properties.filter((property) => property.name === name).length > 1) throw new Error(`${name} twice`)
    const uid = valueOf(event, 'UID') ?? ''
    if (seen.has(uid)) throw new Error(`the same UID twice: ${uid}`)
    seen.add(uid)
    if (!/^\d{8}T\d{6}Z$/.test(valueOf(event, 'DTSTAMP') ?? '')) throw new Error('DTSTAMP is not in UTC')
    if (!/^\d+$/.test(valueOf(event, 'SEQUENCE') ?? '')) throw new Error('SEQUENCE is no whole number')
    const [start, end] = ['DTSTART', 'DTEND'].map((name) => event.properties.find((each) => each.name === name))
    for (const moment of [start, end]) {
      if (!moment) continue
      const isDay = moment.params['VALUE'] === 'DATE'
      if (!(isDay ? /^\d{8}$/ : /^\d{8}T\d{6}Z?$/).test(moment.value)) throw new Error(`no moment: ${moment.value}`)
      const zone = moment.params['TZID']
      if (zone !== undefined && !zones.includes(zone)) throw new Error(`a zone that is not described: ${zone}`)
    }
    if (start && end && start.params['VALUE'] !== end.params['VALUE']) throw new Error('starts and ends in two ways')
    if (start && end && end.value <= start.value) throw new Error('ends before it starts')
  }
}

export function eventsOf(calendar: IcsComponent): IcsComponent[] {
  return calendar.children.filter((child) => child.name === 'VEVENT')
}

export function valueOf(component: IcsComponent | undefined, name: string): string | undefined {
  return component?.properties.find((property) => property.name === name)?.value
}
