import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../lib/judge/language.ts';
import { sourcesOf, spotterOf } from '../../lib/sources/data.ts';
import { FACT_KINDS } from '../../lib/sources/source.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';

const Words = v.array(v.pipe(v.string(), v.nonEmpty()));
const Some = v.pipe(Words, v.minLength(1));
const Cue = v.strictObject({ phrases: Some, catches: Some, leaves: Some });
const Pairs = v.array(v.tuple([v.string(), v.string()]));
const Frames = v.pipe(
  v.array(v.tuple([v.string(), v.pipe(v.string(), v.includes('{text}'))])),
  v.check((frames) => frames.at(-1)?.[0] === '', 'the last frame takes all'),
);
const each = <S extends v.GenericSchema>(schema: S) => Object.fromEntries(FACT_KINDS.map((kind) => [kind, schema]));
const Slots = v.partial(v.strictObject(each(Words)));
const SourcesFile = v.strictObject({
  labels: v.strictObject(each(Some)),
  phrases: v.strictObject({ ...each(Cue), trouble: Cue, never: Cue, we: Cue }),
  stops: Some,
  empty: Some,
  around: Words,
  by: Some,
  frames: v.strictObject({
    ...each(Frames),
    quote: v.pipe(v.string(), v.includes('{title}'), v.includes('{text}')),
    link: v.pipe(v.string(), v.includes('{url}')),
    stop: v.pipe(v.string(), v.length(1)),
  }),
  slots: v.strictObject({ clause: Slots, time: Slots }),
  endings: Pairs,
  small: Words,
});

describe.each(languageCodes())('sources of %s', (code) => {
  const language = readLanguage(code);
  const data = sourcesOf(language)!;
  const spotter = spotterOf(languageOf(language))!;

  it('have the shape of sources', () => {
    expect(v.safeParse(SourcesFile, data).issues).toBeUndefined();
  });

  it('have expressions that can be read', () => {
    const patterns = [...data.endings, ...FACT_KINDS.flatMap((kind) => data.frames[kind])].map(([pattern]) => pattern);
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'iu'), pattern).not.toThrow();
  });

  it.each(Object.entries(data.phrases))('say %s where they should', (cue, { catches = [], leaves = [] }) => {
    for (const sentence of catches) expect([...spotter.says(sentence)], sentence).toContain(cue);
    for (const sentence of leaves) expect([...spotter.says(sentence)], sentence).not.toContain(cue);
  });
});
