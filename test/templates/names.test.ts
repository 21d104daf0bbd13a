import { expect, test } from 'vitest';
import { firstNames } from '../../lib/templates/names.ts';

test.each([
  ['Dana Ruiz', ['Dana']],
  ['Ruiz, Dana', ['Dana']],
  ['Ruiz, Dana M.', ['Dana']],
  ['Ruiz Ortega, Dana', ['Dana']],
  ['"Dana Ruiz"', ['Dana']],
  ['Dr Dana Ruiz', ['Dana']],
  ['Ruiz, Dr. Dana', ['Dana']],
  ['Dana Ruiz, PhD', ['Dana']],
  ['Martin King Jr.', ['Martin']],
  ['Dana', ['Dana']],
  ['dana ruiz', ['Dana']],
  ['DANA RUIZ', ['Dana']],
  ["SIOBHÁN O'BRIEN", ['Siobhán']],
  ['Jean-Pierre Martin', ['Jean-Pierre']],
  ['Ola Svensson-Wright', ['Ola']],
  ['Ludwig van Beethoven', ['Ludwig']],
  ['J. Edgar Hoover', ['Edgar']],
  ['Ruiz, Dana (Acme)', ['Dana']],
  ['Dana Ruiz | Acme', ['Dana']],
  ['Dana Ruiz via Docs', ['Dana']],
  ['[EXT] Dana Ruiz', ['Dana']],
  ['Ruth & Colin Abbey', ['Ruth', 'Colin']],
  ['Ruth and Colin Abbey', ['Ruth', 'Colin']],
  ['Madame Claire Petit', ['Claire']],
])('%j is called %j', (name, expected) => {
  expect(firstNames(name)).toEqual(expected);
});

test.each([
  'IBM',
  'Mr Kehoe',
  'Mme Petit',
  'J. Smith',
  'Acme Ltd',
  'Acme Studio',
  'Smith & Sons',
  'Dunne & Tuohy',
  'Support Team',
  'Customer Service Department',
  '田中太郎',
  '王小明',
  '김민수',
])('%j can not be split and stays whole', (name) => {
  expect(firstNames(name)).toEqual([name]);
});

test.each([['dana.ruiz@example.com'], ['<dana@example.com>'], [''], ['  '], ['12345'], ['{{me}}'], ['x'.repeat(60)]])(
  '%j is no name',
  (name) => {
    expect(firstNames(name)).toEqual([]);
  },
);
