import { expect, test } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import { describeError } from './describe-error';

test('says what happened, where and why', () => {
  const error = new AppError('unavailable', 'The mail server is away.', { cause: new TypeError('No route') });
  expect(describeError(error)).toMatchObject({
    type: 'AppError',
    message: 'The mail server is away.',
    code: 'unavailable',
    stack: expect.stringContaining('describe-error.test.ts'),
    cause: { type: 'TypeError', message: 'No route' },
  });
});

test('keeps rows, requests and addresses that libraries put there to itself', () => {
  const refused = Object.assign(new Error('550 5.1.1 <ada@shopper.example>: unknown user'), {
    code: '23514',
    detail: 'Failing row contains (7, ada@shopper.example, Ada Lovelace)',
    config: { headers: { authorization: 'Bearer secret' } },
    where: 'JSON data, line 1: {"name":"Ada Lovelace"',
  });
  const note = describeError(new Error('not stored', { cause: refused }));
  expect(note.cause).toMatchObject({ code: '23514', message: '550 5.1.1 <[address]>: unknown user' });
  expect(JSON.stringify(note)).not.toMatch(/ada@|Lovelace|Bearer/);
});

test('leaves the places in a stack readable', () => {
  const error = new Error('x');
  error.stack = 'Error: x\n    at run (file:///app/node_modules/@prisma/client/runtime/client.js:11:70)';
  expect(describeError(error).stack).toBe(error.stack);
});

test('takes whatever was thrown', () => {
  expect(describeError('lost ada@shopper.example')).toEqual({ type: 'string', message: 'lost [address]' });
  expect(describeError(undefined)).toEqual({ type: 'undefined', message: 'undefined' });
  const circle = new Error('round');
  circle.cause = circle;
  expect(describeError(circle)).toMatchObject({ cause: { cause: { message: 'round' } } });
});
