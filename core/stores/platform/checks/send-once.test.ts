import { expect, test, vi } from 'vitest';
import { AppError, type AppErrorCode } from '@/core/shared/app-error';
import { sendOnce } from './send-once';

test.each<AppErrorCode>(['conflict', 'forbidden', 'unauthenticated', 'rate_limited', 'internal'])(
  'hands on that a change was surely not made: %s',
  async (code) => {
    const error = new AppError(code, 'No.');
    await expect(sendOnce('The shop', undefined, () => Promise.reject(error))).rejects.toBe(error);
  },
);

test.each([
  new AppError('unavailable', 'It did not answer in time.'),
  new DOMException('The operation timed out.', 'TimeoutError'),
  new TypeError('fetch failed'),
])('says that nobody knows after %s, and does not send again', async (cause) => {
  const send = vi.fn(() => Promise.reject(cause));
  await expect(sendOnce('The shop', undefined, send)).rejects.toMatchObject({
    code: 'unavailable',
    retryable: false,
    userMessage: expect.stringContaining('The shop did not say'),
  });
  expect(send).toHaveBeenCalledTimes(1);
});

test('sends nothing for a caller that has given up', async () => {
  const send = vi.fn(async () => 'done');
  await expect(sendOnce('The shop', AbortSignal.abort(), send)).rejects.toThrow();
  expect(send).not.toHaveBeenCalled();
});
