import { expect, test } from 'vitest';
import { formatLogLine } from './format-log-line';

const at = new Date(2026, 10, 20, 9, 5, 3);

test('takes a line of JSON apart', () => {
  const line = JSON.stringify({
    level: 30,
    time: at.getTime(),
    pid: 1,
    name: 'worker',
    msg: 'indexed',
    documents: 12,
  });
  expect(formatLogLine('worker', line, new Date(0))).toBe('09:05:03 worker  indexed documents=12');
});

test('marks what is wrong, and shows where', () => {
  const line = JSON.stringify({
    level: 50,
    time: at.getTime(),
    msg: 'failed',
    err: { stack: 'Error: no\n at x' },
  });
  expect(formatLogLine('app', line, at)).toBe('09:05:03 app     error: failed\nError: no\n at x');
});

test.each(['ready', '{ not json', '{"a":1}'])('passes %s on as it is', (line) => {
  expect(formatLogLine('app', line, at)).toBe(`09:05:03 app     ${line}`);
});
