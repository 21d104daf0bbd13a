import { anywhere } from '../mail/anywhere.ts';
import { finderOf } from '../mail/finders.ts';
import type { Compose } from '../mail/mail.ts';

/** The name of the mail host in whose page the user has chosen a field by themselves, for no mail was found; null for any other. */
export const unfoundIn = ({ host, editor }: Compose): string | null =>
  host === anywhere ? (finderOf(editor.ownerDocument)?.name ?? null) : null;
