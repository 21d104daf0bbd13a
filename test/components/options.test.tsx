// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModelOutcome } from '../../components/options/model.tsx';
import { Options, type OptionsProps } from '../../components/options/options.tsx';
import type { Settings } from '../../lib/storage/settings.ts';
import { click, nameOf, press } from './mounted.tsx';
import { shortcuts } from './samples.ts';
import { text } from './texts.ts';

const settings: Settings = {
  favourites: [],
  slash: false,
  recent: [],
  model: null,
  shortcuts,
  offSites: ['mail.google.com'],
  offKinds: ['hedging'],
  reports: [
    { kind: 'hedging', quote: 'I think\nmaybe', at: '2026-03-09T14:52:00.000Z' },
    { kind: 'excuse', quote: 'we were busy', at: '2026-03-10T14:52:00.000Z' },
  ],
};
const props = {
  text,
  locale: 'en-GB',
  settings,
  defaults: { ...settings, shortcuts: { ...shortcuts, next: 'F8' } },
  onChange: vi.fn(),
  onCopy: vi.fn(async () => {}),
  entries: [
    { area: 'sync', key: 'own:a', bytes: 1234, secret: false },
    { area: 'apart', key: 'model-key', bytes: 12, secret: true },
  ],
  shut: false,
  erased: false,
  onExport: vi.fn(),
  onErase: vi.fn(),
  onBringBack: vi.fn(),
  hasKey: false,
  hasBuiltIn: true,
  baseOf: (address: string) => (address.startsWith('http') ? address : null),
  onConnect: vi.fn(async () => ({ ok: true as const, models: ['a', 'b'] })),
  onDisconnect: vi.fn(async () => null as ModelOutcome | null),
  onDownload: vi.fn(async () => ({ ok: true as const, models: [] })),
} satisfies OptionsProps;

const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => nameOf(one).startsWith(name)) as HTMLElement;
const hold = (key: string, code: string, ...held: ('altKey' | 'ctrlKey' | 'shiftKey')[]) => {
  // Asked for by its new name or by the old one, the same button records.
  const recording = document.querySelector('[aria-pressed="true"]') as Element;
  press(recording, key, { code, ...Object.fromEntries(held.map((name) => [name, true])) });
};

beforeEach(() => {
  vi.clearAllMocks();
  act(() => render(null, document.body));
  act(() => render(<Options {...props} />, document.body));
});

describe('a shortcut', () => {
  beforeEach(() => click(button('Change the keys for: Open or close Amends')));

  it('is recorded from the keys, in the form that tinykeys reads', () => {
    hold('Shift', 'ShiftLeft', 'shiftKey');
    hold('K', 'KeyK', 'altKey', 'shiftKey');
    expect(props.onChange).toHaveBeenCalledExactlyOnceWith({
      ...settings,
      shortcuts: { ...shortcuts, toggle: 'Alt+Shift+KeyK' },
    });
  });

  it('is refused where it would take a letter from the draft', () => {
    hold('K', 'KeyK', 'shiftKey');
    expect(props.onChange).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain('Hold Alt, Ctrl or ⌘ with it.');
  });

  it.each([
    ['z', 'KeyZ'],
    ['c', 'KeyC'],
    ['Enter', 'Enter'],
  ] as const)('is refused where one can’t do without it: Ctrl and %s', (key, code) => {
    hold(key, code, 'ctrlKey');
    expect(props.onChange).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain('Your mail or the browser needs these keys.');
  });

  it('is refused where another one has it', () => {
    hold('N', 'KeyN', 'altKey', 'shiftKey');
    expect(props.onChange).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain('These keys already do this: Next phrase.');
  });

  it('can be none, and Escape keeps it as it was', () => {
    hold('Escape', 'Escape');
    expect(props.onChange).not.toHaveBeenCalled();
    click(button('Change the keys for: Open or close Amends'));
    hold('Backspace', 'Backspace');
    expect(props.onChange).toHaveBeenCalledExactlyOnceWith({ ...settings, shortcuts: { ...shortcuts, toggle: '' } });
  });

  it('goes back to what it was at first', () => {
    click(button('Back to the keys it came with'));
    expect(props.onChange).toHaveBeenCalledExactlyOnceWith({ ...settings, shortcuts: props.defaults.shortcuts });
  });
});

describe('the rest of the options', () => {
  it('switches a kind on and off', () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.kinds input')];
    expect(boxes.filter(({ checked }) => !checked)).toHaveLength(1);
    act(() => boxes.find(({ checked }) => !checked)?.click());
    expect(props.onChange).toHaveBeenLastCalledWith({ ...settings, offKinds: [] });
    act(() => boxes[0]?.click());
    expect(props.onChange).toHaveBeenLastCalledWith({ ...settings, offKinds: ['hedging', 'blame-teammate'] });
  });

  it('switches a site on again', () => {
    click(button('Switch on again: mail.google.com'));
    expect(props.onChange).toHaveBeenLastCalledWith({ ...settings, offSites: [] });
  });

  it('copies and deletes reports', async () => {
    await act(() => click(button('Copy all')));
    expect(props.onCopy).toHaveBeenCalledWith('2026-03-09\thedging\tI think maybe\n2026-03-10\texcuse\twe were busy');
    click(button('Delete the report: we were busy'));
    expect(props.onChange).toHaveBeenLastCalledWith({ ...settings, reports: settings.reports.slice(0, 1) });
  });

  it('exports and erases all with a click each, and brings it back', () => {
    click(button('Export all of it'));
    expect(props.onExport).toHaveBeenCalledOnce();
    click(button('Erase all of it'));
    expect(props.onErase).toHaveBeenCalledOnce();
    expect(button('Bring it back')).toBeUndefined();
    act(() => render(<Options {...props} erased />, document.body));
    click(button('Bring it back'));
    expect(props.onBringBack).toHaveBeenCalledOnce();
  });

  it('says where the key can be neither listed nor erased, nor forgotten when a model goes', async () => {
    expect(document.body.textContent).not.toContain(text('model.failed.storage'));
    act(() => render(<Options {...props} shut />, document.body));
    expect(document.body.textContent).toContain(text('model.failed.storage'));

    const model = { kind: 'endpoint' as const, url: 'https://a.example/v1', model: 'm', agreed: [] };
    act(() => render(<Options {...props} erased settings={{ ...settings, model }} />, document.body));
    props.onDisconnect.mockResolvedValueOnce({ ok: false, reason: 'storage', detail: '' });
    await act(async () => click(document.querySelector('.model input[type=radio]') as Element));
    expect(document.querySelector('.model .refusal')?.textContent).toBe(text('model.failed.storage'));
  });

  it('names each entry that is kept, with its size unless it is secret', async () => {
    const entries = () => [...document.querySelectorAll('[data-stored]')].map((one) => one.textContent);
    expect(entries()).toEqual([]);
    await act(async () => {
      const details = document.querySelector('details:has(.rows)') as HTMLDetailsElement;
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    expect(entries()).toEqual([
      'own:awherever your browser syncs, 1.2 kB',
      'model-keyin this browser, out of every page’s reach, never shown and in no file',
    ]);
  });
});

it('an address that is none is said at its field, where connecting leads back to', () => {
  const endpoint = [...document.querySelectorAll<HTMLInputElement>('.model input[type="radio"]')].at(-1) as HTMLElement;
  click(endpoint);
  const url = document.querySelector('.model input[inputmode="url"]') as HTMLInputElement;
  act(() => {
    url.value = 'nowhere';
    url.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const connect = button('Connect') as HTMLButtonElement;
  expect(connect.disabled).toBe(false);
  act(() => connect.form?.requestSubmit());
  expect(props.onConnect).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(url);
  const why = document.getElementById(url.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toBe(text('options.model.bad_url'));
});
