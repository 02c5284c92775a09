import { describe, expect, it } from 'vitest';
import { safeReturnPath, signInAddress } from './return-path';

describe('safeReturnPath', () => {
  it('keeps own paths with their query', () => {
    expect(safeReturnPath('/s/1/catalog?page=2')).toBe('/s/1/catalog?page=2');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
    null,
    undefined,
    '/sign-in?return=/sign-in',
    '/api/auth/signout',
  ])('turns %j into the start page', (text) => expect(safeReturnPath(text)).toBe('/'));
});

describe('signInAddress', () => {
  it('says why and leads back', () => {
    expect(signInAddress('/s/1', { expired: true })).toBe('/sign-in?return=%2Fs%2F1&expired=1');
    expect(signInAddress(null, { expired: false })).toBe('/sign-in');
  });
});
