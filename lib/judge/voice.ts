import type { Draft } from './draft.ts';
import type { LanguageData } from './language.ts';
import { asTyped } from './phrases/pattern.ts';
import { remember } from './remember.ts';

/** One more way to address a reader, beside the familiar and the formal one: "De" for "dere", 你们 for 您. */
interface OtherVoice {
  /** A draft that speaks so and not as our words do. An expression, flags u: a capital may be all that tells. */
  says: string;
  /** Expressions, flags gu, and what stands for what they find, one after another. */
  replace: [found: string, said: string][];
}

/** A language's `voice.json`: how it addresses one whom it knows, and one whom it does not. Expressions, flags iu. */
interface VoiceData {
  /** Words that address with familiarity: "tu", "du". */
  familiar?: string;
  /** Words that address formally, or several people: "vous", "dere". */
  formal?: string;
  /** Where one word stands for another wherever it occurs. */
  replace?: [formal: string, familiar: string][];
  /** Sentences of `suggestions.json` as one says them with familiarity. */
  sentences?: Record<string, string>;
  others?: OtherVoice[];
}

interface Voice extends Omit<VoiceData, 'others'> {
  isFamiliar(text: string): boolean;
  isFormal(text: string): boolean;
  others: { says: RegExp; replace: [found: RegExp, said: string][] }[];
}

const voiceOf = remember((language: LanguageData): Voice | null => {
  const data = (language.voice ?? {}) as VoiceData;
  if (!data.familiar || !data.formal) return null;
  const typed = asTyped(language);
  const [familiar, formal] = [new RegExp(typed(data.familiar), 'iu'), new RegExp(typed(data.formal), 'iu')];
  const others = (data.others ?? []).map(({ says, replace }) => ({
    says: new RegExp(says, 'u'),
    replace: replace.map(([found, said]): [RegExp, string] => [new RegExp(found, 'gu'), said]),
  }));
  return { ...data, others, isFamiliar: (text) => familiar.test(text), isFormal: (text) => formal.test(text) };
});

const QUOTATION = /"[^"\n]*"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|「[^」\n]*」|\[[^\]\n]*\]/gu;

/** What a draft says to its reader: somebody else's words, and the greeting's stock ones, address nobody. */
const saidIn = remember(({ body }: Draft): string => body.map(({ text }) => text.replace(QUOTATION, '')).join('\n'));

/** Whether a draft addresses its reader with familiarity throughout. */
export const isFamiliar = remember((draft: Draft): boolean => {
  const voice = voiceOf(draft.language.data);
  const said = saidIn(draft);
  return voice ? voice.isFamiliar(said) && !voice.isFormal(said) : false;
});

/** The way in which a draft addresses its reader, where it is neither the familiar one nor that of our words. */
const otherVoiceOf = remember((draft: Draft) =>
  voiceOf(draft.language.data)?.others.find(({ says }) => says.test(saidIn(draft))),
);

/** Words of ours in the draft's voice; null where they would address its reader in another one. */
export function inVoice(draft: Draft, words: string): string | null {
  const voice = voiceOf(draft.language.data);
  if (!voice) return words;
  if (!isFamiliar(draft)) {
    const other = otherVoiceOf(draft);
    if (!other || !voice.isFormal(words)) return words;
    return other.replace.reduce((text, [found, said]) => text.replace(found, said), words);
  }
  if (!voice.isFormal(words)) return words;
  const said = voice.sentences?.[words];
  if (said) return said;
  if (!voice.replace) return null;
  const replaced = voice.replace.reduce((text, [formal, familiar]) => text.replaceAll(formal, familiar), words);
  return voice.isFormal(replaced) ? null : replaced;
}
