import { extractFacts } from '@/core/language/facts/extract-facts';
import type { Fact } from '@/core/language/facts/fact';
import { type PlainView, toPlainView } from '@/core/language/facts/plain-view';
import { type Evidence, isKnown } from './evidence/evidence';

const LIMIT_BEFORE =
  /(?:up to|under|below|less than|within|budget(?: (?:of|von|de|di|van))?|max(?:imum|\.)?(?: of)?|at most|around|over|above|more than|from|between|bis(?: zu)?|unter|weniger als|höchstens|maximal|über|ab|zwischen|moins de|jusqu’à|jusqu'à|sous|plus de|entre|menos de|hasta|por debajo de|más de|sotto|fino a|meno di|oltre|onder|tot|minder dan|boven|até|abaixo de|mais de)\s(?:the |your |of |de |ihr(?:em|er|es)? |[€$£])*$/iu;
const LIMIT_AFTER =
  /^\s?(?:or less|or under|budget|and under|oder weniger|ou moins|o menos|o meno|of minder|ou menos|limit)/iu;
/** Money that is taken off is never the shopper's limit. */
const TAKEN_OFF =
  /\b(?:off|discount|save|saving|refund|credit|voucher|free|rabatt|nachlass|sparen|erstatt|gutschein|remise|rembours|descuento|reembols|sconto|rimbors|korting|terug|desconto)/iu;
const REFUSAL =
  /(?:\bnot\b|n[’']t\b|\bcannot\b|\bunknown\b|\bexpired\b|\binvalid\b|\bused up\b|\bno longer\b|\brefused\b|\bnicht\b|\bungültig|\babgelaufen|\bkein|\bpas\b|\bexpiré|\binvalide|\bno\b|\bcaduc|\bnon\b|\bscadut|\bniet\b|\bverlopen|\bongeldig|\bnão\b|\binválid|\bexpirad)/iu;

/** Another product's figures may stand beside this one's. */
const COMPARES =
  /(?<!\p{L})(?:than|instead|others?|while|whereas|compared|als|andere\p{L}*|während|que|autres?|otr[oa]s?|altr[oiae]|dan|andere|outr[oa]s?)(?!\p{L})/iu;

/**
 * Facts of a sentence that nothing supports.
 * @param sentence as the model wrote it, references and emphasis included
 * @param currency of the store, ISO 4217
 */
export function findUnsupported(evidence: Evidence, sentence: string, currency: string): Fact[] {
  const view = toPlainView(sentence);
  const product = onlyProduct(evidence, view);
  return extractFacts(view, currency).filter(
    (fact) => !isAllowed(evidence, view, fact) || (product !== null && isOfAnother(evidence, fact, product)),
  );
}

/** The one product that a sentence is about; null when there are several or none. */
function onlyProduct(evidence: Evidence, view: PlainView): string | null {
  const named = new Set([...view.products.map(({ name }) => name), ...evidence.names.named(view.text)]);
  const [only] = named;
  return named.size === 1 && only && !COMPARES.test(view.text) ? only : null;
}

/** A price or stock figure that a tool gave for other products alone. */
function isOfAnother(evidence: Evidence, fact: Fact, product: string): boolean {
  if (fact.kind !== 'price' && fact.kind !== 'stock') return false;
  return !fact.keys.some((key) => evidence.canBelongTo(fact.kind, key, product));
}

function isAllowed(evidence: Evidence, { text }: PlainView, fact: Fact): boolean {
  if (isKnown(evidence, fact)) return true;
  const any = (kind: 'limit' | 'refused') => fact.keys.some((key) => evidence.has(kind, key));
  // "Tents up to €300": the shopper's own limit, as long as it is no more than that.
  if (fact.kind === 'price' && any('limit')) {
    const named = LIMIT_BEFORE.test(text.slice(0, fact.start)) || LIMIT_AFTER.test(text.slice(fact.end));
    return named && !TAKEN_OFF.test(text);
  }
  return fact.kind === 'code' && any('refused') && REFUSAL.test(text);
}
