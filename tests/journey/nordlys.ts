/** Nordlys kommune as a coach would type it. The words are the customer's and stay Norwegian whatever the screen speaks. */

export const UNITS = [
  { name: 'Byggesak og plan', under: 'Nordlys kommune', leader: 'Tor Henrik Lie' },
  { name: 'Team Mottak', under: 'Byggesak og plan', leader: 'Samir Haddad' },
  { name: 'Team Behandling', under: 'Byggesak og plan', leader: 'Anne-Grethe Fjelltveit' },
] as const

export const PEOPLE = `Ingrid Aasen, kommunaldirektør – Nordlys kommune
Tor Henrik Lie, avdelingsleder – Byggesak og plan
Maja Øverby, OKR-ambassadør – Byggesak og plan
Samir Haddad, teamleder – Team Mottak
Anne-Grethe Fjelltveit, teamleder – Team Behandling`

export const GOALS = `Byggesak og plan
Mål: Innbyggerne skal oppleve at byggesaken deres er forutsigbar, fordi tillit er det vi lever av
Hvorfor: Klagene i fjor handlet mer om taushet enn om avslag
Eier: Tor Henrik Lie
- Andel søkere som får svar innen varslet frist skal opp fra 62 % til minst 90 % (Anne-Grethe Fjelltveit)
- Henvendelser om «hvor er saken min» ned fra 350 til under 100 i måneden (Samir Haddad)
- Søkernes opplevde forutsigbarhet fra 3,1 til 4,2 på en skala 1–5 (Maja Øverby)

Team Mottak
Mål: Det skal være lett å levere en komplett søknad første gang
Hvorfor: Annenhver sak går i retur, og hver retur koster søkeren tre uker
Eier: Samir Haddad
Bidrar til: Byggesak og plan
- Øke andelen søknader som er komplette ved første innsending fra 48 % til 75 % (Samir Haddad)
- Redusere antall skjema søkeren må velge mellom fra 8 til 2 (Maja Øverby)`

/** What the key results are, whatever words their titles keep: [part of the title, kind, from, to, owner]. */
export const KEY_RESULTS = [
  ['svar innen varslet frist', 'increase', 62, 90, 'Anne-Grethe Fjelltveit'],
  ['hvor er saken min', 'decrease', 350, 100, 'Samir Haddad'],
  ['opplevde forutsigbarhet', 'increase', 3.1, 4.2, 'Maja Øverby'],
  ['komplette ved første innsending', 'increase', 48, 75, 'Samir Haddad'],
  ['antall skjema', 'decrease', 8, 2, 'Maja Øverby'],
] as const

export const KPIS = [
  'Saker per saksbehandler, grønt under 25, gult under 32',
  'Ubehandlede saker totalt, grønt under 400, gult under 500',
] as const

export const INITIATIVES = [
  'Forhåndssjekk i chat før innsending (Samir Haddad, 15. juni)',
  'Automatisk statusmelding på SMS (Maja Øverby, 1. juli)',
] as const
