import { describe, expect, it } from 'vitest';
import { checkPassword, newPasswordSchema } from './password-policy';

describe('checkPassword', () => {
  it('counts down to the least length', () => {
    expect(checkPassword('short')).toMatchObject({
      ok: false,
      strength: 0,
      hint: '5 more characters to go.',
    });
    expect(checkPassword('ninechars')).toMatchObject({ hint: '1 more character to go.' });
  });

  it.each(['password123', 'Welcome2026!!', 'aaaaaaaaaaaa', '1234567890', 'abcdefghijkl', '0000000000'])(
    'refuses %s',
    (password) => expect(checkPassword(password).ok).toBe(false),
  );

  it('refuses the person’s own name and address', () => {
    const personal = ['Marguerite Duras', 'marguerite@lampworks.example'];
    expect(checkPassword('Marguerite1914', personal).ok).toBe(false);
    expect(checkPassword('lampworks-2026', personal).ok).toBe(false);
    expect(checkPassword('marguerite grows tall leeks', personal).ok).toBe(true);
  });

  it('takes a few plain words without digits or signs', () => {
    expect(checkPassword('kettle orchard violet')).toEqual({ ok: true, strength: 4, hint: '' });
    expect(checkPassword('kettle orchard').strength).toBe(3);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(checkPassword('🎈🎈🎈🎈🎈🎈').strength).toBe(0);
  });

  it('refuses more than the server would hash', () => {
    expect(checkPassword('long phrase '.repeat(30)).ok).toBe(false);
  });
});

describe('newPasswordSchema', () => {
  it('says beside the field what is wrong', () => {
    expect(newPasswordSchema.safeParse('short').error?.issues[0]?.message).toBe(
      'Use between 10 and 200 characters.',
    );
    expect(newPasswordSchema.safeParse('kettle orchard violet').success).toBe(true);
  });
});
