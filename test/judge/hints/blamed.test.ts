import { describe, expect, it } from 'vitest';
import { makeFullJudge } from '../../run/languages.ts';
import { repairIn } from '../letters.ts';

const judge = makeFullJudge();

/** Each blamed colleague of a text, with the first words offered instead. */
function blamed(lang: string, text: string): [quote: string, first: string | undefined][] {
  return judge(repairIn(lang, text))
    .hints.filter(({ kind }) => kind === 'blame-teammate')
    .map(({ quote, rewrites }) => [quote.trim(), rewrites[0]?.trim()]);
}

describe('who fails and is then but "he" is blamed once, and what was done is done by us', () => {
  const ALL: [lang: string, blames: string, instead: string][] = [
    [
      'en',
      'Jonas was supposed to send it on Monday. He simply forgot.',
      'We were supposed to send it on Monday. We simply forgot.',
    ],
    [
      'en',
      'Jared forgot to send the report. He also deleted the backup.',
      'We forgot to send the report. We also deleted the backup.',
    ],
    [
      'en',
      'Our warehouse packed the wrong boxes. They mixed up the labels.',
      'We packed the wrong boxes. We mixed up the labels.',
    ],
    ['en', 'Jonas was to send it on Monday, but he forgot', 'We were to send it on Monday, but we forgot'],
    ['nb', 'Jonas skulle sende den på mandag. Han glemte det.', 'Vi skulle sende den på mandag. Vi glemte det.'],
    ['nb', 'Jonas skulle sende den, men han glemte det', 'Vi skulle sende den, men vi glemte det'],
    [
      'fr',
      "Jonas devait l'envoyer lundi. Il a simplement oublié.",
      "Nous devions l'envoyer lundi. Nous avons simplement oublié.",
    ],
    [
      'fr',
      "Jonas a oublié d'envoyer le rapport. Il a aussi effacé la sauvegarde.",
      "Nous avons oublié d'envoyer le rapport. Nous avons aussi effacé la sauvegarde.",
    ],
    ['lv', 'Jānis solīja to nosūtīt pirmdien, bet viņš aizmirsa', 'Mēs solījām to nosūtīt pirmdien, bet mēs aizmirsām'],
  ];
  for (const [lang, blames, instead] of ALL) {
    it(`${lang}: ${blames}`, () => {
      const bare = (words = '') => words.replace(/\.$/, '');
      const found = blamed(lang, `${bare(blames)}.`);
      expect(found.map((pair) => pair.map(bare))).toEqual([[bare(blames), bare(instead)]]);
    });
  }

  it('and what is told of them besides goes', () => {
    expect(
      blamed('en', "Kenny fitted the lift pump and never bled it through. He's been told what I think of him."),
    ).toEqual([
      [
        "Kenny fitted the lift pump and never bled it through. He's been told what I think of him.",
        'We fitted the lift pump and never bled it through.',
      ],
    ]);
  });

  it('but what one was to do is no blame where nobody failed', () => {
    for (const text of [
      'Jonas was going to call you today. He is ill.',
      'The invoice was supposed to show the discount, but it did not.',
      'Jonas will send it on Monday. He never forgot one.',
    ])
      expect(blamed('en', text)).toEqual([]);
    expect(blamed('nb', 'Jonas skulle ringe deg i dag. Han er syk.')).toEqual([]);
    expect(blamed('fr', "Jonas devait l'envoyer lundi. Il est malade.")).toEqual([]);
  });

  it('and no "he" is left whom nobody names', () => {
    for (const [, first] of blamed('en', 'Jared forgot to send the report. He is ill until Thursday 3 December.'))
      expect(first).toBeUndefined();
  });
});

describe('"he" is left alone where', () => {
  it.each([
    ['another is named too', 'en', 'Jonas was supposed to send it to Peter. He never got it.'],
    ['the reader’s people are', 'en', 'Jonas sent the wrong file to your assistant. She deleted it by mistake.'],
    ['the reader’s people are', 'nb', 'Sjåføren vår glemte datteren din ved porten. Hun mistet eksamen.'],
    ['the reader’s people are', 'lv', 'Mūsu šoferis aizmirsa jūsu meitu pie vārtiem. Viņa nokavēja eksāmenu.'],
    ['the reader’s people are', 'fr', 'Notre chauffeur a oublié votre fille au portail. Elle a raté son examen.'],
    ['it tells of something else', 'en', 'Jonas forgot to send the report. He left the company last week.'],
    ['it is a thing', 'en', 'Our warehouse mixed up two pallets. They should have gone to Leeds.'],
    ['they are a firm by themselves', 'en', 'Royal Mail was supposed to deliver on Friday. They lost it.'],
    ['they are a firm by themselves', 'fr', 'La Poste devait livrer vendredi. Elle a perdu le colis.'],
  ])('%s (%s): %s', (_, lang, text) => {
    const second = /[.] \p{L}+ (.*)$/u.exec(text)?.[1] ?? text;
    const [lastWord = text] = second.match(/\p{L}+(?=[.]$)/u) ?? [];
    for (const [, first = ''] of blamed(lang, text)) {
      expect(first).not.toMatch(new RegExp(`[.] (?:We|Vi|Nous|Mēs) .*${lastWord}`, 'u'));
      if (/^(?:We|Vi|Nous|Mēs) /u.test(first)) expect(first).not.toContain(second);
    }
  });

  it('there is a misfortune', () => {
    expect(blamed('en', 'Jonas was supposed to drive you. He lost his father on Sunday.')).toEqual([]);
    expect(blamed('nb', 'Jonas skulle kjøre dere. Han mistet faren sin søndag.')).toEqual([]);
    expect(blamed('fr', 'Jonas devait vous conduire. Il a perdu son père dimanche.')).toEqual([]);
  });
});

describe('words about who is blamed keep', () => {
  it('the deed that stands before', () => {
    expect(blamed('en', 'Our driver rang the bell and forgot the box.')[0]?.[1]).toBe(
      'We rang the bell and forgot the box.',
    );
  });

  it('that it is a guess', () => {
    expect(blamed('en', 'The driver must have missed your note.')[0]?.[1]).toBe('We must have missed your note.');
  });

  it.each([
    ['en', 'The intern was tired and sent the wrong file.', 'We sent the wrong file.'],
    ['nb', 'Vikaren var trøtt og sendte feil fil.', 'Vi sendte feil fil.'],
    ['fr', 'La stagiaire était fatiguée et a envoyé le mauvais fichier.', 'Nous avons envoyé le mauvais fichier.'],
  ])('and leave out in what state it was done (%s): %s', (lang, text, instead) => {
    expect(blamed(lang, text)).toEqual([[text, instead]]);
  });

  it.each([
    [
      "Le stagiaire s'est trompé de fichier et a effacé vos photos.",
      'Nous nous sommes trompés de fichier et avons effacé vos photos.',
    ],
  ])('the deed whole, in French too: %s', (text, instead) => {
    const typed = (words = '') => words.replaceAll('’', "'");
    expect(blamed('fr', text).map((pair) => pair.map(typed))).toEqual([[typed(text), typed(instead)]]);
  });

  it('what we lacked for it', () => {
    const [[, first] = []] = blamed('fr', 'Julie a oublié de me donner votre message, et personne ne vous a rappelé.');
    expect(first?.replace('’', "'")).toBe("Nous n'avions pas votre message");
  });

  it.each([
    ['nb', 'Montøren jobber for et innleid firma og sjekket ikke tegningene.', /^Vi jobber|at montøren jobber/],
    ['fr', 'La Poste a perdu le colis.', /^La nous/],
    ['fr', "Thomas devait le déposer vendredi, il ne l'a pas fait.", /\bil\b/],
  ])('and say nothing of us that is not so (%s): %s', (lang, text, wrong) => {
    const words = judge(repairIn(lang, text)).hints.flatMap(({ rewrites }) => rewrites);
    for (const one of words) expect(one.trim()).not.toMatch(wrong);
  });
});
