import { describe, expect, it } from 'vitest';
import { isEnglish } from './detect-english';

describe('isEnglish', () => {
  it.each(['do you have a tent for two people?', 'klarna?', 'ok'])('takes %j as English', async (message) => {
    expect(await isEnglish(message)).toBe(true);
  });

  it.each([
    'Wie lange habe ich Zeit, etwas zurückzugeben?',
    'Livrez-vous en Belgique, et combien ça coûte ?',
  ])('hears that %j is not', async (message) => {
    expect(await isEnglish(message)).toBe(false);
  });
});
