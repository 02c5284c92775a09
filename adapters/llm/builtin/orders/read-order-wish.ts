import type { IntentReading } from '../intent/classify-intent';
import type { ConversationReading } from '../read-conversation';
import { type OrderDetails, readCode, readOrderDetails } from './read-order-details';

/** What a shopper wants to know about orders of their own. */
export type OrderWish = OrderDetails & {
  kind: 'track' | 'list' | 'send_code' | 'check_code' | 'change';
  code: string | null;
  /** The message that began the topic: what is asked about the order. */
  asked: string;
};

const NOUN =
  '(orders?|parcels?|packages?|shipments?|deliver(?:y|ies)|purchases?|bestellung(?:en)?|pakete?|lieferung(?:en)?|sendung(?:en)?|commandes?|colis|livraison|pedidos?|paquetes?|env[ií]o|ordin[ei]|pacc(?:o|hi)|spedizione|bestelling(?:en)?|pakket(?:je)?|encomendas?)';
const OWN = '(my|our|mine|meine?[rnms]?|unsere?|mes|mon|ma|mi|mis|mio|mia|miei|mijn|meu|minha|meus)';
const ABOUT_OWN_ORDER: RegExp[] = [
  new RegExp(`\\b${OWN} (\\p{L}+ ){0,2}${NOUN}\\b`, 'iu'),
  /\b(what|when|did) (have |did )?i (order(ed)?|b(uy|ought)|purchased?)\b/i,
  /\b(the )?(order|parcel|package) (that )?i (placed|made|ordered|bought)\b/i,
  /\b(track|trace|locate|verfolgen|suivre|rastrear)\b.{0,30}\b(order|parcel|package|shipment|delivery|bestellung|paket|sendung|commande|colis|pedido|paquete)\b/i,
  /\bwhere('s| is| are)\b.{0,15}\b(order|parcel|package|shipment|delivery)\b/i,
  /\bwhere('s| is| are) (my|all my|the) (stuff|things?|goods|items?)\b/i,
  /\b(order|tracking|delivery) status\b|\bstatus (of|von|de|van)\b.{0,20}\b(order|bestellung|commande|pedido|bestelling)\b/i,
  /\bwo (ist|bleibt|sind)\b.{0,25}\b(bestellung|paket|lieferung|sendung)\b/i,
];
const WANTS_CHANGE =
  /\b(cancel|stornier\w*|annul\w*|change|modify|edit|ändern|return|send (it |them )?back|zurückgeben|zurückschicken|exchange|swap|umtausch\w*|refund|reimburse|money back|complain\w*|broken|damaged|wrong|missing)\b/i;
/** Rules and not one's own order: "can I cancel my order?" asks how that is done here. */
const ASKS_RULE =
  /^\s*(can|could|may|how (do|can|long|much|many days)|is it possible|what (is|are|if|happens))\b|\bwhat (now|happens|(can|do|should) i do)\b/i;
const UNDER_RULES = /\b(collect|pick(ed)?( \w+){0,3} up|pay|split|combine|insured?|lost|how many days)\b/i;
const ABOUT_SHOWN =
  /\b(arriv\w*|deliver(ed|y)?|ship(ped|ment)?|sent|refunded|parcels?|packages?|tracking|carrier|total|paid|charged|address|items?|contents?|status|the rest|still (missing|to come))\b|\b(where|when|what|how much|which)\b.{0,20}\b(it|they|that|this)\b/i;
const ASKS_SHOP =
  /^\s*(can|could|may|how (do|can))\b|\b(do|are|will) (you|i|we)\b|\byour\b|\b(show|find|recommend|looking for|cart|basket)\b/i;
const LIST =
  /\b(all|list|which|every|past|previous|recent|history|alle|toutes|todos|tutti)\b.{0,25}\b(orders|purchases|bestellungen|commandes|pedidos|ordini|bestellingen)\b|\bmy orders\b|\border history\b/i;
const SEND_CODE =
  /\b(send|e-?mail|get|want|schick\w*|envoyez|env[ií]a\w*)\b.{0,25}\b(code|kode)\b|\b(don'?t|do not|can'?t|cannot) (know|have|find|remember)\b.{0,25}\b(order )?number\b|\b(keine?|no) (order |bestell)?-?(nummer|number)\b/i;
/** Earlier messages of the shopper in which a topic still counts. */
const MEMORY = 5;

/** @returns what is wanted, with the details that this message and the ones before it give; null: it is about something else */
export function readOrderWish(reading: ConversationReading, intent: IntentReading): OrderWish | null {
  if (isQuestionOfRules(plainQuotes(reading.question))) return null;
  return readWish(reading, intent) ?? (reading.asWritten && readWish(reading.asWritten, intent));
}

/** "Can I collect my order?", "my parcel is lost, what now?": asked of the shop, whatever the language. */
function isQuestionOfRules(question: string): boolean {
  const changes = WANTS_CHANGE.test(question) || UNDER_RULES.test(question);
  return changes && ASKS_RULE.test(question) && readOrderDetails(question, true).number === null;
}

function readWish(reading: ConversationReading, intent: IntentReading): OrderWish | null {
  const question = plainQuotes(reading.question);
  const { orderShown } = reading;
  const earlier = reading.earlierQuestions.slice(0, MEMORY).map(plainQuotes);
  const topic = earlier.find(isAboutOwnOrder) ?? null;
  const own =
    isAboutOwnOrder(question) ||
    (intent.intent === 'order' && readOrderDetails(question, true).number !== null);
  const goesOn = topic !== null && isDetail(question, reading.askedForCode);
  if (orderShown && !own && !goesOn && isAboutShown(question)) {
    return { kind: 'track', number: orderShown, email: null, phone: null, code: null, asked: question };
  }
  if (!own && !goesOn) return null;

  const code = reading.askedForCode ? readCode(question) : null;
  const before = earlier.slice(0, topic ? earlier.indexOf(topic) + 1 : 0);
  // After a proof, an address that was typed earlier is not one more: it may have been somebody else's.
  const details = reading.hasProved
    ? readOrderDetails(question, true)
    : collectDetails(code ? before : [question, ...before]);
  const asked = own ? question : (topic ?? question);
  const wish = { ...details, code, asked };
  if (code) return { ...wish, kind: 'check_code' };
  if (SEND_CODE.test(question)) return { ...wish, kind: 'send_code' };
  if (own && WANTS_CHANGE.test(question)) {
    // Without a number it is a question about the rules, or the answer must ask first.
    return details.number && !ASKS_RULE.test(question) ? { ...wish, kind: 'change' } : null;
  }
  const number = own ? readOrderDetails(question, true).number : details.number;
  const lists = LIST.test(asked) && number === null;
  return lists ? { ...wish, number, kind: 'list' } : { ...wish, kind: 'track' };
}

function isAboutOwnOrder(message: string): boolean {
  if (ABOUT_OWN_ORDER.some((pattern) => pattern.test(message))) return true;
  const { number } = readOrderDetails(message, false);
  return (
    number !== null && (new RegExp(`\\b${NOUN}\\b`, 'iu').test(message) || message.trim().startsWith('#'))
  );
}

/** "How much was refunded?" after an order was shown; what is asked of the shop ("do you …") is about its rules. */
function isAboutShown(question: string): boolean {
  const short = question.split(/\s+/).length <= 10;
  return short && ABOUT_SHOWN.test(question) && !ASKS_SHOP.test(question);
}

/** The message gives what was asked for: an address, a number, a code, or the wish for one. */
function isDetail(question: string, askedForCode: boolean): boolean {
  if (SEND_CODE.test(question)) return true;
  if (askedForCode && readCode(question)) return true;
  const { number, email, phone } = readOrderDetails(question, true);
  let rest = question;
  for (const detail of [number, email, phone]) if (detail) rest = rest.replace(detail, ' ');
  const words = rest.match(/\p{L}+/gu) ?? [];
  return (number ?? email ?? phone) !== null && words.length <= 9;
}

/** The newest of each. */
function collectDetails(messages: readonly string[]): OrderDetails {
  const found: OrderDetails = { number: null, email: null, phone: null };
  for (const message of messages) {
    const details = readOrderDetails(message, true);
    found.number ??= details.number;
    found.email ??= details.email;
    found.phone ??= details.phone;
  }
  return found;
}

function plainQuotes(text: string): string {
  return text.replace(/[’‘]/g, "'");
}
