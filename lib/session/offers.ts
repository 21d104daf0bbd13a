import { prepare } from '../judge/draft.ts';
import { languageOf } from '../judge/language.ts';
import type { Letter } from '../judge/letter.ts';
import { isFamiliar } from '../judge/voice.ts';
import { addRecent } from '../storage/settings.ts';
import { eachWithHonorific, withoutSecondHonorific } from '../templates/called.ts';
import { type Fields, fill } from '../templates/fill.ts';
import { joinTemplate, templatePlace } from '../templates/join.ts';
import { labelsOf } from '../templates/library.ts';
import { joinLines } from '../templates/rich/join.ts';
import { mapLines } from '../templates/rich/slice.ts';
import type { Listed } from '../templates/template.ts';
import type { SessionContext, Write } from './parts.ts';
import type { TemplateOffer } from './state.ts';

/** Whether the client, in the last mail, and the sender, in the draft, are on familiar terms. */
function areFamiliar({ draft, thread, ...letter }: Letter, context: SessionContext): boolean {
  const language = languageOf(context.language());
  const said = draft.trim() ? draft : (thread.findLast(({ text }) => text.trim())?.text ?? '');
  return isFamiliar(prepare({ ...letter, thread: [], draft: said }, language));
}

/** Templates as they are offered for one draft. */
export interface Offers {
  /** Whether they address the client with familiarity; null where none of them knows two ways. */
  familiar: boolean | null;
  /** A template with its fields filled, open slots as `[…]`. */
  offer(template: Listed): TemplateOffer;
}

/** How the templates of a language are offered for a draft. */
export function offersFor(context: SessionContext, letter: Letter, fields: Fields, listed: readonly Listed[]): Offers {
  const language = context.language();
  const labels = labelsOf(language);
  const hasBoth = listed.some(({ familiar }) => familiar);
  const familiar = hasBoth ? (context.memory().familiar ?? areFamiliar(letter, context)) : null;
  const { favourites } = context.settings.get();
  const said = (value: string, after: string) => eachWithHonorific(value, after, language);
  const filled = (text: string, before = '') =>
    withoutSecondHonorific(fill(text, fields, labels, before, said), language);
  return {
    familiar,
    offer: ({ id, title, when, from, text, familiar: other, lines }) => ({
      id,
      title,
      when,
      from,
      preview: filled((familiar && other) || text),
      ...(lines && { lines: mapLines(lines, filled) }),
      favourite: favourites.includes(id),
    }),
  };
}

/**
 * Writes a template into the draft, with its formatting, and has it among those taken last.
 * @param span what gives way to it, empty for none, and what stands there
 */
export async function insertOffer(
  context: SessionContext,
  write: Write,
  { id, preview, lines }: TemplateOffer,
  { start, end, expected }: { start: number; end: number; expected: string },
): Promise<void> {
  const draft = context.editable.read();
  const rest = draft.slice(0, start) + draft.slice(end);
  const language = languageOf(context.language());
  const at = start === end ? templatePlace(draft, start, language) : start;
  const isRich = lines && context.editable.element.localName !== 'textarea';
  const { text, html } = isRich
    ? joinLines(lines, rest, at, language)
    : { text: joinTemplate(preview, rest, at, language), html: undefined };
  if (await write({ start: at, end: Math.max(at, end) }, text, expected, html))
    await context.settings.update((now) => addRecent(now, id));
}
