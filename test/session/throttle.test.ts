import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttle } from '../../lib/session/throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('covers a burst with one run, and asks again for the next', () => {
  const work = vi.fn();
  const soon = throttle(work, 60, new AbortController().signal);
  for (let i = 0; i < 5; i++) soon();
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60);
  expect(work).toHaveBeenCalledTimes(1);
  soon();
  vi.advanceTimersByTime(60);
  expect(work).toHaveBeenCalledTimes(2);
});

it('leaves no timer: none when idle, none after the end', () => {
  const end = new AbortController();
  const work = vi.fn();
  const soon = throttle(work, 60, end.signal);
  expect(vi.getTimerCount()).toBe(0);
  soon();
  end.abort();
  expect(vi.getTimerCount()).toBe(0);
  soon();
  vi.advanceTimersByTime(1000);
  expect(work).not.toHaveBeenCalled();
});

it('waits longer for work that took long, but not for ever', () => {
  const work = vi.fn(() => vi.advanceTimersByTime(50));
  const soon = throttle(work, 60, new AbortController().signal);
  soon();
  vi.advanceTimersByTime(60);
  expect(work).toHaveBeenCalledTimes(1);
  soon();
  vi.advanceTimersByTime(300);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(300);
  expect(work).toHaveBeenCalledTimes(2);
});

it('has rested where nobody asked meanwhile', () => {
  const work = vi.fn(() => vi.advanceTimersByTime(50));
  const soon = throttle(work, 60, new AbortController().signal);
  soon();
  vi.advanceTimersByTime(60);
  vi.advanceTimersByTime(1000);
  soon();
  vi.advanceTimersByTime(60);
  expect(work).toHaveBeenCalledTimes(2);
});
