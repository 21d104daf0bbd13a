import { judgeIn } from '../../lib/judge/judge.ts';
import { languageOf } from '../../lib/judge/language.ts';
import type { Letter } from '../../lib/judge/letter.ts';
import type { Ordered } from '../../lib/order/order.ts';
import { textOf } from '../../lib/order/pieces.ts';
import { withIds } from '../../lib/session/shown-hints.ts';
import { readLanguage } from '../run/languages.ts';
import { putInOrder } from './put-in-order.ts';

/** Puts drafts of a language in order; `client` is the mail that one answers. */
export function orderedIn(lang: string, zone = 'Z'): (draft: string, client?: string) => Ordered {
  const language = readLanguage(lang);
  return (draft, client = '') => {
    const at = `2026-03-10T10:00:00${zone}`;
    const thread: Letter['thread'] = client ? [{ from: 'client', name: 'Yvonne', at, text: client }] : [];
    const letter: Letter = { lang, sent_at: `2026-03-10T15:20:00${zone}`, subject: '', thread, draft };
    const hints = withIds(judgeIn(languageOf(language), letter).hints);
    return putInOrder(language, letter, hints, {}, new Set());
  };
}

/** The same, as the letters then read. */
export function orderIn(lang: string, zone?: string): (draft: string, client?: string) => string {
  const order = orderedIn(lang, zone);
  return (draft, client) => textOf(order(draft, client).pieces);
}
