import { describe, expect, test } from 'vitest';
import { findApplies } from '../../lib/judge/applies.ts';
import { checks } from '../../lib/judge/checks/index.ts';
import { CHECKS, type CheckName, type Hint, type Level } from '../../lib/judge/letter.ts';
import { draftOf } from './letters.ts';

const check = (name: CheckName, text: string, hints: Hint[] = []) =>
  checks.find((one) => one.name === name)!.find(draftOf(text), hints);

const CASES: [CheckName, Level, string][] = [
  ['acknowledge', 'done', 'The export failed on Tuesday, and you had to key in two hundred orders by hand.'],
  ['acknowledge', 'done', 'On 3 May our sign-in service was down for forty minutes. Some customers could not log in.'],
  ['acknowledge', 'weak', 'The invoice shows the wrong amount.'],
  ['acknowledge', 'weak', 'We are sorry for any inconvenience.'],
  ['acknowledge', 'weak', 'I understand your frustration.'],
  ['acknowledge', 'none', 'My fault, sorry.'],
  ['own', 'done', 'We missed the deadline, and I apologise.'],
  ['own', 'done', 'Sorry. I should have told you.'],
  ['own', 'weak', 'We are very sorry about the delay.'],
  ['own', 'weak', 'We sent the wrong file on Monday.'],
  ['own', 'weak', 'We made a mistake, and we are sorry if it caused you trouble.'],
  ['own', 'weak', 'Sorry, that was our mistake, but you had three days to look at it.'],
  ['own', 'none', 'Sorry for the slow reply, I was on the train.'],
  ['own', 'none', 'That is not our fault.'],
  ['own', 'none', 'You wrote "I am sorry, my mistake" in March.'],
  ['solve', 'done', 'We have refunded the second payment.'],
  ['solve', 'done', 'Service was restored at 14:05.'],
  ['solve', 'done', 'The courier will deliver the new board on Thursday.'],
  ['solve', 'weak', 'We are looking into it.'],
  ['solve', 'weak', 'We will fix it as soon as possible.'],
  ['solve', 'weak', 'We have added a second check so that it does not happen again.'],
  ['solve', 'none', 'I sent the wrong file.'],
  ['solve', 'none', 'Jonas sent the wrong file. I have told him off.'],
  ['solve', 'none', 'Jonas sent the wrong file. I have asked him to be more careful.'],
  ['solve', 'done', 'Jonas sent the wrong file. I have told him off and sent you the right one.'],
  ['follow_up', 'done', "I'll call you on Thursday at 10."],
  ['follow_up', 'done', 'The next update will be posted by 5pm.'],
  ['follow_up', 'done', 'As soon as the courier confirms delivery tonight I will email you.'],
  ['follow_up', 'weak', "We'll keep you posted."],
  ['follow_up', 'weak', 'Please let me know if you have any questions.'],
  ['follow_up', 'none', 'The parts arrive on Monday.'],
];

describe('the four steps', () => {
  test.each(CASES)('%s is %s in: %s', (name, level, text) => {
    expect(check(name, text).level).toBe(level);
  });

  test('what earns a level is quoted from the draft, and nothing for none', () => {
    const text = 'Hi Dana,\n\nThe export failed. I am sorry, I should have checked it.\n\nBest,\nTom';
    for (const name of CHECKS) {
      const { level, quotes, spans } = check(name, text);
      expect(quotes.length > 0).toBe(level !== 'none');
      expect(quotes).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
    }
  });

  test('a colleague blamed takes the owning back', () => {
    const text = 'We are sorry, our mistake. Lewis forgot to press the button.';
    const blame: Hint = { kind: 'blame-teammate', quote: 'Lewis', start: 27, end: 32, rewrites: [] };
    expect(check('own', text).level).toBe('done');
    expect(check('own', text, [blame]).level).toBe('weak');
  });
});

describe('whether a draft is a repair', () => {
  test.each([
    ['We are sorry, the parcel went to the wrong address.', undefined, true],
    ['team is on it, will be done asap', 'The site is down AGAIN and nobody answers. When will it be fixed??', true],
    ['Thanks for the quote, Tuesday at 3 works well. See you there.', undefined, false],
    ['I was so sorry to hear about your father.', undefined, false],
    ['No problem at all, tomorrow still works.', 'Sorry, I sent you the wrong file!', false],
    ['On plan. Login and bookings are done, payments are next. No open issues.', 'Where are we against plan?', false],
  ])('%s', (text, client, applies) => {
    expect(findApplies(draftOf(text, client))).toBe(applies);
  });
});
