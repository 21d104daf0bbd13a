import { type Check, result } from './check.ts';

export const followUp: Check = {
  name: 'follow_up',
  find: (draft) => result(draft, 'none', []),
};
