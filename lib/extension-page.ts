import { makeText, messagesOf, type Text } from './interface.ts';
import { send } from './messages.ts';
import { type Languages, makeLanguages } from './session/languages.ts';

/** The languages of this build, with the user's own here. Null where the extension's own files are gone. */
export async function bringLanguages(): Promise<Languages | null> {
  const { infos, home } = await send('languages');
  const data = await send('language', { code: home });
  return data && makeLanguages(infos, data, (code) => send('language', { code }));
}

/** What each of the extension's own pages begins with. Throws where the extension's own files are gone. */
export async function pageLanguage(): Promise<{ languages: Languages; text: Text; locale: string }> {
  const languages = await bringLanguages();
  if (!languages) throw new Error('the extension has no language of its own');
  const { code } = languages.home.language;
  return { languages, text: makeText(code, messagesOf(languages.home)), locale: code };
}
