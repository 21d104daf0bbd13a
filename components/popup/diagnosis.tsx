import type { Text } from '../../lib/interface.ts';

interface DiagnosisProps {
  text: Text;
  /** Whether Amends is at work in a field that the user chose there. */
  inField: boolean;
  /** What came of copying; null before. */
  copied: boolean | null;
  onCopy(): void;
}

/** For whoever writes a mail that Amends does not find: a diagnosis to copy. */
export function Diagnosis({ text, inField, copied, onCopy }: DiagnosisProps) {
  return (
    <section class="unfound">
      <p class="why">{text(inField ? 'unfound' : 'popup.unfound')}</p>
      <div class="buttons">
        <button type="button" class="insert" title={text('diagnosis.about')} onClick={onCopy}>
          {text('diagnosis.copy')}
        </button>
      </div>
      <p role="status" class={copied ? 'done' : 'refusal'}>
        {copied !== null && text(copied ? 'notice.diagnosis' : 'notice.diagnosisFailed')}
      </p>
    </section>
  );
}
