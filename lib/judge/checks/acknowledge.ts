import { type Check, result } from './check.ts';

export const acknowledge: Check = {
  name: 'acknowledge',
  find: (draft) => result(draft, 'none', []),
};
