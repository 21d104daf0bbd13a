import { describe, expect, it } from 'vitest';
import { outlook } from '../../lib/mail/outlook.ts';
import { isSamePerson, onlyOnce, parsePerson } from '../../lib/mail/read/people.ts';
import { OUTLOOK } from '../pages/server.ts';
import { openPage } from './open.ts';

describe('people', () => {
  it.each([
    ['Jane Doe <jane@doe.example>', 'Jane Doe', 'jane@doe.example'],
    ['"Doe, Jane" <jane.doe+x@mail.doe.example>', 'Doe, Jane', 'jane.doe+x@mail.doe.example'],
    ['jane@doe.example', '', 'jane@doe.example'],
    ['<jane@doe.example>', '', 'jane@doe.example'],
    ['Jane Doe (jane@doe.example)', 'Jane Doe', 'jane@doe.example'],
    ['\u202Ajane@doe.example\u202C', '', 'jane@doe.example'],
    ['佐藤 美咲', '佐藤 美咲', ''],
  ])('%s', (text, name, address) => {
    expect(parsePerson(text)).toEqual({ name, address });
  });

  it('are nobody where there is nothing', () => {
    expect(parsePerson('  ')).toBeNull();
  });

  it('are one by address, else by name, and keep the name that is known', () => {
    const jane = { name: 'Jane', address: 'j@d.example' };
    expect(onlyOnce([{ name: '', address: 'J@D.example' }, jane, null, { name: 'Bo', address: '' }])).toEqual([
      { name: 'Jane', address: 'J@D.example' },
      { name: 'Bo', address: '' },
    ]);
    const copy = { ...jane, copied: true as const };
    expect(onlyOnce([copy, jane])).toEqual([jane]);
    expect(onlyOnce([jane, copy])).toEqual([jane]);
    expect(isSamePerson(jane, { name: 'Other', address: 'J@d.example' })).toBe(true);
    expect(isSamePerson(jane, { name: 'jane', address: '' })).toBe(true);
    expect(isSamePerson({ name: '', address: '' }, { name: '', address: '' })).toBe(false);
  });
});

describe('Outlook’s pills', () => {
  const pill = (label: string, inside = '') =>
    `<span class="_Entity _EType_RECIPIENT_ENTITY _EReadonly_1" contenteditable="false" draggable="true" aria-label="${label}">${inside}</span>`;

  it.each([
    ['an address', pill('jane@doe.example'), { name: '', address: 'jane@doe.example' }],
    [
      'a name and an address',
      pill('Jane Doe &lt;jane@doe.example&gt;'),
      { name: 'Jane Doe', address: 'jane@doe.example' },
    ],
    [
      'a presence word, the name being shown',
      pill('unknownvan Dijk', '<i aria-hidden="true">?</i><b>van Dijk</b>'),
      { name: 'van Dijk', address: '' },
    ],
    ['a presence word, nothing being shown', pill('offlineJane Doe'), { name: 'Jane Doe', address: '' }],
    ['a name that only looks so', pill('McDonald Bo'), { name: 'McDonald Bo', address: '' }],
    ['typing that is no pill yet', 'jane@doe.example', { name: '', address: 'jane@doe.example' }],
  ])('%s', (_, markup, person) => {
    const document = openPage(`${OUTLOOK}?scene=new`);
    for (const group of document.querySelectorAll('[role="group"]')) group.replaceChildren();
    const group = document.querySelector('[id$="_TO"]');
    const made = document
      .createRange()
      .createContextualFragment(`<div role="textbox" contenteditable="true">${markup}</div>`);
    group?.append(made);
    const [editor] = outlook.findEditors(document);
    expect(editor && outlook.compose(editor).recipients()).toEqual([person]);
  });
});

describe('Outlook’s rows', () => {
  const copied = (change: (group: Element) => void): (string | undefined)[] => {
    const document = openPage(`${OUTLOOK}?scene=new`);
    for (const group of document.querySelectorAll('[role="group"]')) change(group);
    const [editor] = outlook.findEditors(document);
    const people = editor ? outlook.compose(editor).recipients() : [];
    return people.filter((one) => one.copied).map(({ name, address }) => name || address);
  };

  it('tell their copies without ids, by their order, and with groups around and within them', () => {
    const copies = ['Jonas Lind', 'accounts@northbridge.example'];
    expect(copied((group) => group.removeAttribute('id'))).toEqual(copies);
    expect(copied((group) => group.closest('.form-2')?.setAttribute('role', 'group'))).toEqual(copies);
    expect(copied((group) => group.firstElementChild?.setAttribute('role', 'group'))).toEqual(copies);
    const around = (group: Element) => {
      group.removeAttribute('id');
      group.closest('.form-2')?.setAttribute('role', 'group');
    };
    expect(copied(around)).toEqual(copies);
  });

  it('take one who is typed into To for no copy', () => {
    const type = (group: Element) => group.id.endsWith('_TO') && group.replaceChildren('accounts@northbridge.example');
    expect(copied(type)).toEqual(['Jonas Lind']);
  });
});
