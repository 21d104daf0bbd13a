import { describe, expect, it } from 'vitest';
import type { HintKind } from '../../../lib/judge/letter.ts';
import { calm } from '../../../lib/judge/rewrites/calm.ts';
import { offeredFor } from './offered.ts';

/** The draft with each rewrite of its hints of a kind in place, best first; there must be such a hint. */
const offered = (lang: string, draft: string, kind: HintKind): string[] => offeredFor(lang, draft, kind).flat();

describe('a rewrite fits what its place is tied to', () => {
  it('owns no fault behind "sorry, but", and says the cause with it', () => {
    const draft =
      "Bonjour Philippe,\n\nDésolée pour ce retard sur la maquette, mais nous avons eu trois appels d'offres en même temps et deux graphistes en congé.";
    const all = offered('fr', draft, 'excuse');
    expect(all[0]).toMatch(/en congé, et nous aurions dû l['’]anticiper\.$/);
    for (const text of all) expect(text).not.toMatch(/mais nous aurions/);
  });

  it('leaves nothing hanging where words go', () => {
    const draft =
      'Labdien, Anna!\n\nPiecas reizes jau zīmēju no jauna, katru reizi citas ausis, jo jums vajadzēja pateikt, ko gribat. Atvainojos par kavējumu.';
    for (const text of offered('lv', draft, 'blame-client')) expect(text).not.toMatch(/ausis, ko gribat/);
  });

  it('keeps the apology of its place', () => {
    const draft =
      'Labdien! Jā, atvainojiet, kavējas, pasniedzējs tos sola jau trešo dienu, viņš mums tāds aizmāršīgs. Ielikšu, tiklīdz atsūtīs, ceru, ka drīz.\nInta';
    const all = offered('lv', draft, 'blame-teammate');
    expect(all.length).toBeGreaterThan(0);
    for (const text of all) expect(text).toMatch(/atvainojiet/);
  });

  it('keeps the capital of a polite word in the middle of a sentence', () => {
    const draft =
      'Ļoti cienījamā Purmales kundze!\n\nInformējam, ka Jūsu uzņēmuma janvāra darba ņēmēju ziņojumā ir ieviesusies kļūda: diviem darbiniekiem norādīta nepareiza alga.';
    const all = offered('lv', draft, 'evasive-passive');
    expect(all.length).toBeGreaterThan(0);
    for (const text of all) expect(text).not.toMatch(/jūsu uzņēmuma/);
  });

  it('answers a question with what was said there', () => {
    const draft =
      'Bonjour,\n\nVos livraisons ont dix jours de retard, nous en sommes désolés.\n\n**Pourquoi ?**\nLes intempéries de février ont désorganisé les rotations.';
    expect(offered('fr', draft, 'excuse')[0]).toMatch(/Les intempéries de février .*dû l['’]anticiper/);
  });
});

it('the place of which one calls oneself the worst is no fact', () => {
  const draft =
    'Labdien, Anna!\n\nAtskaite kavējas, tā ir mana vaina. Piedodiet man, es esmu briesmīgākā grāmatvede visā Latvijā, man kauns Jums acīs skatīties, nesaprotu, kā Jūs mani vispār vēl paciešat.';
  const all = offered('lv', draft, 'grovelling');
  expect(all.length).toBeGreaterThan(0);
  expect(all[0]).not.toMatch(/Latvijā/);
});

describe('words behind a greeting in its line', () => {
  it('begin with a small letter where a name stood', () => {
    const draft =
      "Hi Raj, Shayne told me he was running behind, traffic's been murder through Ashhurst. Three hours isn't the end of the world but point taken. We'll do our best for tomorrow.\nGrant";
    const all = offered('en', draft, 'blame-teammate');
    expect(all.length).toBeGreaterThan(0);
    for (const text of all) expect(text).toMatch(/^Hi Raj, \p{Ll}|^Hi Raj, I /u);
  });
});

describe('a raised voice', () => {
  it('goes on behind a comma in a small letter', () => {
    const draft =
      'Hi Dana,\n\nI am sorry that the crates came late. The gate was shut!!! and nobody answered three times.\n\nAlex';
    expect(offered('en', draft, 'heated')[0]).toMatch(/The gate was shut, and nobody answered/);
  });
  it('stays a sentence of its own before anything else', () => {
    const draft =
      'Hi Dana,\n\nI am sorry that the crates came late. The gate was shut!!! iPhone photos show it.\n\nAlex';
    for (const text of offered('en', draft, 'heated')) expect(text).not.toContain('shut,');
  });

  it('where only a word was loud, what it said comes first', () => {
    const draft =
      'Labdien!\n\nKopš pirmdienas kāds izsūta rēķinus ar mūsu logotipu. Tie TIEŠĀM NAV no mums, un mūsu sistēmās iejaukšanās nav bijusi. Atvainojamies par neērtībām.';
    expect(offered('lv', draft, 'heated')[0]).toMatch(/Tie tiešām nav no mums, un/);
  });
  it('keeps what a reader acts upon, in a quiet voice', () => {
    const draft =
      'Dear residents,\n\nWe are sorry that the water was brown. It is NOT dangerous and it CAN BE DRUNK as before. We flush the pipes on Friday.';
    const all = offered('en', draft, 'heated');
    expect(all.length).toBeGreaterThan(0);
    expect(all[0]).toMatch(/is not dangerous and it can be drunk/);
    for (const text of all) expect(text).toMatch(/can be drunk/i);
  });
  it('owns nothing in a dispute, and leaves no word cut off', () => {
    const draft =
      'Dear Mr Pike,\n\nWe are sorry that the fence was late. I have told your solicitor THREE TIMES that it was NOT our fault!!!';
    for (const text of offered('en', draft, 'heated')) expect(text).not.toMatch(/should have|our mistake|on us/);
  });
  it('an abbreviation is no word', () => {
    expect(calm('votre BAT est validé par VOS soins', (word) => word === 'VOS')).toBe(
      'votre BAT est validé par vos soins',
    );
  });
});
