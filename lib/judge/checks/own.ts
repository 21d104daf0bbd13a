import { type Check, result } from './check.ts';

export const own: Check = {
  name: 'own',
  find: (draft) => result(draft, 'none', []),
};
