/** A text whose open slots (`[date]`, `[refund|redo]`) stand out. */
export function Words({ text }: { text: string }) {
  return text
    .split(/(\[[^\][]+\])/)
    .filter(Boolean)
    .map((piece, index) =>
      piece.startsWith('[') ? <mark key={index}>{piece.replace(/\s*\|\s*/g, ' / ')}</mark> : piece,
    );
}
