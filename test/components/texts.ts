import { makeText, messagesOf, type Text } from '../../lib/interface.ts';
import { readLanguage } from '../run/languages.ts';

/** All English texts by their keys. */
export const messages = messagesOf(readLanguage('en'));

const known = makeText('en', messages);

/** The English texts; a key that has none is an error. */
export const text: Text = (key, values) => {
  if (!Object.hasOwn(messages, key)) throw new Error(`no text for ${key}`);
  return known(key, values);
};
