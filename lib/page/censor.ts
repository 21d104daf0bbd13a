const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** HTML's own tags, and those of drawings: any other is a page's own and may be called anything. */
const TAGS = words(
  'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr',
);

/** The words of which attributes' names are made. A name with any other word in it shows that word's form. */
const NAME_WORDS = words(
  'accept accesskey act action active activedescendant align alt anchor app aria async atomic auto autocomplete autofocus automation autoplay aid border busy button cell cellpadding cellspacing checked class color cols colspan command complete component compose content contenteditable control controls converid coords current data date describedby description details dir dirname disabled draggable draft editable email enctype entity enterkeyhint error errormessage expanded field flowto focus focused focusable folder for form formaction frameborder from g has haspopup head headers height hidden hidefocus high hovercard href hreflang html http icon id index inert inputmode instance invalid is item itemid itemprop itemscope itemtype js jsaction jscontroller jslog jsmodel jsname jsshadow jsdata key keyshortcuts keytip kind label labelledby lang legacy level list live loading low mail max maxlength me media menu message meter method min minlength mode modal multiline multiple multiselectable muted name node nodeid novalidate number open option orientation owns part pattern peoplekit perm placeholder playsinline popup popover posinset poster preload preset pressed readonly recipient ref rel relevant required role roledescription row rowcount rowindex rows rowspan sandbox scope section selected selector send setsize shape size smartmail sort span spellcheck src srcdoc srclang srcset start state step style styles subject summary tab tabindex tabster target test testid text thread time title toggle token tooltip transform translate type unselectable url usemap user valign value valuemax valuemin valuenow valuetext view viewbox visible width wrap writingsuggestions x xml xmlns y',
);

const ROLES = words(
  'alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid gridcell group heading img insertion link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong subscript superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem',
);
const TYPES = words(
  'button checkbox color date datetime-local email file hidden image month number password radio range reset search submit tel text time url week',
);
const NAMES = words(
  'subjectbox subject composeid draft from to cc bcc rm rt lts uet ishtml body comment replyto attach bwd rwd',
);
const COMMANDS = words('+undo +redo +bold +italic +underline +link +fontName +fontSize locker');
const FLAGS = words('true false mixed');
const POPUPS = words('true false menu listbox tree grid dialog');

/** The attributes whose values may be shown, and which of them: what the browser and screen readers go by, never what people write. */
const VALUES: Record<string, ReadonlySet<string>> = {
  role: ROLES,
  type: TYPES,
  name: NAMES,
  command: COMMANDS,
  dir: words('ltr rtl auto'),
  contenteditable: words('true false plaintext-only'),
  'aria-haspopup': POPUPS,
  'aria-live': words('off polite assertive'),
  autocomplete: words('on off'),
  tabindex: words('-1 0 1 2 3 4 5'),
  ...Object.fromEntries(
    'aria-multiline aria-hidden aria-expanded aria-pressed aria-checked aria-disabled aria-readonly aria-modal aria-selected aria-multiselectable draggable spellcheck g_editable hidefocus writingsuggestions'
      .split(' ')
      .map((name) => [name, FLAGS]),
  ),
};

/** Longer values are cut before they are read at all, in UTF-16 units. */
const LONGEST = 60;

/**
 * The form of a text with nothing of its words: letters as `a` and how many, digits as `#`, the marks `-`, `_`, `.` and `:` as
 * they are, all else as `?`: `editorParent_1` is `a12_#`.
 */
export const formOf = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(/([\p{L}\p{M}]+)|(\p{N}+)|([-_.:])|./gsu, (_, letters, digits, mark) =>
      letters ? `a${letters.length}` : digits ? '#' : (mark ?? '?'),
    );

/** A tag's name, where it is HTML's; the form of any other. */
export const shownTag = (name: string): string => (TAGS.has(name) ? name : formOf(name));

/** An attribute's name, as far as it is made of words that are known. */
export const shownName = (name: string): string =>
  name
    .slice(0, LONGEST)
    .split(/([-_.:])/)
    .map((part) => (/^[-_.:]$/.test(part) || NAME_WORDS.has(part.toLowerCase()) ? part : formOf(part)))
    .join('');

/** A value, where it is one of those that may be shown; '' for any other. Never fails, whatever the names. */
export const shownValue = (name: string, value: string): string =>
  Object.hasOwn(VALUES, name) && VALUES[name]?.has(value) ? value : '';
