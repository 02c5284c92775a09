import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LiveEvent, LiveEventPayloads } from '@/core/contracts/live-events';
import { createTypingGatherer, GATHER_MS, type TypingGatherer } from './gather-typing';

let told: LiveEvent[];
let gatherer: TypingGatherer;
beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  gatherer = createTypingGatherer({ publish: (event) => told.push(event) });
});
afterEach(() => {
  gatherer.close();
  vi.useRealTimers();
});

const person = { id: 'ada', name: 'Ada', hasPicture: false };
const shopper = (conversationId: string, storeId = 'here') =>
  gatherer.note({ storeId, conversationId, person: null });
const marks = () =>
  told.map(({ data }) => (data as LiveEventPayloads['inbox:typing']).typing.map((one) => one.conversationId));

it('tells the first sign at once, to the store alone', () => {
  gatherer.note({ storeId: 'here', conversationId: 'a', person });
  expect(told).toEqual([
    { topic: 'store:here', name: 'inbox:typing', data: { typing: [{ conversationId: 'a', person }] } },
  ]);
});

it('tells those that follow together, each once', () => {
  for (const id of ['a', 'b', 'b', 'c']) shopper(id);
  gatherer.note({ storeId: 'here', conversationId: 'b', person });
  expect(marks()).toEqual([['a']]);
  vi.advanceTimersByTime(GATHER_MS);
  expect(marks()).toEqual([['a'], ['b', 'c', 'b']]);
});

it('does not mix stores, and is quick again after a pause', () => {
  shopper('a');
  shopper('z', 'elsewhere');
  expect(told.map(({ topic }) => topic)).toEqual(['store:here', 'store:elsewhere']);
  vi.advanceTimersByTime(GATHER_MS * 2);
  shopper('b');
  expect(marks()).toEqual([['a'], ['z'], ['b']]);
});

it('stays at one small event a second when hundreds type, and leaves out what is too old by then', () => {
  for (let second = 0; second < 10; second++) {
    for (let at = 0; at < 500; at++) shopper(`${second}-${at}`);
    vi.advanceTimersByTime(GATHER_MS);
  }
  expect(told.length).toBeLessThanOrEqual(11);
  expect(Math.max(...marks().map((ids) => ids.length))).toBeLessThanOrEqual(90);
  const events = told.length;
  vi.advanceTimersByTime(60_000);
  expect(told.length - events).toBeLessThanOrEqual(4);
});
