/** A Word document that has a little of everything, and nothing wrong with it: the checker's tests break it in one place after the other. */
import { pack } from '#backend/documents/word/paper.ts'
import { pngOf } from '#tests/support/pictures.ts'

export function soundDocument(): Promise<Uint8Array> {
  return pack({
    languageTag: 'nb-NO',
    title: 'Rapport – Nordlys kommune',
    subject: 'Hele virksomheten',
    author: 'Maja Øverby',
    runningHead: { left: 'Nordlys kommune', right: 'Rapport' },
    pageText: 'Side {{page}} av {{pages}}',
    pictures: new Map([['p', { mediaType: 'image/png', content: pngOf(64, 32) }]]),
    cover: {
      logo: null,
      clientName: 'Nordlys kommune',
      title: 'Rapport',
      lines: ['Mai–august 2026'],
      draft: '',
      by: ['Maja Øverby'],
      byLogo: null,
    },
    body: [
      { kind: 'contents', text: 'Innhold' },
      { kind: 'section', text: 'Kort fortalt' },
      { kind: 'paragraph', text: 'Saksbehandlingen går raskere enn før.', label: 'Viktigst:' },
      { kind: 'paragraph', text: '1. juni ble møtet flyttet.', label: '' },
      {
        kind: 'bullets',
        lines: [
          { text: 'Skjemaet er kortere', quiet: '(mai)' },
          { text: 'Svarene kommer på e-post', quiet: '' },
        ],
      },
      {
        kind: 'written',
        under: 'section',
        text: [
          { kind: 'heading', runs: [{ text: 'Fra veilederen' }] },
          {
            kind: 'paragraph',
            runs: [{ text: 'Les ' }, { text: 'planen for høsten', href: 'https://example.no/plan' }],
          },
          { kind: 'numbers', items: [[{ text: 'Først skjemaet' }], [{ text: 'Så brevene' }]] },
        ],
      },
      { kind: 'section', text: 'Status' },
      {
        kind: 'chart',
        form: 'stacked',
        categories: ['Team Mottak', 'Team Behandling'],
        series: [
          { name: 'På sporet', values: [2, 1], as: 'green' },
          { name: 'Usikker', values: [1, null], as: 'yellow' },
        ],
        most: 3,
        text: 'Status på målene til teamene: Team Mottak har to på sporet, Team Behandling ett.',
      },
      {
        kind: 'table',
        columns: [
          { head: 'Nøkkelresultat', share: 3 },
          { head: 'Status', share: 1 },
        ],
        rows: [
          [[{ text: 'Komplette søknader' }], [{ text: 'På sporet', mark: 'green' }]],
          [[{ text: 'Fornøyde søkere' }], [{ text: 'Stoppet opp', mark: 'red' }]],
        ],
      },
      { kind: 'picture', id: 'p', width: 64, height: 32, text: 'Tavlen etter møtet', label: 'Bilde' },
    ],
  })
}
