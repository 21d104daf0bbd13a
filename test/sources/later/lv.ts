import type { Page } from '../page.ts';

export const pages: Page[] = [
  {
    name: 'stāvokļa lapa',
    body: `<main><h1>Nepienāk paziņojumi</h1><h3>Novērsts – 17.48</h3><p>Paziņojumi atkal tiek piegādāti, un rinda ir tukša. Nākamnedēļ publicēsim pārskatu.</p><h3>Papildināts – 16.20</h3><p>Mūsu rindas uzturētājs pārstartē divus serverus, kuriem pietrūka atmiņas.</p><h3>Izmeklējam – 15.55</h3><p>No plkst. 15.41 paziņojumi saņēmējiem Āzijā nepienāk. Vadības panelis nav skarts.</p></main>`,
    wants: {
      what: ['nepienāk'],
      since: ['15.41'],
      affected: ['saņēmējiem Āzijā', '~nav skarts'],
      done: ['atkal tiek piegādāti', '~pārstartē'],
      cause: ['pietrūka atmiņas'],
      next: ['publicēsim pārskatu'],
    },
  },
  {
    name: 'viesnīca bez siltā ūdens',
    body: `<article><h1>Mūsu viesiem</h1><p>No ceturtā līdz sestajam stāvam nav siltā ūdens. Svētdienas vakarā katlu telpā salūza sūknis, un detaļa ceļo no Liepājas.</p><p>Tikmēr varat izmantot baseina dušas, un par katru nakti esam atskaitījuši 30 eiro. Santehniķis sola pabeigt līdz otrdienas pusdienlaikam. Kad būs gatavs, atstāsim ziņu zem durvīm.</p></article>`,
    wants: {
      what: ['nav siltā ūdens'],
      affected: ['No ceturtā'],
      cause: ['salūza sūknis'],
      since: ['Svētdienas vakarā'],
      done: ['esam atskaitījuši'],
      until: ['līdz otrdienas'],
      next: ['atstāsim ziņu'],
    },
  },
  {
    name: 'datu noplūde',
    body: `<main><h1>Paziņojums par datu drošību</h1><h2>Kas notika</h2><p>3. novembrī eksporta datne kļūdas pēc tika ievietota publiskā mapē.</p><h2>Kādus datus tas skar</h2><p>1830 klientu vārdus, e-pasta adreses un pasūtījumu numurus.</p><h2>Ko esam darījuši</h2><p>Mape stundas laikā aizvērta, un datne izdzēsta.</p><h2>Ko varat darīt jūs</h2><p>Uzmanieties no vēstulēm, kas prasa paroli.</p></main>`,
    wants: {
      what: ['eksporta datne'],
      affected: ['1830 klientu'],
      done: ['Mape stundas laikā'],
      since: ['~3. novembrī'],
      until: ['~Mape stundas'],
    },
  },
];
