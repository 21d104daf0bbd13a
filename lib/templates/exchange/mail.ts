import type { Email } from 'postal-mime';
import type { TemplateWords } from '../own.ts';
import { linesFromHtml } from '../rich/from-html.ts';
import { linesOf } from '../rich/lines.ts';
import { type Format, ImportError, titleOf } from './format.ts';
import { entryOf, MOST_ENTRIES } from './json.ts';

/* Gmail keeps its templates as mails: what it lets one download or take out of it is a mail (.eml), or many (.mbox). */

const HEADER = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+\n/u;

function templateOf({ subject, html, text }: Email, name: string): TemplateWords | null {
  return entryOf({
    title: subject?.trim() || titleOf(name),
    lines: html ? linesFromHtml(html) : linesOf((text ?? '').replace(/\r\n?/g, '\n')),
  });
}

/** The mails of a file: each begins with a line of its own in a mailbox. */
const mailsIn = (text: string): string[] =>
  text.startsWith('From ')
    ? text
        .split(/^From [^\n]*\n/mu)
        .filter((mail) => mail.trim())
        .map((mail) => mail.replace(/^>(>*From )/gmu, '$1'))
    : [text];

/** Mails as templates: the subject is the title. */
export const mail: Format = {
  name: 'mail',
  canRead: ({ name, text }) => /\.(?:eml|mbox)$/iu.test(name) || (/^From /u.test(text) && HEADER.test(text.slice(5))),
  async read({ name, text }) {
    const mails = mailsIn(text);
    if (mails.length > MOST_ENTRIES) throw new ImportError('too-many');
    // Not before somebody brings a mail.
    const { default: PostalMime } = await import('postal-mime');
    const read = await Promise.all(
      mails.map((one) =>
        PostalMime.parse(one).then(
          (parsed) => templateOf(parsed, name),
          () => null,
        ),
      ),
    );
    const templates = read.filter((one) => one !== null);
    return { templates, left: mails.length - templates.length };
  },
};
