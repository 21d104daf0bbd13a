import { GMAIL, OUTLOOK } from '../../pages/server.ts';

/** The editors that an insertion must go into and come out of again, each with a page that has it. */
export const EDITORS = [
  ['Closure’s field (Gmail)', `${GMAIL}?scene=popup`],
  ['RoosterJS 9 (Outlook)', `${OUTLOOK}?scene=new`],
  ['RoosterJS 9 with the browser’s undo', `${OUTLOOK}?scene=new&editor=rooster9-native-undo`],
  ['RoosterJS 8', `${OUTLOOK}?scene=new&editor=rooster8`],
  ['a bare contenteditable', `${GMAIL}?scene=popup&editor=bare`],
  ['a reply with the quoted mail below', `${OUTLOOK}?scene=reply`],
] as const;
