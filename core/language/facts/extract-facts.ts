import type { Fact, FactKind } from './fact';
import { findEmails, findPhones, findUrls } from './find-contacts';
import { findDates, findTimes, findWeekdays } from './find-dates';
import { findFree } from './find-free';
import type { Found } from './find-matches';
import { findNames } from './find-names';
import { findCodes, findOrders, findTracking } from './find-numbers';
import { findPrices } from './find-prices';
import { findBareNumbers, findMeasures, findPercents, findStock } from './find-quantities';
import type { PlainView } from './plain-view';

/** Stands where a fact was taken out: neither letter nor digit nor space. */
const TAKEN = '\ufffc';

/** What may be a part of a product's name: "Glimt 400 Headlamp", "Bottle 750 ml". */
const IN_NAMES: ReadonlySet<FactKind> = new Set(['number', 'measure', 'stock']);

/**
 * All facts in a text. Kinds are looked for in an order in which each takes its part away from the later ones: what
 * is an address is not a price too.
 * @param view a sentence or more
 * @param storeCurrency ISO 4217: what "$" or "kr" means in this store
 */
export function extractFacts(view: PlainView, storeCurrency: string): Fact[] {
  const facts: Fact[] = [];
  let rest = view.text;
  const take = (kind: FactKind, found: readonly Found[]) => {
    for (const { start, end, parts } of found) {
      const text = view.text.slice(start, end).trim();
      for (const keys of parts) facts.push({ kind, start, end, text, keys });
      rest = rest.slice(0, start) + TAKEN.repeat(end - start) + rest.slice(end);
    }
  };
  take('email', findEmails(rest));
  take('url', findUrls(rest));
  take('order', findOrders(rest));
  take('price', findPrices(rest, storeCurrency));
  take('price', findFree(rest));
  take('percent', findPercents(rest));
  take('date', findDates(rest));
  take('time', findTimes(rest));
  take('code', findCodes(rest));
  take('weekday', findWeekdays(rest));
  take('stock', findStock(rest));
  take('measure', findMeasures(rest));
  take('phone', findPhones(rest));
  take('tracking', findTracking(rest));
  take(
    'number',
    findBareNumbers(rest).filter((one) => !isListNumber(rest, one)),
  );
  for (const { start, end, product, place } of findNames(view)) {
    const text = view.text.slice(start, end);
    // "SEK 258.99" and "EU-1001" look like names.
    if (facts.some((fact) => fact.start < end && start < fact.end && !IN_NAMES.has(fact.kind))) continue;
    facts.push({ kind: 'name', start, end, text, keys: [text, product ?? '', place] });
  }
  return facts.toSorted((a, b) => a.start - b.start);
}

/** "1." or "2)" at the beginning of a line. */
function isListNumber(text: string, { start, end }: Found): boolean {
  return /(?:^|\n)\s*$/.test(text.slice(0, start)) && /^[.)]\s/.test(text.slice(end));
}
