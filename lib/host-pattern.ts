/** The pattern of an address's host, as permissions are asked for: ports can't be told apart there. */
export function patternOf(base: string): string {
  const { protocol, hostname } = new URL(base);
  return `${protocol}//${hostname}/*`;
}
