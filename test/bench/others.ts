import { text as alexText } from 'alex';
import nlp from 'compromise';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import checkWriting from 'write-good';

/** The checkers to compare with, each over a whole text as its users run it. */
export const writeGood = (text: string): unknown => checkWriting(text);
export const alex = (text: string): unknown => alexText(text);
export const compromise = (text: string): unknown => nlp(text).sentences().json();

let linter: LocalLinter | undefined;
export async function harper(text: string): Promise<unknown> {
  linter ??= new LocalLinter({ binary: binaryInlined });
  return linter.lint(text);
}
