/**
 * Lines as coaches of municipalities, health, schools, sport, shops, consultancies, clubs and software write them, in nb, nn and en. They were written with their
 * readings before the reader saw them, and read once before anything was changed for them: 10 of 171 were misread. What they taught was put right at the root;
 * these rows are those that were misread, others of the same kinds, and some that were read rightly.
 */
import type { ExpectedLine } from './lines.ts'

/** How fast something goes, all of them, and what is said beside another number. */
export const blindTaught: readonly ExpectedLine[] = [
  ['Dobbelt så raskt svar på e-post, i dag 48 timer', 'decrease', 48, 24, 'timer', '', null],
  ['Svar dobbelt så raskt, fra 48 til 24 timer', 'decrease', 48, 24, 'timer', '', null],
  ['Twice as fast replies, today 48 hours', 'decrease', 48, 24, 'hours', '', null],
  ['Tre ganger så raskt svar, i dag 9 dager', 'decrease', 9, 3, 'dager', '', null],
  ['Dobbelt så raske linjer, i dag 40 enheter per time', 'increase', 40, 80, 'enheter per time', '', null],
  ['Build 3x faster, from 30 to 10 minutes', 'decrease', 30, 10, 'minutes', '', null],
  ['Dobbelt så raskt svar', 'decrease', null, null, null, 'no_baseline', null],
  ['Halvparten så lang ventetid, i dag 30 dager', 'decrease', 30, 15, 'dager', '', null],
  ['Half as long a wait, today 30 days', 'decrease', 30, 15, 'days', '', null],
  ['Halvere svartiden og doble antall brukere', null, null, null, 'brukere', 'no_baseline several_measures', null],

  ['Alle 24 avdelinger har oppdatert beredskapsplan, i dag 17', 'increase', 17, 24, 'avdelinger', '', null],
  ['alle 24, i dag 17', 'increase', 17, 24, null, '', null],
  ['De 24 avdelingene har beredskapsplan, i dag 17', 'increase', 17, 24, null, '', null],
  ['All of our 24 schools use it (today 17)', 'increase', 17, 24, 'schools', '', null],
  ['Every one of the 24 units, now 17', 'increase', 17, 24, 'units', '', null],
  ['Beredskapsplan vedtatt i alle 24 avdelinger, i dag 17', 'increase', 17, 24, 'avdelinger', '', null],
  ['NPS i alle 24 butikker, i dag 17', null, 17, null, null, 'no_target', null],
  ['Alle 24 avdelinger svarer innen fristen, i dag 17 dager', null, 17, null, 'dager', 'no_target', null],

  [
    'Half of our members take part in at least one hike, up from one in four',
    'increase',
    null,
    null,
    null,
    'number_unread',
    null,
  ],
  ['Tre fjerdedeler av elevene, opp fra 1 av 2', 'increase', null, null, null, 'number_unread', null],
  ['Two-thirds of managers hold one-to-ones, up from 25 %', 'increase', 25, null, '%', 'number_unread', null],
  [
    'Two out of three new hires recommend us (one out of three last spring)',
    'increase',
    1,
    2,
    'out of three',
    '',
    null,
  ],

  ['Kontingentinntekter på 1,8 mill. kr mot 1,4 mill. i 2025', 'increase', 1_400_000, 1_800_000, 'kr', '', null],
  ['Nettsidene lastes på 2 sek i stedet for 6 sek', 'decrease', 6, 2, 'sek', '', null],
  ['Teachers spend 3 hours a week on admin instead of 6', 'decrease', 6, 3, 'hours a week', '', null],
  ['Vi svarer 90 % av e-postene innen ett døgn, nå klarer vi 64 %', 'increase', 64, 90, '%', '', null],
  ['Færre enn 10 purringer i uka (45 i snitt i høst)', 'decrease', 45, 10, 'purringer i uka', '', null],
  ['Win back 150 lapsed members (20 so far)', 'increase', 20, 150, 'lapsed members', '', null],
  ['Close rate rises to 30% (21% in Q1)', 'increase', 21, 30, '%', '', null],
  ['Selge 300 kort (50 i snitt per butikk)', null, null, null, null, 'several_numbers', null],
  ['Svar innen 1 dag, i dag 5 dager', 'decrease', 5, 1, 'dager', '', null],
  ['Svartid under 60 sekunder for 9 av 10 innringere, mot 6 av 10 nå', 'increase', 6, 9, 'av 10', '', null],
  ['Strykprosenten i matematikk 1P fra 19 til under 12', 'decrease', 19, 12, '%', '', null],
  ['Utilisation (%) from 64 to 72', 'increase', 64, 72, '%', '', null],
  ['Ant. klager pr mnd ned fra 60 til 25', 'decrease', 60, 25, 'klager pr mnd', '', null],
  ['Tid fra commit til produksjon ned fra 9 timer til under 1 time', 'decrease', 9, 1, 'timer', '', null],

  ['70 % av innbyggerne har tillit til kommunen, mot 56 % i forrige undersøkelse', 'increase', 56, 70, '%', '', null],
  ['Kjøkkenet kastar 40 kg mat, mot 75 kg i vår', 'decrease', 75, 40, 'kg', '', null],
  ['Sparte innkjøpskostnader på 2 mill. kr (0,4 mill. hittil i år)', 'increase', 400_000, 2_000_000, 'kr', '', null],
  ['Fornøyde foreldre, andel 5 og 6 på skalaen, fra 64 til 80 %', 'increase', 64, 80, '%', '', null],
  ['1 av 5 lærlinger slutter i dag; vi skal ned til 1 av 10', 'decrease', 2, 1, 'av 10', '', null],
  ['Rental bikes out of service: from 1 in 5 to 1 in 10', 'decrease', 2, 1, 'in 10', '', null],
  ['Andel plasser ledig: fra 0–1 til minst 3', 'increase', null, 3, null, 'number_unread', null],
  ['Hver tredje kunde kommer tilbake, i dag hver femte', null, null, null, null, 'number_unread number_unread', null],
  ['Kvar femte opplever det i dag, målet er to av fem', null, null, 2, 'av fem', 'number_unread direction', null],
  ['Reduce handling time by a third', 'decrease', null, null, null, 'relative_change no_baseline', null],
  ['Hire 3 to 5 engineers', null, null, null, null, 'task range', null],
  ['Ansette 3 til 5 sykepleiere', null, null, null, null, 'task range', null],
  ['Nyansatte fullt produktive etter 6 uker, mot 10 uker i dag', 'decrease', 10, 6, 'uker', '', null],
  ['Inventory turns up from 3.1x to 4.5x', 'increase', 3.1, 4.5, null, '', null],
  ['Nå har vi 22 restanser', null, 22, null, 'restanser', 'no_target', null],
  ['Right now churn is 7%', null, 7, null, '%', 'no_target', null],
]
