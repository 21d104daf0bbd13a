import type { SourceOffer, TemplateChoice, TemplateOffer } from '../../../lib/session/state.ts';

const template = (id: string, title: string, when: string): TemplateOffer => ({
  id,
  from: 'amends',
  title,
  when,
  favourite: id === 'progress',
  preview: `Hi Maya,\n\nThe quarterly report is late, and that is on me. You had to face the board without it.\n\nYou will have it by [day, time].\n\nBest,\nAlex`,
});

const offers: TemplateOffer[] = [
  template('delay', 'Something is late', 'You missed a date, or are about to'),
  template('mistake', 'Our mistake', 'Something went wrong and it was ours'),
  template('outage', 'Outage', 'A service is or was down'),
  template('billing', 'Wrong bill', 'An invoice was wrong'),
  template('defect', 'Defect', 'What you delivered does not work'),
  template('misunderstanding', 'Misunderstanding', 'You meant different things'),
  template('cant-reach', 'Can’t reach you by phone', 'You called and they were out'),
  template('progress', 'Progress', 'Where things stand, before they ask'),
];

export const templates: TemplateChoice = {
  proposed: offers.slice(0, 2),
  query: '',
  shelf: 'all',
  shelves: ['all', 'favourites', 'repair', 'update'],
  found: offers,
  count: offers.length,
  familiar: null,
};

export const sources: SourceOffer[] = [
  {
    id: 's1',
    title: 'Checkout errors – Example Status',
    site: 'status.example',
    author: '',
    url: 'https://status.example/incidents/42',
    date: '2026-03-10T09:30:00Z',
    facts: [
      { kind: 'what', index: 0, sentence: 'The checkout page shows an error to some customers when they pay by card.' },
      { kind: 'since', index: 1, sentence: 'This began on 10 March 2026, 06:55 CET.' },
      { kind: 'next', index: 2, sentence: 'The next update comes on 10 March 2026, 15:00 CET.' },
    ],
    letters: [],
  },
  {
    id: 's2',
    title:
      'How to apologise to a customer in writing, with a sample letter for a late delivery and what to leave out of it',
    site: 'a-rather-long-name-of-a-site.example',
    author: 'Bartholomäus von Hohenlohe',
    url: 'https://a.example/',
    date: '2026-03-01',
    facts: [],
    letters: ['Sample letter for a late delivery'],
  },
];
