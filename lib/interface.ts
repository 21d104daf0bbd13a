import { IntlMessageFormat } from 'intl-messageformat';

/** The text of a key in the user's language, its ICU placeholders filled. An unknown key gives the key itself, which a test refuses. */
export type Text = (key: string, values?: Record<string, string | number>) => string;

/** Makes `Text` from a language's flat map of ICU messages (`interface.json`). Each message is parsed when first used. */
export function makeText(code: string, messages: Record<string, string>): Text {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = messages[key];
    if (message === undefined) return key;
    let format = parsed.get(key);
    if (!format) parsed.set(key, (format = new IntlMessageFormat(message, code)));
    return String(format.format(values));
  };
}
