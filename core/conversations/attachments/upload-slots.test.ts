import { expect, it } from 'vitest';
import { inUploadSlot } from './upload-slots';

/** Takes a slot and keeps it until it is let go. */
function hold(sender: string): { done: Promise<void>; letGo: () => void } {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { done: inUploadSlot(sender, () => held), letGo };
}

const BUSY = { code: 'unavailable', retryAfterSeconds: 5 };
const take = (sender: string) => inUploadSlot(sender, async () => 'taken');

it('gives one sender three places, and all of them together sixteen', async () => {
  const own = Array.from({ length: 3 }, () => hold('ada'));
  await expect(take('ada')).rejects.toMatchObject(BUSY);
  const others = Array.from({ length: 13 }, (_, i) => hold(`visitor ${i}`));
  await expect(take('brun')).rejects.toMatchObject(BUSY);

  own[0]?.letGo();
  await own[0]?.done;
  expect(await take('brun')).toBe('taken');
  expect(await take('ada')).toBe('taken');
  for (const { letGo } of [...own, ...others]) letGo();
  await Promise.all([...own, ...others].map(({ done }) => done));
});

it('gives a place back also when the file was refused', async () => {
  for (let n = 0; n < 20; n++) {
    await expect(inUploadSlot('ada', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  }
  expect(await take('ada')).toBe('taken');
});
