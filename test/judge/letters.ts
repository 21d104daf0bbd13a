import type { Draft } from '../../lib/judge/draft.ts';
import { prepare } from '../../lib/judge/draft.ts';
import { type Language, makeLanguage } from '../../lib/judge/language.ts';
import type { Letter } from '../../lib/judge/letter.ts';
import { readLanguage } from '../run/languages.ts';

export const english: Language = makeLanguage(readLanguage('en'));

/** A letter with this draft, an answer to `client` where given, written on a Tuesday afternoon. */
export function letterOf(draft: string, client?: string): Letter {
  const at = '2026-03-10T09:00:00+01:00';
  const thread = client ? [{ from: 'client' as const, name: 'Dana Ruiz', at, text: client }] : [];
  return { sent_at: '2026-03-10T15:20:00+01:00', subject: 'Re: order', thread, draft };
}

/** The same letter made ready to be judged in English. */
export const draftOf = (draft: string, client?: string): Draft => prepare(letterOf(draft, client), english);

/** Drafts in some languages that are repairs by their first sentence. */
const REPAIRS: Record<string, (text: string) => string> = {
  en: (text) => `Hi Dana,\n\nI am sorry that your report did not arrive on Monday.\n\n${text}\n\nBest,\nAlex`,
  fr: (text) =>
    `Bonjour Dana,\n\nJe suis désolé que le rapport ne soit pas arrivé lundi.\n\n${text}\n\nCordialement,\nAlex`,
  ja: (text) => `田中様\n\n月曜日に報告書をお届けできず、申し訳ございません。\n\n${text}\n\n佐藤`,
  lv: (text) => `Labdien, Dana!\n\nAtvainojos, ka pārskats pirmdien nepienāca.\n\n${text}\n\nAr cieņu\nAlekss`,
  nb: (text) => `Hei Dana,\n\nJeg beklager at rapporten ikke kom på mandag.\n\n${text}\n\nHilsen\nAlex`,
};

/** A letter in a language that is a repair, with a paragraph of its own for a text. */
export const repairIn = (lang: string, text: string): Letter => ({ ...letterOf(REPAIRS[lang]?.(text) ?? ''), lang });
