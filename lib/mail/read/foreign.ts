/**
 * Names of elements that checkers and translators put beside drafts, and some into them: Grammarly, LanguageTool, QuillBot,
 * DeepL, Harper, Microsoft Editor, Sapling, Wordtune, ProWritingAid (their pages as found in public ones, November 2026). Not
 * any name with a hyphen: what was pasted from a page may hold the user's words in elements of that page's own.
 */
const NAMES = /^(?:grammarly|lt|quillbot|deepl|harper|sapling|wordtune|prowritingaid)-|^editor-(?:card|squiggler)$/;
const PARTS = '[data-grammarly-part],[data-grammarly-shadow-root]';

/** Whether an element is another extension's, so that nothing in it is of the draft. */
export const isForeign = (element: Element): boolean => NAMES.test(element.localName) || element.matches(PARTS);
