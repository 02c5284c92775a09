import { describe, expect, it } from 'vitest';
import { findNamedProduct } from './named-product';

const found = [
  'Harbour 3 Trekking Tent',
  'Harbour 2 Trekking Tent',
  'Skimmer 1 Tent',
  'Longhouse 4 Family Tent',
  'Forest Tarp',
].map((title) => ({ title }));

describe('findNamedProduct', () => {
  it.each([
    ['how heavy is the harbour 2?', 'Harbour 2 Trekking Tent'],
    ['How tall is the Longhouse inside?', 'Longhouse 4 Family Tent'],
    ['are skimmers freestanding?', 'Skimmer 1 Tent'],
  ])('%s', (question, title) => {
    expect(findNamedProduct(question, found)?.title).toBe(title);
  });

  it.each(['a tent for two people', 'what does shipping cost?', ''])('hears no name in %j', (question) => {
    expect(findNamedProduct(question, found)).toBeNull();
  });
});
