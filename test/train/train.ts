import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { countSigns } from '../../lib/judge/applies.ts';
import { checks } from '../../lib/judge/checks/index.ts';
import { type Draft, prepare } from '../../lib/judge/draft.ts';
import { findHints } from '../../lib/judge/hints/index.ts';
import { type Language, makeLanguage } from '../../lib/judge/language.ts';
import { levelFeatures } from '../../lib/judge/learnt/levels.ts';
import { type LearntData, makeModel } from '../../lib/judge/learnt/model.ts';
import { saysBy } from '../../lib/judge/learnt/says.ts';
import type { Features } from '../../lib/judge/weights.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';
import { draftLessons, LABELS, type LabelledDraft, type Lesson, sentenceLessons } from './data.ts';
import { type Case, fitWeights } from './dense.ts';
import { encode } from './encode.ts';
import { learn } from './logistic.ts';

// `npm run train -- [LANGUAGE…]`: learns from the labelled drafts and sentences, and writes what was learnt into the
// language's folder. The same drafts give the same file.
const CORPUS = join(import.meta.dirname, '../corpus');
const LANGUAGES = join(import.meta.dirname, '../../assets/languages');
/** Weights kept for a label at most: all labels together stay below 60 kB gzipped. */
const MOST = 1600;
/** Drafts that the phrases were made with: there the rules are righter than elsewhere. */
const BUILT_WITH = /^dev\d*$/;
const BUILT_WITH_WEIGHT = 0.25;
/** With fewer hands besides, what is learnt is one writer's habits. */
const FEWEST = 3;

interface Hand {
  name: string;
  lessons: Lesson[];
  drafts: LabelledDraft[];
}

/** All that one language can learn from, by the hand that wrote it; what is kept aside is left out. */
function readHands(language: Language): Hand[] {
  const files = readdirSync(CORPUS).filter((name) => name.startsWith(`${language.code}.`) && name.endsWith('.jsonl'));
  const names = [...new Set(files.map((name) => name.split('.')[1] as string))].filter((name) => !/^held/.test(name));
  return names.sort().map((name) => {
    const drafts = join(CORPUS, `${language.code}.${name}.jsonl`);
    const sentences = join(CORPUS, `${language.code}.${name}.sentences.jsonl`);
    const whole = existsSync(drafts) ? draftLessons(drafts, name, language) : { lessons: [], drafts: [] };
    const single = existsSync(sentences) ? sentenceLessons(sentences, name, language) : [];
    return { name, lessons: [...whole.lessons, ...single], drafts: whole.drafts };
  });
}

/** What sentences say, learnt from these. */
function learnSentences(lessons: readonly Lesson[]): LearntData {
  const data: LearntData = {};
  for (const label of LABELS) {
    const examples = lessons.flatMap(({ features, labels }) => {
      const known = labels.get(label);
      return known ? [{ features, ...known }] : [];
    });
    if (examples.some(({ is }) => is)) data[label] = encode(learn(examples), MOST);
  }
  return data;
}

/** The questions about whole drafts, each with its cases. */
type Questions = Map<string, Case[]>;

/** Asks all questions about drafts that the sentences' model has not seen. */
function ask(questions: Questions, drafts: readonly LabelledDraft[], data: LearntData, language: Language): void {
  const model = makeModel(data);
  const add = (question: string, features: Features, is: boolean, weight: number) => {
    const cases = questions.get(question) ?? [];
    questions.set(question, cases);
    cases.push({ features, is, weight });
  };
  for (const { hand, letter, applies, levels } of drafts) {
    const weight = BUILT_WITH.test(hand) ? BUILT_WITH_WEIGHT : 1;
    const draft: Draft = prepare(letter, language);
    const says = saysBy(model, draft);
    add('applies', countSigns(draft, says), applies, weight);
    if (!applies) continue;
    const hints = findHints(draft, true);
    for (const check of checks) {
      const features = levelFeatures(check.name, check.find(draft, hints).level, says, hints);
      add(`${check.name}.some`, features, levels[check.name] !== 'none', weight);
      add(`${check.name}.done`, features, levels[check.name] === 'done', weight);
    }
  }
}

function train(code: string): void {
  const folder = join(LANGUAGES, code);
  const data = readLanguage(code);
  const language = makeLanguage({ ...data, learnt: undefined });
  const hands = readHands(language);
  if (hands.filter(({ name }) => !BUILT_WITH.test(name)).length < FEWEST) {
    console.log(`${code}: too little to learn from`);
    return;
  }
  const questions: Questions = new Map();
  for (const { name, drafts } of hands) {
    const others = hands.filter((other) => other.name !== name).flatMap(({ lessons }) => lessons);
    ask(questions, drafts, learnSentences(others), language);
  }
  const learnt = JSON.stringify(learnSentences(hands.flatMap(({ lessons }) => lessons)));
  writeFileSync(join(folder, 'learnt.json'), `${learnt}\n`);
  const weights = Object.fromEntries([...questions].map(([question, cases]) => [question, fitWeights(cases)]));
  writeFileSync(join(folder, 'weights.json'), `${JSON.stringify({ ...data.weights, ...weights }, null, 2)}\n`);
  const lessons = hands.reduce((sum, hand) => sum + hand.lessons.length, 0);
  const size = (gzipSync(learnt).length / 1000).toFixed(1);
  console.log(`${code}: ${lessons} sentences by ${hands.length} hands; ${LABELS.length} labels, ${size} kB gzipped`);
}

const wanted = process.argv.slice(2);
for (const code of wanted.length ? wanted : languageCodes()) train(code);
