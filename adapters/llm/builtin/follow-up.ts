import type { ConversationReading } from './read-conversation';

/** A message that is about products which an earlier answer showed. */
export type FollowUp =
  | { kind: 'about'; productIds: string[] }
  | { kind: 'compare'; productIds: string[] }
  | { kind: 'cheaper'; productIds: string[] };

const ORDINALS: [RegExp, number][] = [
  [/\b(first|1st|erste[nrs]?|premi[eè]re?|primer[oa]?|prim[oa])\b/, 0],
  [/\b(second|2nd|zweite[nrs]?|deuxi[eè]me|segund[oa]|second[oa])\b/, 1],
  [/\b(third|3rd|dritte[nrs]?|troisi[eè]me|tercer[oa]?|terz[oa])\b/, 2],
  [/\b(fourth|4th|vierte[nrs]?|quatri[eè]me|cuart[oa]|quart[oa])\b/, 3],
];
const LAST = /\b(last|letzte[nrs]?) (one|product|item)?\b/;
const POINTS_BACK =
  /\b(it|its|it's|this|that|these|those|they|them|their|this one|that one|the (one|same)|es|das|diese[rs]?|dessen)\b/;
const CHEAPER =
  /\b(cheaper|less expensive|lower price|billiger|günstiger|moins cher|más barato|più economico)\b/;
const COMPARE =
  /\b(compare|comparison|difference|differ|versus|vs|which (one )?is (better|best)|vergleich\w*|unterschied)\b/;
/** "Do you have …" asks for something new, even when it says "that is". */
const ASKS_FOR_NEW =
  /\b(do you (have|sell|carry|offer|ship)|looking for|search(ing)? for|show me|i need|i want|habt ihr)\b/;

/** @returns what the question says about the products shown before; null when it stands for itself */
export function readFollowUp(reading: ConversationReading): FollowUp | null {
  return readPointer(reading) ?? (reading.asWritten && readPointer(reading.asWritten));
}

function readPointer(reading: ConversationReading): FollowUp | null {
  const { shown, shownList, justShown } = reading;
  if (shown.length === 0) return null;
  const text = reading.question.toLowerCase();
  const ids = shown.map((product) => product.id);
  const listed = (shownList.length > 0 ? shownList : shown).map((product) => product.id);
  const named = [...shown, ...shownList]
    .filter((product) => text.includes(product.title.toLowerCase()))
    .map((product) => product.id);

  if (COMPARE.test(text)) {
    const picked = named.length > 1 ? [...new Set(named)] : pickByOrdinal(text, listed);
    const compared = picked.length > 1 ? picked : listed.slice(0, /\btwo\b|\bboth\b/.test(text) ? 2 : 3);
    if (compared.length > 1 && !namesOthers(text, named)) return { kind: 'compare', productIds: compared };
    return null;
  }
  if (CHEAPER.test(text) && text.split(/\s+/).length <= 8) return { kind: 'cheaper', productIds: ids };
  if (named.length > 0) return { kind: 'about', productIds: named.slice(0, 1) };
  const ordinal = pickByOrdinal(text, listed);
  if (ordinal.length > 0) return { kind: 'about', productIds: ordinal.slice(0, 1) };
  if (justShown && POINTS_BACK.test(text) && !ASKS_FOR_NEW.test(text) && text.length < 120) {
    return { kind: 'about', productIds: ids.slice(0, 1) };
  }
  return null;
}

const GOES_ON = /^(and|what about|how about|und|et|y|e)\b|\b(it|that|this)\b/i;

/**
 * A short question that goes on with the one before ("and to Spain?", "how much does it cost?") is looked up together
 * with it.
 */
export function completeQuestion({ question, previousQuestion, justShown }: ConversationReading): string {
  const short = question.split(/\s+/).length <= 7;
  return previousQuestion && !justShown && short && GOES_ON.test(question)
    ? `${previousQuestion.slice(0, 200)} ${question}`
    : question;
}

function pickByOrdinal(text: string, ids: readonly string[]): string[] {
  const picked = ORDINALS.filter(([pattern]) => pattern.test(text)).flatMap(([, index]) => ids[index] ?? []);
  if (/\bfirst two\b/.test(text)) return ids.slice(0, 2);
  if (picked.length === 0 && LAST.test(text)) return ids.slice(-1);
  return picked;
}

/** "compare the Alpine tent with the Ridge tent" names what was not shown. */
function namesOthers(text: string, named: readonly string[]): boolean {
  return (
    named.length === 0 &&
    /\b(with|and|vs|versus|to) (the )?[a-z]{4,} [a-z]{3,}/.test(text) &&
    text.split(/\s+/).length > 6
  );
}
