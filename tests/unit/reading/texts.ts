/** The sample clients as a coach typed them: a Norwegian municipality and a private company in mixed English. */

export const nordlys = `Kunde: Nordlys kommune (offentlig, dokumentspråk bokmål, tertial, regnskapsår fra januar, innsjekk hver mandag)
Periode: 2. tertial 2026 (1. mai – 31. august), pauseuker 28, 29, 30

Enheter
- Nordlys kommune (virksomhet)
  - Byggesak og plan (avdeling)
    - Team Mottak (team)
    - Team Behandling (team)
  - Ny innbyggerportal (prosjekt)

Personer
- Ingrid Aasen, kommunaldirektør – Nordlys kommune
- Tor Henrik Lie, avdelingsleder – Byggesak og plan
- Maja Øverby, OKR-ambassadør – Byggesak og plan
- Samir Haddad, teamleder – Team Mottak
- Anne-Grethe Fjelltveit, teamleder – Team Behandling
- Jonas Ly, prosjektleder – Ny innbyggerportal

Byggesak og plan
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
- Redusere antall skjema søkeren må velge mellom fra 8 til 2 (Maja Øverby)

Team Behandling
Mål: Saker skal flyte, ikke ligge
Eier: Anne-Grethe Fjelltveit
Bidrar til: Byggesak og plan
- Median liggetid fra 19 til 7 dager (Anne-Grethe Fjelltveit)
- Minst 90 % av sakene tildelt samme dag
- Halvere antall saker eldre enn 12 uker, i dag 46 (Tor Henrik Lie)

Ny innbyggerportal
Mål: Innbyggerne finner og bruker portalen uten hjelp
Eier: Jonas Ly
- Utarbeide brukerveiledning
- Andel saker startet i portalen fra 0 til 40 %
- Lansere portalen innen 1. juni

Kortnavn: svar innen frist · hvor er saken min (måles hver måned, men telles fortløpende) · forutsigbarhet (måles hvert kvartal) · komplette søknader ·
antall skjema · liggetid · tildelt samme dag · saker over 12 uker · brukerveiledning · startet i portalen · lansering

KPI-er, Byggesak og plan
- Saker per saksbehandler, grønt under 25, gult under 32
- Ubehandlede saker totalt, grønt under 400, gult under 500
- Klager i måneden, grønt under 10, gult under 15

Initiativer
- Forhåndssjekk i chat før innsending (Samir Haddad, 15. juni) → komplette søknader
- Automatisk statusmelding på SMS (Jonas Ly, 1. juli) → hvor er saken min
- Fast restansetime tirsdag og torsdag (Anne-Grethe Fjelltveit, 20. mai) → liggetid`

export const fjellsport = `Client: Fjellsport AS (private, document language English, quarters, check-in every other Wednesday)
Cycle: Q4 2026

Leadership team
O: Become the obvious choice for people who actually go outside
Owner: Kari Moen
- Increase NPS in first week from 37 to 55 (Kari Moen)
- Implement new CRM
- Grow repeat purchase rate to over 34%
- Reduce return rate from 12% to 12%

E-commerce
O: Improve the webshop and the app and make customers happier and increase conversion by 20%
Owner: Kari Moen, Leo Strand
- Conversion 1.8% -> 2.6%
- Launch the new checkout by 1 November
- Page load (p75) below 1.5 s, today 3.9 s
- Carry out the yearly stock count
- Double the share of orders with click & collect from 9 %
- Få ned antall støttehenvendelser fra 1 200 til 800 i uka

People
O: Digital transformation
- At least 4.2 in engagement survey

Faults planted above, for checking a reader of wording: two owners (E-commerce) · task instead of result ×3 (CRM, checkout, stock count) · steady operation (stock count) · no baseline ×2
(repeat purchase, engagement survey) · baseline equals target (return rate) · number in an objective · several goals in one objective · no why ×3 · too vague (Digital transformation) ·
no owner (People) · more key results than the limit ×2.`
