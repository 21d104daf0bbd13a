import { expect, test } from 'vitest';
import { suggestionData } from '../../lib/suggestions/data.ts';
import { topicOf } from '../../lib/suggestions/topic.ts';
import { readLanguage } from '../run/languages.ts';

const data = suggestionData(readLanguage('en'))!.topic;
const topic = (subject: string, said: string, draft = ''): string =>
  topicOf(
    { sent_at: '', subject, draft, thread: said ? [{ from: 'client', name: '', at: '', text: said }] : [] },
    data,
    'en',
  );

test.each([
  ['Re: March report', 'Where is the March report?', 'the March report'],
  ['Re: report', "I still don't have our March report. Why?", 'your March report'],
  ['the invoice', 'Your invoice is wrong.', 'our invoice'],
  ['RE: site', 'The site went down again', 'the site'],
  ['Re: site', 'My site has been down since four', 'your site'],
  ['Re: order 8812', 'Hello, it came broken', 'order 8812'],
  ['Re: Contact form', 'Nothing comes through your contact form any more.', 'our contact form'],
  ['Re: Contact form', 'Nothing comes through, contact form or not.', 'the contact form'],
  ['Re: Henley brochure', 'Not what Henley asked for', 'the Henley brochure'],
  ["Mila's report", '', "Mila's report"],
])('%j, with %j, is about %j', (subject, said, expected) => {
  expect(topic(subject, said)).toBe(expected);
});

test.each([
  ['a subject that names nothing', 'Re: urgent', 'This is urgent. Who is on it?'],
  ['a thing that is not of the subject', 'Saturday', 'The contract says one thing and you did another.'],
  ['a judgement instead of a name', 'Re: late report, again', 'The bloody report is late.'],
  ['a name whose end is not sure', 'Re: about the report', 'The report template colours hurt.'],
  ['two numbered things', 'Re: billing', 'I have invoice 2207 and invoice 2211.'],
  ['nothing but the trouble', 'Re: delay', 'The delay is unacceptable'],
  ['a name over two lines', 'Look at our report', 'Look at the\nreport'],
  ['a capital that may be anything', 'Re: Contact form', 'Nothing comes through.'],
  ['no words at all', 'Re: ????', '???'],
])('%s gives no topic', (_, subject, said) => {
  expect(topic(subject, said)).toBe('');
});

test('what the sender calls it counts where the client does not say', () => {
  expect(topic('March report', '', 'I am sorry that your March report is late.')).toBe('your March report');
  expect(topic('Re: Fw: March report', '', 'It is late.')).toBe('the March report');
});
