const THOUGHT = /<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/giu;
const FENCE = /^```[a-z]*\n([\s\S]*?)\n?```$/iu;
/** "Here is the rewritten sentence:" */
const PREAMBLE = /^[^\n]{1,120}[:：]\s*\n+/u;
const QUOTED = /^(?:"([\s\S]*)"|“([\s\S]*)”|«\s*([\s\S]*?)\s*»|「([\s\S]*)」|„([\s\S]*)[“”])$/u;

/**
 * The words of an answer alone: what a model thought aloud, fences, an introduction and quotation marks around the whole
 * are taken off. Marks that the replaced words have themselves stay.
 */
export function wordsOf(answer: string, replaced: string): string {
  let text = answer.replace(THOUGHT, '').replace(/\r\n?/gu, '\n').trim();
  text = FENCE.exec(text)?.[1]?.trim() ?? text;
  if (!PREAMBLE.test(replaced)) text = text.replace(PREAMBLE, '').trim();
  text = FENCE.exec(text)?.[1]?.trim() ?? text;
  const quoted = QUOTED.exec(text);
  if (quoted && !QUOTED.test(replaced.trim())) text = quoted.slice(1).find((part) => part !== undefined) ?? text;
  return text.trim();
}
