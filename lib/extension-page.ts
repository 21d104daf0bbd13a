import { makeText, messagesOf, type Text } from './interface.ts';
import type { LanguageData } from './judge/language.ts';
import { send } from './messages.ts';

/** The language of the extension's own pages. */
const CODE = 'en';

/** What each of the extension's own pages begins with. Throws where the extension's own files are gone. */
export async function pageLanguage(): Promise<{ language: LanguageData; text: Text; locale: string }> {
  const language = await send('language', { code: CODE });
  if (!language) throw new Error(`the extension has no language ${CODE}`);
  return { language, text: makeText(CODE, messagesOf(language)), locale: CODE };
}
