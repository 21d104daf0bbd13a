import type { Language } from './language.ts';
import type { CheckName, HintKind, Level } from './letter.ts';

type Texts = Record<string, string> | undefined;

/** Why a phrase of a kind is hinted at, in the draft's language: what the client would feel. '' where the language does not say. */
export const hintReason = ({ data }: Language, kind: HintKind): string =>
  (data.hints as Record<string, Texts> | undefined)?.[kind]?.feel ?? '';

/** What a level of a step means, in the draft's language. '' where the language does not say. */
export const levelReason = ({ data }: Language, check: CheckName, level: Level): string =>
  (data.interface as Texts)?.[`check.${check}.${level}`] ?? '';
