import { expect, it } from 'vitest';
import { readAddress } from './read-address';

it.each([
  [
    'Lindenweg 4, 04105 Leipzig, Germany',
    { line1: 'Lindenweg 4', city: 'Leipzig', postal_code: '04105', country: 'DE' },
  ],
  [
    'Please change the address to: 1 Quiet Lane, Flat 2, Denver, CO 80203, USA',
    {
      line1: '1 Quiet Lane',
      line2: 'Flat 2',
      city: 'Denver',
      region: 'CO',
      postal_code: '80203',
      country: 'US',
    },
  ],
  [
    '12 rue des Lilas, 75011 Paris, France.',
    { line1: '12 rue des Lilas', city: 'Paris', postal_code: '75011', country: 'FR' },
  ],
  [
    'Hauptstraße 7, 1010 Wien, Österreich',
    { line1: 'Hauptstraße 7', city: 'Wien', postal_code: '1010', country: 'AT' },
  ],
  [
    '10 Downing Street, London SW1A 2AA, UK',
    { line1: '10 Downing Street', city: 'London', postal_code: 'SW1A 2AA', country: 'GB' },
  ],
])('reads %s', (text, address) => expect(readAddress(text)).toEqual(address));

it.each([
  'Lindenweg 4, Leipzig',
  'somewhere else please',
  'Lindenweg, 04105 Leipzig, Germany',
  'Lindenweg 4, 04105 Leipzig, Atlantis',
  '',
])('guesses nothing of “%s”', (text) => expect(readAddress(text)).toBeNull());
