import { expect, it } from 'vitest';
import { makeMemories } from '../../lib/session/memory.ts';

it('gives the same memory for the same draft, and another for another', () => {
  const memories = makeMemories();
  memories.of('a').paused = true;
  expect(memories.of('a').paused).toBe(true);
  expect(memories.of('b').paused).toBe(false);
});

it('moves with a draft that gets another key, but never onto a draft that has a memory', () => {
  const memories = makeMemories();
  memories.of('new').ignored.add('x');
  memories.move('new', 'saved');
  expect(memories.of('saved').ignored.has('x')).toBe(true);
  memories.of('other').paused = true;
  memories.move('saved', 'other');
  expect(memories.of('other').ignored.size).toBe(0);
  expect(memories.of('saved').ignored.has('x')).toBe(true);
});
