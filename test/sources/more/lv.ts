import type { Page } from '../page.ts';

export const pages: Page[] = [
  {
    name: 'sakaru operators',
    body: `<article><h1>Par sestdienas traucējumiem</h1><p>Sestdien, 24. oktobrī, no pulksten 18.04 mūsu tīklā bija interneta piekļuves traucējumi, kas ietekmēja vairāk nekā 80 000 klientu. Problēmas pamatā bija negaidīta adrešu izdales sistēmas avārija.</p><p>Mūsu eksperti to atrada un dažu stundu laikā pakāpeniski atjaunoja pakalpojumus. Naktī viss jau darbojās pilnībā.</p><p>Tehniskos ierakstus šobrīd izvērtē, un līdz mēneša beigām būs risinājums, kas šādus gadījumus ierobežos.</p></article>`,
    wants: {
      what: ['bija interneta piekļuves traucējumi'],
      since: ['no pulksten 18.04'],
      affected: ['80 000 klientu'],
      cause: ['adrešu izdales'],
      done: ['atjaunoja pakalpojumus'],
      until: ['dažu stundu laikā', '~Naktī viss'],
      next: ['līdz mēneša beigām'],
    },
  },
  {
    name: 'kurjeri',
    body: `<article><h1>Sūtījumi Kurzemē</h1><p>Otrdienas vakara sniegputeņa dēļ Saldus šķirošanas centrs ir slēgts, un tajā gaida ap 4000 paku. Sūtījumi uz Kuldīgu, Ventspili un Liepāju tiks piegādāti vienu vai divas dienas vēlāk.</p><p>Šķirošanu pārcēlām uz Jelgavu un piesaistījām desmit papildu šoferus. Visu plānojam izvest līdz sestdienai.</p></article>`,
    wants: {
      what: ['centrs ir slēgts'],
      since: ['~Otrdienas vakara'],
      cause: ['sniegputeņa dēļ'],
      affected: ['4000 paku', '~Kuldīgu'],
      done: ['pārcēlām uz Jelgavu'],
      until: ['līdz sestdienai'],
      next: ['~tiks piegādāti', '~plānojam'],
    },
  },
  {
    name: 'kļūdas pieteikums',
    body: `<div><h1>Rēķinos nepareiza PVN likme</h1><table><tr><td>Veids</td><td>Kļūda</td></tr><tr><td>Ziņots</td><td>12.11.2026</td></tr><tr><td>Skartās versijas</td><td>4.7.0, 4.7.1</td></tr><tr><td>Labots versijā</td><td>4.7.2</td></tr></table><p>Lietuvas klientu rēķinos parādās 20 % PVN, nevis 21 %.</p></div>`,
    wants: { what: ['parādās 20 %'], since: ['12.11.2026'], affected: ['4.7.0'] },
  },
  {
    name: 'banka',
    body: `<main><h1>Paziņojums</h1><p>Daļa šodienas karšu darījumu lietotnē vēl nav redzama. Nauda ir drošībā, un kartes darbojas.</p><p>Aizkave radās ap pulksten 6 rītā, kad apstrādes centrā ieilga nakts darbs. Centrs pakāpeniski apstrādā iekavēto, un trūkstošie ieraksti parādīsies līdz vakaram.</p><p>Nākamreiz rakstīsim pulksten 15.</p></main>`,
    wants: {
      what: ['vēl nav redzama'],
      since: ['pulksten 6 rītā'],
      cause: ['ieilga nakts darbs'],
      done: ['apstrādā iekavēto'],
      until: ['līdz vakaram'],
      next: ['rakstīsim pulksten 15', '~parādīsies'],
    },
  },
  {
    name: 'būvdarbi',
    body: `<main><h1>Krasta nams: 14. pārskats</h1><dl><dt>Padarīts</dt><dd>Uzceltas sastatnes C korpusam</dd><dt>Kavējuma cēlonis</dt><dd>sešas lietainas dienas</dd><dt>Jaunais pabeigšanas termiņš</dt><dd>29. janvāris</dd><dt>Nākamnedēļ</dt><dd>otrā apmetuma kārta</dd></dl><p>Iedzīvotāju sapulce notiks 3. decembrī plkst. 18.</p></main>`,
    wants: { done: ['sastatnes'], cause: ['sešas lietainas'], until: ['29. janvāris'], next: ['otrā apmetuma'] },
  },
  {
    name: 'receptes',
    body: `<article><h1>Piecas zupas novembrim</h1><p>Vēsos vakaros gribas zupu. Sāciet ar sīpoliem, cepiet tos lēnām un pēc divdesmit minūtēm pielejiet buljonu. Puravi tirgū tagad ir vislabākie, un pastinaki arī.</p><p>Lēcu zupa ledusskapī glabājas trīs dienas. Pērn lasītāji mums atsūtīja vairāk nekā divsimt ieteikumu, un šie ir tie, kurus vārām paši.</p></article>`,
  },
];
