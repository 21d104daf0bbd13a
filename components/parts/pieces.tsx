import type { Piece } from '../../lib/session/state.ts';
import { Words } from './words.tsx';

function PieceWords({ piece: { is, moved, text } }: { piece: Piece }) {
  if (is === 'removed') return <del>{text}</del>;
  if (is === 'added' && text.trim())
    return (
      <ins>
        <Words text={text} />
      </ins>
    );
  return moved ? <span class="moved">{text}</span> : text;
}

/** A text beside the one before: what goes struck, what comes underlined, what moved tinted. */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map((piece, index) => <PieceWords key={index} piece={piece} />);
