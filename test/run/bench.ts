import { inBrowser } from '../bench/in-browser.ts';
import { growth, hostile, judging, keystrokes, languages } from '../bench/judging.ts';
import { sizes } from '../bench/sizes.ts';
import { searching } from '../bench/templates.ts';

const row = (name: string, ...cells: string[]) =>
  console.log(`  ${name.padEnd(44)}${cells.map((cell) => cell.padStart(12)).join('')}`);
const us = (value: number) => `${value.toFixed(2)} µs`;
const ms = (value: number) => `${value.toFixed(3)} ms`;

console.log('Judging English drafts, a word, and how many times Amends’ time:');
for (const { name, perWord, ratio } of await judging()) row(name, us(perWord), `${ratio.toFixed(1)} ×`);

console.log('\nA cold judgement by length of draft, a word:');
for (const { words, perWord } of await growth()) row(`${words} words`, us(perWord));

console.log('\nA cold judgement by language, a word or a pair of characters:');
for (const { code, perWord } of await languages()) row(code, us(perWord));

const keys = keystrokes();
console.log('\nJudging again after a keystroke in 1,000 words:');
row('median', ms(keys.median));
row('99th percentile', ms(keys.p99));

console.log('\nSearching 10,000 templates (a frame is 16 ms):');
for (const { name, value } of await searching()) row(name, ms(value));

console.log('\nHostile texts of 10,000, 100,000 and a million letters, a letter:');
for (const { name, perLetter } of hostile()) row(name, ...perLetter.map(us));

console.log('\nWhat is loaded, gzipped:');
for (const { name, kB } of sizes()) row(name, `${kB.toFixed(1)} kB`);

console.log('\nIn Chromium, on the Gmail-shaped page:');
for (const { name, value } of await inBrowser()) row(name, value);
