/** An address as the tool takes it. */
export interface TypedAddress {
  line1: string;
  line2?: string;
  city: string;
  region?: string;
  postal_code?: string;
  country: string;
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];
const MORE_NAMES: Record<string, string> = { usa: 'US', england: 'GB', holland: 'NL' };
let countries: Map<string, string> | undefined;

/**
 * Reads an address that is written as asked for: street and number, postal code and city, country.
 * @returns null when a part is missing; nothing is guessed
 */
export function readAddress(message: string): TypedAddress | null {
  const text = message.replace(
    /^.*?\b(?:address|adresse|direcci[oó]n|indirizzo|adres|morada)\b[^,]{0,40}?(?:\s*(?:\b(?:to|in|a|para)\b|:))+\s*/iu,
    '',
  );
  const parts = text
    .split(/[,;\n]+/)
    .map((part) => part.trim().replace(/[.!]+$/, ''))
    .filter((part) => part !== '');
  const country = findCountry(parts.at(-1) ?? '');
  if (!country || parts.length < 3) return null;
  const place = readPlace(parts.slice(1, -1));
  const [line1 = ''] = parts;
  if (!place || !/\d/.test(line1) || !/\p{L}/u.test(line1)) return null;
  const { line2, ...where } = place;
  return { line1: line1.slice(0, 200), ...(line2 ? { line2 } : {}), ...where, country };
}

/** "04105 Leipzig", "Leipzig 04105", "Denver, CO 80203". */
function readPlace(parts: string[]): Omit<TypedAddress, 'line1' | 'country'> | null {
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1);
  const state = /^([A-Z]{2})\s+(\d{5}(?:-\d{4})?)$/.exec(last);
  if (state) {
    const city = before.at(-1);
    if (!city) return null;
    const rest = before.slice(0, -1).join(', ');
    const where = { city, region: state[1] ?? '', postal_code: state[2] ?? '' };
    return rest ? { line2: rest, ...where } : where;
  }
  const line2 = before.join(', ');
  const found = (city: string, postal_code: string) => ({
    ...(line2 ? { line2 } : {}),
    city: city.trim(),
    postal_code: postal_code.trim(),
  });
  const first = /^((?=[\dA-Z -]*\d)[\dA-Z]{2,5}(?:[ -][\dA-Z]{2,4})?)\s+(\p{L}[\p{L} .'-]+)$/u.exec(last);
  if (first?.[1] && first[2]) return found(first[2], first[1]);
  const behind = /^(\p{L}[\p{L} .'-]+?)\s+((?=[\dA-Z -]*\d)[\dA-Z]{2,5}(?:[ -][\dA-Z]{2,4})?)$/u.exec(last);
  return behind?.[1] && behind[2] ? found(behind[1], behind[2]) : null;
}

/** @returns ISO 3166-1, two letters */
function findCountry(name: string): string | null {
  countries ??= readCountries();
  const plain = name.trim().toLowerCase().replace(/^the /, '');
  return countries.get(plain) ?? MORE_NAMES[plain.replaceAll('.', '')] ?? null;
}

function readCountries(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = new Map<string, string>();
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      // Codes of former countries, and "UK", stand for what they have become.
      const now = Intl.getCanonicalLocales(`und-${code}`)[0]?.slice(4);
      if (!name || !now) continue;
      known.set(code.toLowerCase(), now);
      if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), now);
    }
  }
  return known;
}
