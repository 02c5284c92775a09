import { expect, it } from 'vitest';
import { runDurability } from './run-durability';

/** `npm run bench -- --only durability` does the same with ten times as many messages. */
it('loses nothing, stores nothing twice and keeps the order while everything is killed in turn', async () => {
  const lines: string[] = [];
  const result = await runDurability({ messages: 1_000, offlineMs: 15_000 }, (line) => lines.push(line));
  expect({ ...result, lines }).toMatchObject({
    sent: 1_000,
    lost: 0,
    double: 0,
    outOfOrder: 0,
    gaps: 0,
    unanswered: 0,
    answersOutOfOrder: 0,
    wrongOnScreen: 0,
    late: 0,
    faults: 6,
    expelled: 0,
  });
  expect(result.answers).toBeGreaterThan(50);
  expect(result.reconnects).toBeGreaterThan(10);
}, 300_000);
