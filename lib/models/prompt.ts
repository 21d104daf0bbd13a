import type { Hint, Letter } from '../judge/letter.ts';
import type { Prompt } from './model.ts';

/*
 * What a model is told. In English, which every model reads best, whatever the draft's language; only text comes back, for
 * small models write prose better than structure, and Amends finds by itself what has changed.
 */

const RULES = [
  'Keep every name, number, amount, date, time and link exactly as it is.',
  'Invent nothing: no cause, date, sum, name, remedy or promise that is not there. Where something only the sender knows is needed, write it as a blank in square brackets.',
  'Keep the language, the register (formal or informal address) and roughly the length.',
  'Answer with the new text alone: no quotation marks, no explanation, no formatting.',
];

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** What is asked of a model for one hint: the sentence that has it goes out, and nothing else of the mail. */
export function hintPrompt(
  hint: Pick<Hint, 'quote'>,
  sentence: string,
  rule: { title: string; feel: string; instead: string },
  language: { code: string; name: string },
): Prompt {
  const system = `You help someone write to a client after something went wrong. Rewrite one passage of their email in ${language.name}.\n${list(RULES)}`;
  const user = [
    `Passage:\n${sentence}`,
    `What hurts in it: “${hint.quote.trim()}” (${rule.title}). ${rule.feel}`,
    `What to do: ${rule.instead}`,
    'The new passage:',
  ].join('\n\n');
  return { system, user, lang: language.code };
}

/** What is asked of a model for the whole mail: the draft goes out, and nothing of the thread. */
export function letterPrompt(letter: Letter, language: { code: string; name: string }): Prompt {
  const system = `You help someone write to a client after something went wrong. Put their email in ${language.name} in order: first what happened and what it means for the client (acknowledge), then that it was the sender's (own), then what is done about it (solve), last when the client hears from them again (follow up).\n${list(
    [
      'Use the sender’s own sentences as far as they serve; take out blame, excuses, half apologies and empty promises.',
      'Leave the greeting and everything from the closing words on exactly as they are.',
      'Keep the line breaks between paragraphs.',
      ...RULES,
    ],
  )}`;
  return { system, user: `The email:\n\n${letter.draft}\n\nThe email in order:`, lang: language.code };
}
