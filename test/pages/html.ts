/** A piece of HTML that is known to be escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Value = Html | string | number | boolean | null | undefined | Value[];

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function piece(value: Value): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(piece).join('');
  return value === null || value === undefined || value === false ? '' : escaped(String(value));
}

/** A template tag for HTML: every value is escaped unless it is `Html` itself; arrays are joined, null and false left out. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(piece)));
}

/** The same text in a scrambled class name: the host's next build. Stable, so that style sheet and page agree. */
const scrambled = (name: string) =>
  `x${[...name].reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) >>> 0, 7).toString(36)}`;

/** Classes that travel in the mail itself, or that the editors' own code sets: no host build renames them. */
const LASTING = /^(gmail_|elementToProof$|editable$|xE$|xp$|rtl$)/;

/** Renames every class of a page, as a new build of the host would do. */
export function scrambleHtml(page: string): string {
  return page.replace(/ class="([^"]*)"/g, (_, names: string) => {
    const renamed = names.split(/\s+/).map((name) => (LASTING.test(name) || !name ? name : scrambled(name)));
    return ` class="${renamed.join(' ')}"`;
  });
}

/** Renames every class of a style sheet, as `scrambleHtml` does. */
export function scrambleCss(css: string): string {
  return css.replace(/\.(-?[A-Za-z_][\w-]*)(?=[^{}]*\{)/g, (whole, name: string) =>
    LASTING.test(name) ? whole : `.${scrambled(name)}`,
  );
}
