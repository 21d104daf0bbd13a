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
