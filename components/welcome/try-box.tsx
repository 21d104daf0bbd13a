import { useEffect, useId, useRef } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';

export const SAMPLES = ['report', 'invoice', 'outage'] as const;
export type SampleName = (typeof SAMPLES)[number];

/** The compose box as the coach needs it. */
export interface TryCompose {
  /** The whole box. */
  root: HTMLElement;
  /** The body, `contenteditable`. */
  editor: HTMLElement;
  subject(): string;
  client: { name: string; address: string };
  /** The client's message, which stands above the box. */
  message: string;
}

/** Starts a coach for the box; it ends with the signal. */
export type Coach = (compose: TryCompose, signal: AbortSignal) => void;

interface TryBoxProps {
  text: Text;
  sample: SampleName;
  /** Whether the sample's draft stands in the body; otherwise it is empty for the user's own words. */
  filled: boolean;
  coach: Coach;
}

/** Writes a draft into an empty body, a `<div>` a line as mail editors do. */
function fill(editor: HTMLElement, draft: string): void {
  const lines = draft.split('\n').map((line) => {
    const div = editor.ownerDocument.createElement('div');
    div.append(line || editor.ownerDocument.createElement('br'));
    return div;
  });
  editor.replaceChildren(...lines);
}

/** A compose box under a client's message, coached as in a mail page. A new sample wants a new box (`key`). */
export function TryBox({ text, sample, filled, coach }: TryBoxProps) {
  const root = useRef<HTMLElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const subject = useRef<HTMLInputElement>(null);
  const id = useId();
  const told = (name: string) => text(`sample.${sample}.${name}`);
  const client = { name: told('name'), address: told('address') };

  useEffect(() => {
    const [box, body] = [root.current, editor.current];
    if (!box || !body) return;
    if (filled) fill(body, told('draft'));
    const ended = new AbortController();
    const compose = {
      root: box,
      editor: body,
      subject: () => subject.current?.value ?? '',
      client,
      message: told('message'),
    };
    coach(compose, ended.signal);
    return () => ended.abort();
  }, []);

  return (
    <div class="try">
      <blockquote data-try="message">
        <b>{text('welcome.from', { name: client.name })}</b>
        <p>{told('message')}</p>
      </blockquote>
      <section ref={root} class="compose" data-try="compose" aria-label={text('welcome.body')}>
        <p class="line">
          <span class="label">{text('welcome.to')}</span>
          <span data-try="to">{`${client.name} <${client.address}>`}</span>
        </p>
        <p class="line">
          <label class="label" for={`subject-${id}`}>
            {text('welcome.subject')}
          </label>
          <input ref={subject} id={`subject-${id}`} data-try="subject" defaultValue={told('subject')} />
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a rich body, as mail pages have */}
        <div
          ref={editor}
          class="body"
          data-try="body"
          contentEditable
          role="textbox"
          aria-multiline="true"
          aria-label={text('welcome.body')}
          tabIndex={0}
        />
      </section>
    </div>
  );
}
