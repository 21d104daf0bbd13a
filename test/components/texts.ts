import { makeText, messagesOf, type Text } from '../../lib/interface.ts';
import { readLanguage } from '../run/languages.ts';

/** All English texts by their keys. */
export const messages: Record<string, string> = messagesOf(readLanguage('en'));

/** The English texts. */
export const text: Text = makeText('en', messages);
