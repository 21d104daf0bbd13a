import { linesFromHtml } from '../rich/from-html.ts';
import { type Format, titleOf } from './format.ts';
import { entryOf } from './json.ts';

/** A title stands within so many signs of a page's beginning. */
const HEAD = 10_000;

/** A web page: one template. */
export const html: Format = {
  name: 'html',
  canRead: ({ name }) => /\.html?$/iu.test(name),
  read({ name, text }) {
    const [, title = ''] = /<title[^<>]*>([^<]*)<\/title>/iu.exec(text.slice(0, HEAD)) ?? [];
    const entry = entryOf({ title: title.trim() || titleOf(name), lines: linesFromHtml(text) });
    return { templates: entry ? [entry] : [], left: entry ? 0 : 1 };
  },
};
