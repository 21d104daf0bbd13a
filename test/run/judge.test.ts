import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeText } from './judge/run.ts';
import { makeFullJudge } from './languages.ts';

const judge = makeFullJudge();
const NOW = new Date('2026-11-11T11:15:00Z');

async function run(text: string) {
  const lines: string[] = [];
  const errors: string[] = [];
  const output = { line: (line: string) => void lines.push(line), error: (error: string) => void errors.push(error) };
  const fine = await judgeText(text, judge, NOW, output);
  return { lines: lines.map((line) => JSON.parse(line)), errors, fine };
}

const letter = {
  id: 'a',
  lang: 'en',
  sent_at: '2026-11-11T11:15:00+01:00',
  subject: 'Hi',
  thread: [],
  draft: 'I will ring you on Friday.',
};

describe('JSON lines', () => {
  it('are judged, whatever labels came in', async () => {
    const plain = await run(JSON.stringify(letter));
    const labelled = await run(JSON.stringify({ ...letter, labels: { promises: 'nonsense' } }));
    expect(plain.fine).toBe(true);
    expect(plain.lines[0]).toMatchObject({ ...letter, labels: { promises: [{ due: '2026-11-13' }] } });
    expect(labelled.lines).toEqual(plain.lines);
  });

  it('may have a byte order mark, CRLF, empty lines and no last line end', async () => {
    const { lines, fine } = await run(`\uFEFF${JSON.stringify(letter)}\r\n\r\n${JSON.stringify(letter)}`);
    expect([lines.length, fine]).toEqual([2, true]);
  });

  it.each([
    ['{nothing', 'not JSON'],
    ['[1]', 'not an object'],
    ['7', 'not an object'],
    [JSON.stringify({ ...letter, sent_at: undefined }), 'sent_at is missing'],
    [JSON.stringify({ ...letter, sent_at: '2026-13-45' }), 'sent_at is no ISO date-time'],
    [JSON.stringify({ ...letter, draft: 3 }), 'draft must be a string'],
    [JSON.stringify({ ...letter, thread: 'none' }), 'thread must be a list'],
  ])('with %s tells its number and goes on', async (bad, message) => {
    const { lines, errors, fine } = await run(`${JSON.stringify(letter)}\n${bad}\n${JSON.stringify(letter)}`);
    expect(lines).toHaveLength(2);
    expect(errors).toEqual([expect.stringMatching(/^line 2: /)]);
    expect(errors[0]).toContain(message);
    expect(fine).toBe(false);
  });

  it('may be none at all', async () => expect(await run('')).toEqual({ lines: [], errors: [], fine: true }));
});

describe('a draft by itself', () => {
  it('is judged as being written now', async () => {
    const { lines } = await run('Hi Dana,\n\nI will ring you tomorrow.\n\nTom\n');
    expect(lines[0]).toMatchObject({ subject: '', thread: [], draft: expect.stringContaining('tomorrow.\n\nTom') });
    expect(new Date(lines[0].sent_at).getTime()).toBe(NOW.getTime());
  });

  it('may be a mail with its thread, in parts and quoted-printable', async () => {
    const mail = [
      'From: Tom <tom@example.com>',
      'To: Dana <dana@example.com>',
      'Subject: =?utf-8?Q?Caf=C3=A9?=',
      'Date: Wed, 11 Nov 2026 11:15:00 -0500',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'I will ring you tomorrow at the caf=C3=A9.',
      '',
      'On Wed, 11 Nov 2026 at 09:00, Dana Ruiz <dana@example.com> wrote:',
      '> Where is my order?',
      '> Please call me.',
      '--b--',
    ].join('\r\n');
    const { lines } = await run(mail);
    expect(lines[0]).toMatchObject({
      sent_at: '2026-11-11T11:15:00-05:00',
      subject: 'Café',
      draft: 'I will ring you tomorrow at the café.',
      thread: [{ from: 'client', name: 'Dana Ruiz', text: 'Where is my order?\nPlease call me.' }],
      labels: { promises: [{ due: '2026-11-12' }] },
    });
  });
});

describe('the command', { timeout: 60_000 }, () => {
  const command = (args: string[], input?: string) =>
    spawnSync(process.execPath, [join(import.meta.dirname, 'judge.ts'), ...args], { input, encoding: 'utf8' });

  it('reads standard input, and fails after a bad line', () => {
    const { stdout, stderr, status } = command([], `${JSON.stringify(letter)}\nx`);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^line 2: not JSON/);
    expect(status).toBe(1);
  });

  it('says which file it cannot read', () => {
    const { stdout, stderr, status } = command(['no-such-file.jsonl']);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain('cannot read no-such-file.jsonl');
  });
});
