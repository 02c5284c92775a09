import { type Country, findCountries } from '@/core/language/places/countries';

const UNION = /\b(EU|European Union)\b/;
const OUTSIDE_UNION = /\boutside (of )?(the )?(EU|European Union)\b/i;
const OUTSIDE_EUROPE = /\boutside (of )?Europe\b/i;
const ALL_OTHERS =
  /\b(all |any )?other (EU )?countries\b|\babroad\b|\bworldwide\b|\binternational(ly)?\b|\beverywhere else\b/i;

/**
 * How far a sentence of a policy speaks of a country: by name, or as one of those it sums up ("all other EU countries",
 * "we do not ship outside Europe").
 * @returns 0..1
 */
export function fitsCountry(sentence: string, asked: readonly Country[]): number {
  return Math.max(0, ...asked.map((country) => fitOf(sentence, country)));
}

function fitOf(sentence: string, country: Country): number {
  if (findCountries(sentence).some(({ name }) => name === country.name)) return 1;
  if (country.region !== 'eu' && OUTSIDE_UNION.test(sentence)) return 0.8;
  if (country.region === 'beyond' && OUTSIDE_EUROPE.test(sentence)) return 0.8;
  if (country.region === 'eu' && UNION.test(sentence) && !OUTSIDE_UNION.test(sentence)) return 0.7;
  // Nothing is said of it, but it is not left out either.
  if (country.region === 'eu' && OUTSIDE_UNION.test(sentence)) return 0.3;
  const isOther =
    ALL_OTHERS.test(sentence) && !(country.region !== 'eu' && /\bother EU countries\b/i.test(sentence));
  return isOther ? 0.6 : 0;
}
