import { expect, test } from 'vitest';
import { verdictOf } from './audit/verdict.ts';

const report = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });

test('what is of weight is named, and fails', () => {
  const via = [{ title: 'Runs anything', url: 'https://advisories.example/1' }, 'other'];
  const { is, lines } = verdictOf(report({ bad: { severity: 'high', range: '<2', via }, dull: { severity: 'low' } }));
  expect([is, lines]).toEqual(['found', ['high: bad <2: Runs anything https://advisories.example/1; by other']]);
  expect(verdictOf(report({ bad: { severity: 'critical' } })).is).toBe('found');
});

test('nothing of weight is clean', () => {
  expect(verdictOf(report({})).is).toBe('clean');
  expect(verdictOf(report({ dull: { severity: 'moderate' } })).is).toBe('clean');
});

test('no answer is neither', () => {
  const silent = ['', 'npm error code ENOTFOUND', 'null', '[]', '{}', '{"message":"request failed\\nat x"}'];
  for (const output of silent) expect([output, verdictOf(output).is]).toEqual([output, 'unasked']);
  expect(verdictOf('{"error":{"code":"ENOTFOUND","summary":"no network"}}').lines.join()).toContain('no network');
});
