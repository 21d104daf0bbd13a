import type { Page } from '../page.ts';

export const pages: Page[] = [
  {
    name: 'statusside',
    body: `<main><h1>Varsler kommer ikke frem</h1><h3>Løst – 17.48</h3><p>Varslene går ut igjen, og køen er tom. Vi deler en gjennomgang neste uke.</p><h3>Oppdatering – 16.20</h3><p>Leverandøren av køen starter to tjenere på nytt etter at de gikk tom for minne.</p><h3>Undersøkes – 15.55</h3><p>Fra kl. 15.41 når ikke varsler til Asia frem. Kontrollpanelet er ikke berørt.</p></main>`,
    wants: {
      what: ['når ikke varsler'],
      since: ['15.41'],
      affected: ['varsler til Asia', '~ikke berørt'],
      done: ['går ut igjen', '~på nytt'],
      cause: ['tom for minne'],
      next: ['deler en gjennomgang'],
    },
  },
  {
    name: 'hotell uten varmtvann',
    body: `<article><h1>Til gjestene våre</h1><p>Det er ikke varmtvann i fjerde til sjette etasje. En pumpe i fyrrommet røk søndag kveld, og delen kommer fra Ålesund.</p><p>I mellomtiden kan dere dusje i bassenget, og vi har trukket fra 300 kroner per natt. Rørleggeren regner med å være ferdig tirsdag midt på dagen. Vi legger en lapp under døren når det er klart.</p></article>`,
    wants: {
      what: ['ikke varmtvann'],
      affected: ['fjerde til sjette'],
      cause: ['En pumpe i fyrrommet'],
      since: ['søndag kveld'],
      done: ['trukket fra 300'],
      until: ['tirsdag midt'],
      next: ['en lapp under'],
    },
  },
  {
    name: 'personopplysninger',
    body: `<main><h1>Varsel om brudd på personvernet</h1><h2>Hva har skjedd?</h2><p>Den 3. november ble en eksportfil lagt i en åpen mappe ved en feil.</p><h2>Hvilke opplysninger gjelder det?</h2><p>Navn, e-postadresser og ordrenumre til 1830 kunder.</p><h2>Hva har vi gjort?</h2><p>Mappen ble stengt innen en time, og filen er slettet.</p><h2>Hva kan du gjøre?</h2><p>Vær på vakt mot e-post som ber om passordet ditt.</p></main>`,
    wants: {
      what: ['en eksportfil'],
      affected: ['1830 kunder'],
      done: ['Mappen ble stengt'],
      since: ['~3. november'],
      until: ['~innen en time'],
    },
  },
];
