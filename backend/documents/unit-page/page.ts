/**
 * The page of a unit's goals to send after a meeting: one HTML file that runs nothing and fetches nothing, and says so in its own policy. Light
 * and dark as the reader's computer, and ink on white when printed. Every text is escaped where it is put in.
 */
import type { Status } from '#domain/goal/goal.ts'
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import { fileNameWith } from '../file-name.ts'
import { speech, type Speech } from '../speech.ts'
import type { UnitPageContent, UnitPageKeyResult, UnitPageKpi, UnitPageObjective } from './content.ts'
import { UNIT_PAGE_STYLE } from './style.ts'

/** «2026-06-29 Nordlys kommune – Team Mottak, mål og nøkkelresultater.html» */
export function unitPageFileName(content: UnitPageContent): string {
  const { unitPage } = documentTexts[content.language]
  const title = unitPage.title[content.goalTerms]
  const named = (client: string) => fill(unitPage.fileName, { date: content.date, client, title })
  const about =
    content.unitName === content.clientName ? content.clientName : `${content.clientName} ${content.unitName}`
  return fileNameWith(about, named, '.html')
}

type Say = Speech & { content: UnitPageContent }

export function unitPage(content: UnitPageContent): string {
  const say: Say = { ...speech(content.language), content }
  const { texts } = say
  const title = texts.unitPage.title[content.goalTerms]
  const asOf = fill(texts.unitPage.asOf, { date: say.date(content.date) })
  const period =
    content.cycle === null
      ? ''
      : `${content.cycle.name}, ${say.date(content.cycle.start)} – ${say.date(content.cycle.end)}`
  return `<!doctype html>
<html lang="${texts.languageTag.slice(0, 2)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(`${content.unitName} – ${title}`)}</title>
<style>${UNIT_PAGE_STYLE}</style>
</head>
<body>
<header>
${content.unitName === content.clientName ? '' : `<p class="meta">${escaped(content.clientName)}</p>`}
<h1>${escaped(content.unitName)}</h1>
<p class="lede">${escaped(title)}</p>
<p class="meta">${[period, asOf]
    .filter((part) => part !== '')
    .map(escaped)
    .join(' · ')}</p>
</header>
<main>
${content.objectives.length === 0 ? `<p>${escaped(texts.unitPage.empty)}</p>` : content.objectives.map((each) => objective(each, say)).join('\n')}
${content.kpis.length === 0 ? '' : kpis(content.kpis, say)}
</main>
<footer><p class="meta">${escaped(texts.unitPage.made)}</p></footer>
</body>
</html>
`
}

function objective({ title, why, unitName, owner, share, keyResults }: UnitPageObjective, say: Say): string {
  const { unitPage } = say.texts
  const facts = [
    unitName,
    ownerOf(owner, say),
    share === null ? '' : fill(unitPage.ofTheWay, { share: say.percent(share) }),
  ].filter((fact) => fact !== '')
  return `<section>
<h2>${escaped(title)}</h2>
<p class="meta">${facts.map(escaped).join(' · ')}</p>
${why === '' ? '' : `<p class="why">${lines(why)}</p>`}
${keyResults.map((each) => keyResult(each, say)).join('\n')}
</section>`
}

function keyResult(row: UnitPageKeyResult, say: Say): string {
  const { texts, content } = say
  const { unitPage, minutes } = texts
  const isLevel = row.kind === 'at_least' || row.kind === 'at_most'
  const pace = isLevel
    ? row.held.length === 0
      ? '–'
      : fill(unitPage.held, { held: row.held.filter(Boolean).length, of: row.held.length })
    : row.pace === null
      ? '–'
      : unitPage.pace[row.pace]
  const last =
    row.checkedOn === null ? unitPage.never : fill(unitPage.lastCheckIn, { date: say.day(row.checkedOn, content.date) })
  const said = [
    row.changed === '' ? '' : `<p>${lines(row.changed)}</p>`,
    row.blocks === '' ? '' : `<p><b>${escaped(minutes.blocks)}:</b> ${lines(row.blocks)}</p>`,
  ].join('')
  return `<article>
<div class="head"><h3>${escaped(row.title)}</h3>${status(row, say)}</div>
<p class="meta">${escaped(ownerOf(row.owner, say))}</p>
${way(row, say)}
<dl>
<div><dt>${escaped(isLevel ? unitPage.level : unitPage.paceLabel)}</dt><dd>${escaped(pace)}</dd></div>
<div><dt>${escaped(minutes.head.confidence)}</dt><dd>${row.confidence === null ? '–' : escaped(fill(unitPage.confidenceOf, { number: row.confidence }))}</dd></div>
<div><dt>${escaped(unitPage.checkIn)}</dt><dd>${escaped(last)}</dd></div>
</dl>
${said === '' ? '' : `<div class="said">${said}</div>`}
</article>`
}

function ownerOf(name: string | null, say: Say): string {
  const { unitPage } = say.texts
  const said = say.name(name)
  return said === null ? unitPage.noOwner : fill(unitPage.owner, { name: said })
}

/** Baseline → now → target in words, and the bar with the expected mark. */
function way(row: UnitPageKeyResult, say: Say): string {
  const { value: words, unitPage } = say.texts
  const measure = (value: number | null, missing: string) =>
    value === null ? missing : say.number(value, row.decimals)
  const now = measure(row.value, words.notMeasured.toLocaleLowerCase('nb'))
  const aim =
    row.target === null ? words.notSet.toLocaleLowerCase('nb') : say.measure(row.target, row.unitLabel, row.decimals)
  if (row.kind === 'at_least' || row.kind === 'at_most') {
    const level = fill(row.kind === 'at_least' ? words.atLeast : words.atMost, { value: aim })
    return `<p class="figures"><b>${escaped(now)}</b> <span>${escaped(fill(unitPage.ofLevel, { level }))}</span></p>${beats(row.held, say)}`
  }
  if (row.kind === 'milestone') {
    const reached = fill(words.stagesReached, { reached: now, of: row.target ?? 0 })
    return `<p class="figures"><b>${escaped(reached)}</b></p>${bar(row, say)}`
  }
  if (row.kind === null) return `<p class="figures">${escaped(words.notMeasured)}</p>`
  const from = measure(row.baseline, '–')
  return `<p class="figures"><span>${escaped(from)}</span> ${ARROW} <b>${escaped(now)}</b> ${ARROW} <span>${escaped(aim)}</span></p>${bar(row, say)}`
}

const ARROW =
  '<svg class="arrow" viewBox="0 0 18 18" aria-hidden="true"><path d="M2.5 9h12M10.5 4.8 14.7 9l-4.2 4.2"/></svg>'

function bar({ ratio, expected, isStale }: UnitPageKeyResult, say: Say): string {
  if (ratio === null && expected === null) return ''
  const { unitPage } = say.texts
  const width = clamped(ratio ?? 0)
  const mark = expected === null ? null : clamped(expected)
  const label = [
    ratio === null ? say.texts.value.notMeasured : fill(unitPage.ofTheWay, { share: say.percent(ratio) }),
    expected === null ? '' : fill(unitPage.expected, { share: say.percent(expected) }),
  ].filter((part) => part !== '')
  const missing =
    mark === null || mark <= width
      ? ''
      : `<rect class="missing" x="${width}" y="5" width="${mark - width}" height="8"/>`
  return `<div class="bar"><svg viewBox="0 0 1000 18" preserveAspectRatio="none" role="img" aria-label="${escaped(label.join(', '))}"><rect class="track" x="0" y="5" width="1000" height="8"/>${missing}<rect class="${isStale ? 'done stale' : 'done'}" x="0" y="5" width="${width}" height="8"/>${mark === null ? '' : `<rect class="mark" x="${Math.min(996, mark)}" y="0" width="4" height="18"/>`}</svg><p class="meta">${escaped(label.join(', '))}</p></div>`
}

/** Of a thousand. */
const clamped = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 1000)

function beats(held: readonly boolean[], say: Say): string {
  if (held.length === 0) return ''
  const label = fill(say.texts.unitPage.held, { held: held.filter(Boolean).length, of: held.length })
  const drawn = held.map(
    (each, index) =>
      `<rect class="${each ? 'held' : 'missed'}" x="${index * 30 + 1}" y="3" width="24" height="10" rx="2"/>`,
  )
  return `<svg class="beats" viewBox="0 0 ${held.length * 30} 16" width="${held.length * 30}" height="16" role="img" aria-label="${escaped(label)}">${drawn.join('')}</svg>`
}

const SHAPES: Record<Status | 'stale', string> = {
  green: '<circle cx="8" cy="8" r="7"/><path class="glyph" d="M4.9 8.3 7.1 10.5 11.2 5.7"/>',
  yellow: '<path stroke-linejoin="round" d="M8 1.7 15.1 14H.9Z"/>',
  red: '<rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2"/><path class="glyph" d="M4.8 8h6.4"/>',
  stale: '<circle cx="8" cy="8" r="6.6"/><path class="glyph" d="M8 4.9V8l2 1.5"/>',
}

/** Word and shape; silence is said with what was last reported. */
function status(row: UnitPageKeyResult, say: Say): string {
  const { texts } = say
  if (row.status === null) return `<p class="status">${escaped(texts.minutes.noStatus)}</p>`
  const kind = row.isStale ? 'stale' : row.status
  const word = row.isStale ? fill(texts.unitPage.stale, { status: texts.status[row.status] }) : texts.status[row.status]
  return `<p class="status">${mark(kind)}${escaped(word)}</p>`
}

function mark(kind: Status | 'stale'): string {
  return `<svg class="sign ${kind}" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[kind]}</svg>`
}

function kpis(rows: readonly UnitPageKpi[], say: Say): string {
  const { texts, content } = say
  const { head } = texts.minutes
  const body = rows.map((row) => {
    const limit = row.greenLimit === null ? '–' : say.measure(row.greenLimit, row.unitLabel, row.decimals)
    const green =
      row.greenLimit === null
        ? limit
        : fill(row.direction === 'lower_is_better' ? texts.value.below : texts.value.above, { value: limit })
    const read = row.value === null ? texts.value.notMeasured : say.measure(row.value, row.unitLabel, row.decimals)
    const day = row.date === null ? '' : ` <span class="meta">${escaped(say.day(row.date, content.date))}</span>`
    const band = row.band === null ? '–' : `${mark(row.band)}${escaped(texts.band[row.band])}`
    return `<tr><th scope="row">${escaped(row.name)}</th><td>${escaped(read)}${day}</td><td>${escaped(green)}</td><td class="status">${band}</td></tr>`
  })
  return `<section>
<h2>${escaped(texts.minutes.section.kpis)}</h2>
<table><thead><tr>${[head.kpi, head.read, head.greenBand, head.band].map((each) => `<th scope="col">${escaped(each)}</th>`).join('')}</tr></thead>
<tbody>${body.join('\n')}</tbody></table>
</section>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For element content and quoted attributes alike. Characters no page may hold are left out. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '').replaceAll(/[\p{Cs}\p{Cn}]|(?![\n\t])\p{Cc}/gu, '')
}

/** Line breaks as they were typed. */
function lines(text: string): string {
  return escaped(text.trim()).replaceAll('\n', '<br>')
}
