/** A text whose open slots (`[date]`) stand out. */
export function Words({ text }: { text: string }) {
  return text
    .split(/(\[[^\][]+\])/)
    .filter(Boolean)
    .map((piece, index) => (piece.startsWith('[') ? <mark key={index}>{piece}</mark> : piece));
}
