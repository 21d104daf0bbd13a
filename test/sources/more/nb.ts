import type { Page } from '../page.ts';

export const pages: Page[] = [
  {
    name: 'etat, med bakgrunn og tiltak',
    body: `<main><h1>Tekniske problemer</h1><h4>Postmortem</h4><p><b>Bakgrunn:</b> Det ble en feil i delingstjenesten, slik at konsumentene fikk meldingen «token is not valid».</p><p><b>Omfang og konsekvenser:</b> En times nedetid for enkelte konsumenter.</p><p><b>Løsning:</b> Endringen ble rullet tilbake.</p><p><b>Tiltak:</b> Vi går gjennom rutinene for test.</p><p>Vi har hatt problemer fra 13:00 til 14:00. Problemene er nå løst.</p></main>`,
    wants: {
      what: ['Det ble en feil', '~problemer fra'],
      affected: ['En times nedetid'],
      done: ['rullet tilbake', '~Vi går gjennom', '~nå løst'],
      since: ['fra 13:00'],
      until: ['fra 13:00'],
      next: ['~Vi går'],
    },
  },
  {
    name: 'mobiloperatør i avis',
    body: `<article><h1>Uten nett i tre timer</h1><p>Litt før klokken 11.30 fredag mistet kunder over hele landet nettet. Årsaken var en omstart i en komponent i datanettet, opplyser operatøren. Om lag 60 000 abonnenter var berørt.</p><p>Like før klokken 14.30 var feilen fikset. Operatøren skal levere en skriftlig rapport til myndighetene innen 14 dager.</p></article>`,
    wants: {
      what: ['mistet kunder'],
      since: ['før klokken 11.30'],
      cause: ['omstart i en komponent'],
      affected: ['60 000 abonnenter', '~kunder over hele'],
      until: ['klokken 14.30'],
      done: ['feilen fikset'],
      next: ['skriftlig rapport'],
    },
  },
  {
    name: 'pakker',
    body: `<article><h1>Forsinkelser på Sørlandet</h1><p>Snøfall tirsdag kveld gjorde at terminalen i Kristiansand måtte stenge, og rundt 4000 pakker står fast der. Sendinger til Agder kommer en til to dager senere enn planlagt.</p><p>Vi har flyttet sorteringen til Arendal og satt inn ti ekstra sjåfører. Alt skal være ute hos mottakerne lørdag.</p></article>`,
    wants: {
      what: ['måtte stenge'],
      since: ['~tirsdag kveld'],
      cause: ['Snøfall'],
      affected: ['4000 pakker', '~Agder'],
      done: ['flyttet sorteringen'],
      until: ['lørdag'],
    },
  },
  {
    name: 'sak om moms',
    body: `<div><h1>Feil momssats på fakturaer</h1><table><tr><td>Type</td><td>Feil</td></tr><tr><td>Opprettet</td><td>12.11.2026</td></tr><tr><td>Berørte versjoner</td><td>4.7.0, 4.7.1</td></tr><tr><td>Rettet i</td><td>4.7.2</td></tr></table><p>Fakturaer til svenske kunder viser 20 % moms i stedet for 25 %.</p></div>`,
    wants: { what: ['viser 20 %'], affected: ['4.7.0'], since: ['~12.11'] },
  },
  {
    name: 'bank',
    body: `<main><h1>Driftsmelding</h1><p>Noen av dagens kortkjøp vises foreløpig ikke i appen. Pengene er trygge, og kortene virker.</p><p>Forsinkelsen startet rundt klokken 6 i dag, da en nattjobb hos leverandøren tok lengre tid enn ventet. Leverandøren tar igjen etterslepet, og vi tror at kjøpene er på plass tidlig i kveld.</p><p>Vi skriver mer her klokken 15.</p></main>`,
    wants: {
      what: ['vises foreløpig ikke'],
      since: ['rundt klokken 6'],
      cause: ['nattjobb'],
      done: ['tar igjen etterslepet'],
      until: ['tidlig i kveld'],
      next: ['klokken 15'],
    },
  },
  {
    name: 'byggeprosjekt',
    body: `<main><h1>Elvebredden: rapport 14</h1><dl><dt>Utført</dt><dd>Stillas på blokk C</dd><dt>Årsak til forsinkelse</dt><dd>seks dager med regn</dd><dt>Ny ferdigdato</dt><dd>29. januar</dd><dt>Neste uke</dt><dd>Andre strøk på blokk B</dd></dl><p>Beboermøtet er 3. desember kl. 18.</p></main>`,
    wants: { done: ['Stillas'], cause: ['seks dager'], until: ['29. januar'], next: ['Andre strøk'] },
  },
  {
    name: 'oppskrifter',
    body: `<article><h1>Fem supper i november</h1><p>Kalde kvelder kaller på suppe. Begynn med løk, la den surre lenge, og hell på kraft etter tjue minutter. Purren på torget er på sitt beste nå, og pastinakken også.</p><p>Linsesuppen holder seg i tre dager i kjøleskapet. Leserne sendte oss over to hundre forslag i fjor, og dette er dem vi lager selv.</p></article>`,
  },
];
