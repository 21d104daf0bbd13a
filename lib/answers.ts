import type { Name, Protocol } from './protocol.ts';

/*
 * The shape of what comes back. By hand, for the script that waits in every mail tab asks too, and is to stay a few kB: what the
 * background reads of files of this build is looked at no deeper than who asked relies on without a check of its own.
 */

const isRecord = (answer: unknown): answer is Record<string, unknown> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);
const isText = (answer: unknown): answer is string => typeof answer === 'string';
const isBoolean = (answer: unknown): answer is boolean => typeof answer === 'boolean';
/** A channel that carries JSON drops what is undefined, or makes it null. */
const isNothing = (answer: unknown): boolean => answer == null;
const isListOf = (answer: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(answer) && answer.every(isOne);
const isRecordOrNothing = (answer: unknown): boolean => isNothing(answer) || isRecord(answer);

const ANSWERS: Record<Name, (answer: unknown) => boolean> = {
  coach: isBoolean,
  desk: isBoolean,
  languages: (all) => isRecord(all) && isText(all.home) && isListOf(all.infos, isRecord),
  language: isRecordOrNothing,
  templates: (all) => isListOf(all, (one) => isRecord(one) && isText(one.id) && isText(one.title) && isText(one.text)),
  pageWords: isRecordOrNothing,
  keepTemplate: (kept) => isRecord(kept) && isText(kept.id) && isBoolean(kept.local),
  openTemplates: isNothing,
  team: isNothing,
  anywhere: isBoolean,
  state: (tab) =>
    isRecord(tab) &&
    isText(tab.hostname) &&
    isListOf(
      tab.composes,
      (one) => isRecord(one) && isText(one.status) && isListOf(one.missing, isText) && isBoolean(one.unfound),
    ),
  focused: isBoolean,
  diagnosis: isText,
  pause: isNothing,
  openOptions: isNothing,
  testModel: (test) =>
    isRecord(test) && (test.ok === true ? isListOf(test.models, isText) : test.ok === false && isText(test.reason)),
};

/** Whether a value is what a question is answered with. */
export const isAnswer = <K extends Name>(name: K, answer: unknown): answer is Protocol[K]['answer'] =>
  ANSWERS[name](answer);
