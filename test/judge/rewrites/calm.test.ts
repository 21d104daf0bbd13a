import { expect, it } from 'vitest';
import { calm } from '../../../lib/judge/rewrites/calm.ts';

it.each([
  ['we need PROOF', 'we need proof'],
  ['it says so IN BOLD in step 2', 'it says so in bold in step 2'],
  ['OK, then do it IN THE UK, WHERE IT IS', 'OK, then do it in the UK, where it is'],
  ['Your brief changed FOUR times!!!', 'Your brief changed four times.'],
  ['What do you want??!', 'What do you want?'],
  ['Send it as HTML or by SMS to NASA-2', 'Send it as HTML or by SMS to NASA-2'],
  ['We are on it', 'We are on it'],
  // A vowel with a mark is one: no name.
  ['TIE ESAT JŪS, NEVIS MĒS!', 'tie esat jūs, nevis mēs.'],
  ['VI SA DET FØR', 'vi sa det før'],
])('%s → %s', (heated, said) => expect(calm(heated)).toBe(said));
