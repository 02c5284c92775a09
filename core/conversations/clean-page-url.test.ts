import { expect, it } from 'vitest';
import { cleanPageUrl } from './clean-page-url';
import { PAGE_ADDRESSES } from './page-addresses.fixture';

it.each(PAGE_ADDRESSES)('keeps of %s what may be seen', (address, clean) => {
  expect(cleanPageUrl(address)).toBe(clean);
});
