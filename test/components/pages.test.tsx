// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps, type TabKind } from '../../components/popup/popup.tsx';
import type { TryCompose } from '../../components/welcome/try-box.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { click, nameOf } from './mounted.tsx';
import { text } from './texts.ts';

afterEach(() => act(() => render(null, document.body)) as unknown as undefined);

const button = (name: string) => [...document.querySelectorAll('button')].find((one) => nameOf(one) === name);

describe('the welcome page', () => {
  const coach = vi.fn<(compose: TryCompose, signal: AbortSignal) => void>();
  const last = () => coach.mock.calls.at(-1) as [TryCompose, AbortSignal];

  it('hands its compose box to a coach, with a sample in it', () => {
    act(() => render(<Welcome text={text} coach={coach} />, document.body));
    const [compose] = last();
    expect(compose.client.name).toBe('Maya Lindqvist');
    expect(compose.subject()).toBe('Re: Quarterly report');
    expect(compose.root.contains(compose.editor)).toBe(true);
    expect(compose.editor.getAttribute('role')).toBe('textbox');
    expect([...compose.editor.children].map((line) => line.textContent).join('\n')).toBe(text('sample.report.draft'));
  });

  it('ends the coach of one sample before the next begins', () => {
    act(() => render(<Welcome text={text} coach={coach} />, document.body));
    const [, signal] = last();
    click(button('Try an outage') as Element);
    expect(signal.aborted).toBe(true);
    expect(last()[0].message).toBe(text('sample.outage.message'));
    click(button('My own words') as Element);
    expect(last()[0].editor.textContent).toBe('');
  });
});

describe('the popup', () => {
  const props = {
    text,
    site: 'mail.example.org',
    paused: false,
    onHelp: vi.fn(),
    onSite: vi.fn(),
    onPaused: vi.fn(),
    onTemplates: vi.fn(),
    onOptions: vi.fn(),
    onWelcome: vi.fn(),
  };
  const show = (more: Partial<PopupProps> & { kind: TabKind }) =>
    act(() => render(<Popup {...props} {...more} />, document.body));
  const switches = () => [...document.querySelectorAll<HTMLInputElement>('[role="switch"]')];

  it('offers a diagnosis on a mail page without a mail, and says what came of it', () => {
    const onDiagnosis = vi.fn();
    for (const kind of ['mail', 'field', 'elsewhere', 'off', 'forbidden'] as const) {
      show({ kind, onDiagnosis });
      expect(button('Copy diagnosis')).toBeUndefined();
    }
    show({ kind: 'waiting', onDiagnosis });
    click(button('Copy diagnosis') as Element);
    expect(onDiagnosis).toHaveBeenCalledOnce();
    show({ kind: 'field', unfound: true, onDiagnosis });
    expect(document.body.textContent).toContain(text('unfound'));
    click(button('Copy diagnosis') as Element);
    expect(onDiagnosis).toHaveBeenCalledTimes(2);
    show({ kind: 'waiting', onDiagnosis, copied: true });
    expect(document.body.textContent).toContain(text('notice.diagnosis'));
    show({ kind: 'waiting', onDiagnosis, copied: false });
    expect(document.body.textContent).toContain(text('notice.diagnosisFailed'));
  });

  it('helps with a field, and leads on', () => {
    show({ kind: 'elsewhere' });
    for (const name of ['Help with the field I was writing in', 'Your templates', 'Options', 'Try it'])
      click(button(name) as Element);
    for (const called of [props.onHelp, props.onTemplates, props.onOptions, props.onWelcome])
      expect(called).toHaveBeenCalledOnce();
  });

  it('switches the site and the mail', () => {
    show({ kind: 'mail' });
    for (const one of switches()) act(() => one.click());
    expect(props.onSite).toHaveBeenCalledWith(false);
    expect(props.onPaused).toHaveBeenCalledWith(true);
  });

  it('offers no help where Amends is off or may not be', () => {
    show({ kind: 'off' });
    expect(document.body.textContent).toContain('Off for mail.example.org.');
    expect(button('Help with the field I was writing in')).toBeUndefined();
    expect(switches().map(({ checked }) => checked)).toEqual([false]);
    show({ kind: 'forbidden' });
    expect(switches()).toEqual([]);
  });
});
