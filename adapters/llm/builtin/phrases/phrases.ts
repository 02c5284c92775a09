import type { OrderFacts } from '@/core/contracts/order-tool-results';
import type { LlmStoreFacts } from '@/core/llm/llm-provider';

/** What is said in the voice of the store. */
export interface VoicePhrases {
  greeting(facts: LlmStoreFacts): string;
  thanks: string;
  goodbye(facts: LlmStoreFacts): string;
  aboutBot(facts: LlmStoreFacts): string;
  decline(facts: LlmStoreFacts): string;
  notSold(facts: LlmStoreFacts): string;
  askWhatKind: string;
  unsure(facts: LlmStoreFacts): string;
  found(count: number): string;
  foundOne: string;
  noneInStock: string;
  nothingFits(dropped: string): string;
  noCheaper: string;
}

/** What every voice has words of its own for; the rest is said as the friendly one does. */
type Tone = Pick<
  VoicePhrases,
  'greeting' | 'thanks' | 'goodbye' | 'decline' | 'askWhatKind' | 'found' | 'foundOne'
> &
  Partial<VoicePhrases>;

export interface DetailPhrases {
  comesIn(title: string, values: string): string;
  inStock(title: string, left: string): string;
  left(count: number): string;
  soldOut(name: string): string;
  costs(title: string, price: string, was: string): string;
  was(price: string): string;
  variant(title: string, values: string): string;
  variantInStock(name: string, left: string, price: string | null): string;
  soldOutMark: string;
  yes: string;
  no: string;
  price: string;
  availability: string;
  available: string;
  unavailable: string;
  notStated: string;
  sideBySide(names: string): string;
  costsLess(title: string): string;
  /** Before a quote in another language than the answer's. */
  quoteFrom: string;
}

export interface CartPhrases {
  inCart: string;
  subtotal(amount: string): string;
  code(code: string): string;
  empty: string;
  which(title: string): string;
  soldOut(title: string): string;
  canNotify: string;
  alternatives: string;
  quantity(title: string, min: number, max: number | null, step: number): string;
  refused: Record<
    'unknown' | 'expired' | 'not_started' | 'used_up' | 'not_applicable' | 'unsupported',
    (code: string) => string
  >;
  ready(url: string): string;
  noCheckout: string;
  noCheckoutEmail(email: string): string;
  unavailable: string;
  whichProduct: string;
  whichLine: string;
  noted(title: string, email: string): string;
  inStock(title: string): string;
  notPossible: string;
  emailNeeded(title: string): string;
  goesWith: string;
  similar: string;
  nothingFound: string;
}

export interface OrderPhrases {
  askNumberAndEmail: string;
  askEmail(number: string): string;
  askNumber: string;
  orCode: string;
  askEmailForCode: string;
  noMatch: string;
  notAmongYours: string;
  otherPerson: string;
  tooMany(minutes: number): string;
  unavailable: string;
  unavailableEmail(email: string): string;
  codeSent(email: string, minutes: number): string;
  codeNotPossible: string;
  wrongCode(left: number): string;
  codeExpired: string;
  noOrders: string;
  more(count: number): string;
  copyAge(age: string): string;
  headline(number: string, date: string, state: string): string;
  /** null: the tool's own wording is in this language. */
  states: Record<OrderFacts['status'], string> | null;
  cancelledOn(date: string, why: string): string;
  parcel: string;
  deliveredOn(date: string): string;
  expectedOn(date: string): string;
  sentOn(date: string): string;
  track: string;
  refunded(amount: string, date: string, why: string): string;
  stillToCome(items: string): string;
  returnOf(contents: string, state: string): string;
  total(amount: string, payment: string): string;
  goesTo(place: string): string;
}

/** Quick replies below an answer. Sent back, they must be understood: see understanding/quick-replies.ts. */
export interface SuggestionPhrases {
  person: string;
  checkOut: string;
  tellMe: string;
  addToCart: string;
  compareTwo: string;
  cheaper: string;
  similar: string;
  sendCode: string;
  remove(title: string): string;
  onlyOf(quantity: number, title: string): string;
}

/**
 * All that the built-in answerer says of its own, in one language. Facts never stand here: they come from tool results
 * alone. Shoppers are addressed politely.
 */
export interface Phrases {
  friendly: VoicePhrases;
  professional: Tone;
  playful: Tone;
  detail: DetailPhrases;
  cart: CartPhrases;
  orders: OrderPhrases;
  suggest: SuggestionPhrases;
  /** Short pieces of tool results, which are English; what is missing here is told as it is. */
  facts: Readonly<Record<FactWord, string>> | null;
}

/** The words that tools use; `$1`, `$2` stand for what is in them. */
export const FACT_WORDS = [
  'being packed',
  'handed to the carrier',
  'on its way',
  'out for delivery',
  'ready to be picked up',
  'delivered',
  'not handed over yet: the carrier tried to deliver it',
  'not delivered: the carrier could not hand it over',
  'cancelled',
  'not paid yet',
  'authorised, not charged yet',
  'paid in part',
  'paid',
  'paid, and refunded in part',
  'refunded',
  'cancelled, nothing was charged',
  'the payment failed',
  'requested, not yet accepted by the shop',
  'accepted, on its way back',
  'completed',
  'declined by the shop',
  'often bought together',
  'serves the same use',
  'similar',
  'in stock',
  '$1 less',
  'up to $1',
  'from $1',
  '$1 to $2',
  'brand $1',
  'colour $1',
  'size $1',
] as const;
export type FactWord = (typeof FACT_WORDS)[number];
