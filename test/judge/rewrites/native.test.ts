import { describe, expect, it } from 'vitest';
import { offered as offeredBy } from './offered.ts';

const HEAD: Record<string, string> = {
  fr: 'Bonjour,\n\nJe suis désolé de ce qui s’est passé.\n\n',
  nb: 'Hei,\n\nJeg beklager det som har skjedd.\n\n',
  lv: 'Labdien!\n\nMan ļoti žēl, ka tā notika.\n\n',
};
const CLIENT: Record<string, string> = {
  fr: 'Ce n’est pas du tout ce qui était convenu, je suis très déçu. Que s’est-il passé ?',
  nb: 'Dette er ikke det vi avtalte, og jeg er skikkelig skuffet. Hva har skjedd?',
  lv: 'Tas nav tas, par ko vienojāmies, esmu ļoti vīlies. Kas notika?',
};

/** A letter's own sentences, once for each rewrite of its hints of a kind. */
const offered = (lang: string, text: string, kind: string, head = HEAD[lang] ?? ''): string[] =>
  offeredBy(lang, head + text, kind, CLIENT[lang])
    .flat()
    .map((after) => after.slice(head.length));

describe('what stands beside a place goes with it', () => {
  it.each([
    // The word that leads up to it, and what cries out behind it.
    [
      'nb',
      'heated',
      'Du spør for tredje gang. Ærlig talt, dette er helt latterlig!!! Fakturaen ligger ved.',
      'Du spør for tredje gang. Fakturaen ligger ved.',
    ],
    // What only stresses it.
    [
      'nb',
      'overpromise',
      'Bandet spilte uten lyd. Det er vår feil, og det beklager vi. Det skjer ikke igjen, lover. Du får 1500 tilbake.',
      'Bandet spilte uten lyd. Det er vår feil, og det beklager vi. Du får 1500 tilbake.',
    ],
    [
      'fr',
      'grovelling',
      'Mon mail est parti à tous vos clients. Je me confonds en excuses, c’est la pire erreur de ma carrière. J’ai écrit à chacun.',
      'Mon mail est parti à tous vos clients. Toutes mes excuses. J’ai écrit à chacun.',
    ],
    // The rest of its sentence stands alone.
    [
      'fr',
      'heated',
      'La réponse est dans mon message. JE VOUS L’AI DÉJÀ DIT, les clés sont chez le gardien. Il est là jusqu’à 19 h.',
      'La réponse est dans mon message. Les clés sont chez le gardien. Il est là jusqu’à 19 h.',
    ],
    [
      'lv',
      'heated',
      'Būvdarbi kavējas nedēļu. Man ir līdz kaklam jūsu nemitīgās domu maiņas, kaut arī kavējums ir mūsu vaina. Pabeigsim piektdien.',
      'Būvdarbi kavējas nedēļu. Kavējums ir mūsu vaina. Pabeigsim piektdien.',
    ],
  ])('%s %s: %s', (lang, kind, text, better) => {
    expect(offered(lang, text, kind)).toContain(better);
  });
});

describe('a native reader would send it', () => {
  it.each([
    [
      'en',
      'hedging',
      'Sorry the drawing is late. Hopefully I can send it this evening, maybe a bit later.',
      'I will send it by [time]; if that slips, ',
    ],
    [
      'en',
      'overpromise',
      'We sent the wrong calendar, sorry. This will NEVER happen again, I will put that in blood, 100%.',
      'sorry. From now on [what will change], so it ',
    ],
    [
      'en',
      'conditional-apology',
      'It was my tone on Monday. If anyone felt trodden on when I commented on the budget, I apologise for that.',
      'I am sorry for the way I spoke about the budget.',
    ],
    [
      'fr',
      'conditional-apology',
      'Je suis désolée si cela a pu gâcher un moment de votre journée.',
      'que cela ait pu gâcher',
    ],
    [
      'fr',
      'conditional-apology',
      'Si ses propos vous ont blessée, nous le regrettons sincèrement.',
      'Ses propos vous ont blessée, et nous le regrettons sincèrement.',
    ],
    [
      'fr',
      'vague-commitment',
      'L’album n’est pas prêt. Je reviens vers vous très prochainement avec une date.',
      'et je reviens vers vous d’ici [jour et heure] avec une date',
    ],
    [
      'fr',
      'hedging',
      'Le dossier est à la mairie. En principe, le permis devrait arriver vendredi.',
      'Il est prévu que le permis arrive vendredi',
    ],
    [
      'fr',
      'blame-teammate',
      'Le dossier n’est pas parti. Ma collègue Sandrine a oublié de l’envoyer avant son départ en congé.',
      'Nous avons oublié de l’envoyer.',
    ],
    [
      'nb',
      'blame-client',
      'Visningen ble avlyst. Du glemte å gi oss koden til oppgangen, så megleren måtte snu. Vi foreslår torsdag klokka 18.',
      'Det gjensto å gi oss koden til oppgangen, så',
    ],
    [
      'nb',
      'blame-teammate',
      'Journalen ble ikke sendt. Kollegaen min Siv glemte å sende den før hun tok ferie.',
      'Vi glemte å sende den.',
    ],
    [
      'nb',
      'hedging',
      'Halve bestillingen er klar. Vi skal prøve å sende resten tirsdag, hvis alt går som det skal.',
      'Vi planlegger å sende resten tirsdag, og gir beskjed hvis det endrer seg',
    ],
    [
      'nb',
      'dismissive',
      'Refusjonen tar ti dager. Som jeg har forklart flere ganger nå, går ikke banken fortere.',
      'Banken går ikke fortere.',
    ],
    [
      'nb',
      'minimising',
      'Vi beklager at heisen sto lørdag. Heldigvis var det bare noen få beboere som ble berørt.',
      'Noen få beboere ble berørt.',
    ],
    [
      'lv',
      'blame-teammate',
      'Flīzes ir saliktas nepareizi. Tas bija mūsu māceklis, kurš nepaskatījās rasējumā.',
      'Mēs nepaskatījāmies rasējumā.',
    ],
    // The space before it, and the capital behind a smiley.
    [
      'lv',
      'dismissive',
      'Tulkojums kavējas. Tulkošana nav pica, to, šķiet, esmu Jums jau skaidrojis pie iepriekšējā pasūtījuma.',
      'to, šķiet, nepaskaidroju Jums pietiekami skaidri.',
    ],
    [
      'lv',
      'excuse',
      'Rentgena apraksts kavējas, ļoti žēl :) Vasarā mums ir atvaļinājumi, pieņem viena pati daktere un vēl vakcinācijas nedēļa, nu paši saprotiet.',
      ' :) Mums ',
    ],
    [
      'lv',
      'overpromise',
      'Grīda palika slapja, tā ir mūsu kļūda. Noņemu viņu no jūsu objekta, no pirmdienas nāks Vija, ar viņu jums nekad nekādu problēmu nebūs, galvoju ar savu galvu.',
      'objekta, no pirmdienas nāks Vija.',
    ],
    [
      'lv',
      'blame-client',
      'Jūsu pieteikums nav apstiprināts. Diemžēl jūs aizmirsāt parakstīt otro lapu, tāpēc pieteikumu noraidīja.',
      'Diemžēl vēl vajadzēja parakstīt otro lapu, tāpēc',
    ],
    [
      'lv',
      'hedging',
      'Kronītis nav pielāgots pareizi. Cerams, ka līdz mēneša beigām to varēsim pārtaisīt.',
      'Esam ieplānojuši to pārtaisīt līdz mēneša beigām',
    ],
  ])('%s %s: %s → %s', (lang, kind, text, words) => {
    const all = offered(lang, text.replaceAll('’', "'"), kind).map((each) => each.replaceAll("'", '’'));
    expect(
      all.some((each) => each.includes(words)),
      all.join('\n'),
    ).toBe(true);
  });

  it.each([
    // An amount of words is none of what hurt.
    ['nb', 'conditional-apology', 'Jeg beklager hvis dette ødela noe av dagen for dere.', /ødela av/],
    ['lv', 'vague-commitment', 'Atmaksa nav veikta. Tā tiks veikta pavisam drīz.', /pavisam līdz/],
    [
      'lv',
      'apology-but',
      'Ļoti atvainojos par lenti, taču tekstu telefonā diktēja jūsu māsa, un dzirdamība bija slikta.',
      /jūsu māsa/,
    ],
    // Two ends of one chain.
    [
      'nb',
      'vague-commitment',
      'Vi har fått klagen din. Vi jobber på spreng for å løse saken, og vi holder deg orientert.',
      /beskjed innen .*, og vi holder/,
    ],
    // A day that one promised stays.
    ['nb', 'hedging', 'Saken går framover. Jeg tror kanskje banken svarer mandag.', /^(?!.*mandag)/s],
    // Nobody is named.
    [
      'fr',
      'blame-teammate',
      'Le dossier n’est pas parti. Ma collègue Sandrine a oublié de l’envoyer avant son départ en congé.',
      /Sandrine|son départ/,
    ],
  ])('%s %s: %s', (lang, kind, text, broken) => {
    const all = offered(lang, text, kind);
    for (const each of all) expect(each).not.toMatch(broken);
  });

  it('one "and" is enough', () => {
    const text = 'PVN deklarācija netika iesniegta. Mums pašlaik ir gada pārskatu laiks, un viss birojs ir pārslogots.';
    const all = offered('lv', text, 'excuse', 'Labdien!\n\nSaprotu, ka šī kļūda jums ir radījusi problēmas.\n\n');
    expect(all.length).toBeGreaterThan(0);
    for (const each of all) expect(each).not.toMatch(/, un m(?:ums|an) [^,]*, un /);
  });

  it('the polite "you" is written as the draft writes it', () => {
    const text = 'Kubls bija tukšs. Varat būt pilnīgi droša, ka uz jūsu ierašanos viss būs ideāli.';
    expect(offered('lv', text, 'overpromise').join()).toContain(' un jums ');
    expect(offered('lv', text.replace('jūsu', 'Jūsu'), 'overpromise').join()).toContain(' un Jums ');
  });

  it('when one writes is not said twice', () => {
    const promise = 'Vi ser på saken sammen med kommunen.';
    const twice = (after: string) => offered('nb', `Gjerdet er ødelagt. ${promise} ${after}`, 'vague-commitment');
    expect(twice('Gjerdet står ved skolen.').join()).toMatch(/(?:beskjed|oppdatering)[^.]*innen \[/);
    expect(twice('Jeg ringer deg torsdag klokka 10.').join()).not.toMatch(/(?:beskjed|oppdatering)[^.]*innen \[/);
  });

  it('what is no blame has no hint', () => {
    const host = "On a d'abord cru à un problème de notre hébergeur, mais les mesures disent autre chose.";
    expect(offered('fr', host, 'blame-teammate')).toEqual([]);
    expect(offered('nb', 'Ansvaret ligger hos meg og ikke hos sekretæren.', 'blame-teammate')).toEqual([]);
  });
});
