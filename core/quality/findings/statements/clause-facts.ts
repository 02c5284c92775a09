import { extractFacts } from '@/core/language/facts/extract-facts';
import type { Fact } from '@/core/language/facts/fact';
import { FREE, tellsFree } from '@/core/language/facts/find-free';
import { toPlainView } from '@/core/language/facts/plain-view';

/** What a figure is for; only figures of one group can contradict each other. */
export type FactGroup =
  | 'duration'
  | 'threshold'
  | 'amount'
  | 'percent'
  | 'date'
  | 'time'
  | 'weekday'
  | 'phone'
  | 'email'
  | `measure ${string}`
  | 'number';

export interface ClauseFact {
  group: FactGroup;
  /** As written. */
  text: string;
  /** What it may mean; two facts are equal when they share one. */
  values: string[];
}

const FROM =
  /(?:from|over|above|exceed\w*|more than|at least|minimum(?: order)?(?: value)?(?: of)?|ab|über|mindestens|oberhalb(?: von)?|dès|à partir de|au[- ]dessus de|plus de|supérieure?s? à|a partir de|desde|superiore?s? a|más de|oltre|a partire da|vanaf|boven|meer dan|acima de)(?:\s(?:of|an?|the|order value of|(?:einem )?(?:bestell|waren|einkaufs|mindestbestell)wert(?: von)?|d['’]achats?|de))*\s*$/iu;
const MINIMUM = /(?:mindestbestellwert|minimum|minimal|mindest\p{L}*|montant minimum)[^.;]{0,30}$/iu;
const AND_MORE =
  /^\s*(?:or more|and (?:above|over|more|up)|und mehr|oder mehr|et plus|ou plus|d['’]achats?|o más|e oltre|\+)/iu;
const OF_ORDERS =
  /(?<!\p{L})(?:orders?|purchases?|baskets?|bestell\p{L}*|einkauf\p{L}*|warenwert|commandes?|achats?|pedidos?|ordin[ei]|bestelling\p{L}*)(?!\p{L})/iu;
const AT_OWN_COST =
  /(?:at (?:your|the customer['’]?s?|the buyer['’]?s?) (?:own )?(?:expense|cost)|(?:customers?|buyers?|you) (?:must |have to |will )?(?:pays?|bears?|covers?)(?: for)? (?:the )?(?:\p{L}+ )?(?:return|shipping|postage|costs?)|zu (?:ihren|deinen) lasten|auf (?:ihre|deine|eigene) kosten|tr(?:ägt|agen|ägst) (?:der kunde|sie|du|die kund\p{L}*)|(?:sie|du) tr(?:agen|ägst)|à (?:vos|votre) (?:frais|charge)|à la charge (?:du client|de l['’]acheteur)|a cargo del cliente)/iu;

/** The figures of a clause that rules are made of, with what each is for. */
export function readClauseFacts(clause: string, currency: string): { facts: ClauseFact[]; rest: string } {
  const view = toPlainView(clause);
  const found = extractFacts(view, currency);
  const isFree = tellsFree(view.text);
  const facts: ClauseFact[] = [];
  let rest = view.text;
  for (const fact of found) {
    const group = groupOf(fact, view.text, isFree);
    if (!group) continue;
    rest = rest.slice(0, fact.start) + ' '.repeat(fact.end - fact.start) + rest.slice(fact.end);
    facts.push({ group, text: fact.text, values: group === 'duration' ? durations(fact.keys) : fact.keys });
  }
  const threshold = facts.some(({ group }) => group === 'threshold');
  // "Free from €50" says what has to be reached, not that it is free.
  const kept = threshold ? facts.filter(({ values }) => values[0] !== FREE) : facts;
  const own = AT_OWN_COST.exec(clause);
  if (own && !kept.some(({ group }) => group === 'amount')) {
    kept.push({ group: 'amount', text: own[0], values: ['own cost'] });
    rest = rest.replace(own[0], keepReturn);
  }
  return { facts: kept, rest };
}

/** "You pay the return shipping": what is paid for is still what it is about. */
function keepReturn(words: string): string {
  return /return|retour|rück/iu.exec(words)?.[0] ?? ' ';
}

function groupOf(fact: Fact, clause: string, isFree: boolean): FactGroup | null {
  switch (fact.kind) {
    case 'price': {
      const [before, after] = [clause.slice(0, fact.start), clause.slice(fact.end)];
      if (fact.keys[0] === FREE) return 'amount';
      const isFrom = FROM.test(before) || AND_MORE.test(after);
      const isReached = (isFrom && (isFree || OF_ORDERS.test(clause))) || MINIMUM.test(before);
      return isReached ? 'threshold' : 'amount';
    }
    case 'percent':
    case 'date':
    case 'time':
    case 'weekday':
    case 'phone':
    case 'email':
    case 'number':
      return fact.kind;
    case 'stock':
      return 'number';
    case 'measure': {
      const unit = fact.keys[0]?.split(' ')[0] ?? '';
      return ['d', 'w', 'mo', 'y', 'h', 'min'].includes(unit) ? 'duration' : `measure ${unit}`;
    }
    default:
      return null;
  }
}

const IN_DAYS: Record<string, number> = { min: 1 / 1440, h: 1 / 24, d: 1, w: 7 };
const IN_MONTHS: Record<string, number> = { mo: 1, y: 12 };

/** Two weeks are 14 days, two years 24 months, and one month is what people mean by 28 to 31 days. */
function durations(keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const [unit = '', number = ''] = key.split(' ');
    const value = Number(number);
    const months = IN_MONTHS[unit];
    if (months === undefined) return [`${Math.round(value * (IN_DAYS[unit] ?? 1) * 1e4) / 1e4} d`];
    const count = value * months;
    const days = count <= 3 ? [28, 30, 31].map((length) => `${count * length} d`) : [];
    return [
      `${Math.round(count * 100) / 100} mo`,
      ...days,
      ...(count % 12 === 0 ? [`${(count / 12) * 365} d`] : []),
    ];
  });
}
