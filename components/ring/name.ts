import type { Text } from '../../lib/interface.ts';
import type { CheckName } from '../../lib/judge/letter.ts';
import { hurtsAnyway, type SessionState } from '../../lib/session/state.ts';
import type { RingState } from './state.ts';

/** The parts that could not be found, as a list in words. */
export function namedParts(missing: SessionState['missing'], text: Text, locale: string): string {
  return new Intl.ListFormat(locale).format(missing.map((part) => text(`part.${part}`)));
}

/** The ring's state in words; it begins with "Amends". */
export function ringName(state: RingState, text: Text, locale: string): string {
  const { status, hints, missing } = state;
  const level = (check: CheckName) => text(`level.${state[check]}`);
  const said =
    status === 'repair'
      ? text('ring.repair', {
          acknowledge: level('acknowledge'),
          own: level('own'),
          solve: level('solve'),
          follow_up: level('follow_up'),
          hints,
        })
      : hurtsAnyway(status, hints)
        ? text('ring.hints', { hints })
        : text(`ring.${status}`);
  return missing.length ? `${said} ${text('ring.missing', { parts: namedParts(missing, text, locale) })}` : said;
}
