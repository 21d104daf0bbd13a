/** Fields of other tools that Amends has too: Briskine's and its forerunner's, by their names. */
const FIELDS: Record<string, string> = {
  'to.first_name': 'client.firstName',
  'to.name': 'client.name',
  'from.first_name': 'me.firstName',
  'from.name': 'me.name',
  'account.first_name': 'me.firstName',
  'account.name': 'me.name',
  subject: 'subject',
  date: 'date',
  moment: 'date',
};
/** Fields of our own are written alike. */
const OURS = /^(?:client|me|promise)\.\w+$|^(?:subject|date)$/u;

/** A name as the label of a slot: "order_number" is "order number"; '' where nothing of it can stand there. */
const labelOf = (name: string): string =>
  name
    .replace(/["'`\\]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N} '’,.-]+/gu, ' ')
    .replace(/[._]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}]+/u, '')
    .trim()
    .slice(0, 60);

const slot = (name: string): string => {
  const label = labelOf(name);
  return label.length > 1 ? `[${label}]` : '';
};

/** A slot to choose in; where the choices are too long for one, a slot of its name. */
function choiceOf(said: string[], name?: string): string {
  const choices = said.map(labelOf).filter(Boolean);
  const all = choices.join('|');
  return choices.length > 1 && all.length <= 60 ? `[${all}]` : slot(name ?? choices[0] ?? 'choice');
}

/** Handlebars as Briskine writes them: fields become ours, other names slots; what decides or repeats goes, its words stay. */
export const fromHandlebars = (text: string): string =>
  text.replace(/\{\{\{?([^{}]*)\}\}\}?/gu, (_, held: string) => {
    const inner = held.trim();
    if (/^[#/^!>&]|^else\b/u.test(inner)) return '';
    const [, choices] = /^choice\s+["']([^"']*)["']$/u.exec(inner) ?? [];
    if (choices !== undefined) return choiceOf(choices.split(','), 'choice');
    // People in a mail are counted: the first of them is the one.
    const name = (inner.split(/\s+/u)[0] ?? '').replace(/^(to|from)\.0\./iu, '$1.');
    const own = OURS.test(name) ? name : FIELDS[name.toLowerCase()];
    return own ? `{{${own}}}` : slot(name);
  });

/** The settings of a Text Blaze command: those with names, and the others in order. */
function settingsOf(inner: string): { named: Record<string, string>; others: string[] } {
  const named: Record<string, string> = {};
  const others: string[] = [];
  for (const part of inner.split(';')) {
    const [, key, value] = /^\s*(\w+)\s*=\s*([\s\S]*)$/u.exec(part) ?? [];
    if (key) named[key.toLowerCase()] = (value ?? '').trim();
    else if (part.trim()) others.push(part.trim());
  }
  return { named, others };
}

/** What each command of Text Blaze comes to; one of no known name is a slot called after it. */
const COMMANDS: Record<string, (inner: string) => string> = {
  formtext: (inner) => slot(settingsOf(inner).named.name ?? settingsOf(inner).named.default ?? 'text'),
  formparagraph: (inner) => slot(settingsOf(inner).named.name ?? settingsOf(inner).named.default ?? 'text'),
  formdate: (inner) => slot(settingsOf(inner).named.name ?? 'date'),
  formmenu(inner) {
    const { named, others } = settingsOf(inner);
    return choiceOf([named.default ?? '', ...others], named.name);
  },
  time: () => '{{date}}',
  date: () => '{{date}}',
  clipboard: () => slot('clipboard'),
};
/** Commands that write nothing, or that decide what is written: their words stay. */
const SILENT =
  /^(?:cursor|key|click|wait|if|elseif|else|endif|note|endnote|formtoggle|endformtoggle|repeat|endrepeat|error|import|image|snippet|user|link|endlink|site|urlload|button|endbutton|=.*)$/u;

/** A text with Text Blaze's commands (`{formtext: name=order}`) as fields and slots. */
export const fromTextBlaze = (text: string): string =>
  text.replace(/(?<!\{)\{(=|\w+(?!\w))([^{}]*)\}(?!\})/gu, (_, name: string, settings: string) => {
    const command = name.toLowerCase();
    const inner = settings.replace(/^\s*:/u, '').trim();
    if (Object.hasOwn(COMMANDS, command)) return (COMMANDS[command] as (inner: string) => string)(inner);
    return SILENT.test(command) ? '' : slot(name);
  });
