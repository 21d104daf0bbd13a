import type { Text } from '../../lib/interface.ts';
import type { SessionState } from '../../lib/session/state.ts';

/** The parts that could not be found, as a list in words. */
export function namedParts(missing: SessionState['missing'], text: Text, locale: string): string {
  return new Intl.ListFormat(locale).format(missing.map((part) => text(`part.${part}`)));
}

/** The ring's state in words; it begins with "Amends". */
export function ringName(
  state: Pick<SessionState, 'status' | 'judgement' | 'hints' | 'missing'>,
  text: Text,
  locale: string,
): string {
  const { status, judgement, hints, missing } = state;
  const level = (check: 'acknowledge' | 'own' | 'solve' | 'follow_up') =>
    text(`level.${judgement?.checks[check].level ?? 'none'}`);
  const said =
    status === 'repair'
      ? text('ring.repair', {
          acknowledge: level('acknowledge'),
          own: level('own'),
          solve: level('solve'),
          follow_up: level('follow_up'),
          hints: hints.length,
        })
      : text(`ring.${status}`);
  return missing.length ? `${said} ${text('ring.missing', { parts: namedParts(missing, text, locale) })}` : said;
}
