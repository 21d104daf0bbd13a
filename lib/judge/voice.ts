import type { Draft } from './draft.ts';
import type { LanguageData } from './language.ts';
import { asTyped } from './phrases/pattern.ts';
import { remember } from './remember.ts';

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
}

interface Voice extends VoiceData {
  isFamiliar(text: string): boolean;
  isFormal(text: string): boolean;
}

const voiceOf = remember((language: LanguageData): Voice | null => {
  const data = (language.voice ?? {}) as VoiceData;
  if (!data.familiar || !data.formal) return null;
  const typed = asTyped(language);
  const [familiar, formal] = [new RegExp(typed(data.familiar), 'iu'), new RegExp(typed(data.formal), 'iu')];
  return { ...data, isFamiliar: (text) => familiar.test(text), isFormal: (text) => formal.test(text) };
});

const QUOTATION = /"[^"\n]*"|“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|「[^」\n]*」|\[[^\]\n]*\]/gu;

/** Whether a draft addresses its reader with familiarity throughout. */
export const isFamiliar = remember(({ body, language }: Draft): boolean => {
  const voice = voiceOf(language.data);
  // Somebody else's words, and the greeting's stock ones, address nobody.
  const said = body.map(({ text }) => text.replace(QUOTATION, '')).join('\n');
  return voice ? voice.isFamiliar(said) && !voice.isFormal(said) : false;
});

/** Words of ours in the draft's voice; null where they would address its reader in another one. */
export function inVoice(draft: Draft, words: string): string | null {
  const voice = voiceOf(draft.language.data);
  if (!voice || !isFamiliar(draft) || !voice.isFormal(words)) return words;
  const said = voice.sentences?.[words];
  if (said) return said;
  if (!voice.replace) return null;
  const replaced = voice.replace.reduce((text, [formal, familiar]) => text.replaceAll(formal, familiar), words);
  return voice.isFormal(replaced) ? null : replaced;
}
