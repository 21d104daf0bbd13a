import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { LanguageData } from './judge/language.ts';

/** The text of a key in the user's language, its ICU placeholders filled. An unknown key gives the key itself, which a test refuses. */
export type Text = (key: string, values?: Record<string, string | number>) => string;

/** An ICU message as it is written, or parsed: the built extension has no parser, for each message that needs it was parsed when it was built. */
export type Message = string | MessageFormatElement[];

/** Whether a text is more than its own words: it has a placeholder, or a choice. */
export const isIcu = (message: string): boolean => /[{<]/u.test(message);

/** Makes `Text` from a language's flat map of ICU messages (`interface.json`). */
export function makeText(code: string, messages: Record<string, Message>): Text {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = messages[key];
    if (message === undefined) return key;
    if (typeof message === 'string' && !isIcu(message)) return message;
    let format = parsed.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, code);
      parsed.set(key, format);
    }
    return String(format.format(values));
  };
}

/** All messages of a language by their full keys: `interface.json` as it stands, `hints.json` as `hint.<kind>.<text>`, `score.json` as `score.<key>`. */
export function messagesOf(data: LanguageData): Record<string, Message> {
  const messages = { ...(data.interface as Record<string, Message>) };
  for (const [kind, texts] of Object.entries((data.hints ?? {}) as Record<string, Record<string, string>>)) {
    for (const [name, text] of Object.entries(texts)) messages[`hint.${kind}.${name}`] = text;
  }
  for (const [key, text] of Object.entries((data.score ?? {}) as Record<string, string>))
    messages[`score.${key}`] = text;
  return messages;
}
