/** Letters that are not seen, with which words are hidden from comparison. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/** How texts begin that talk to a model instead of to shoppers. Nothing that shops write about their goods. */
const MARKS: readonly RegExp[] = [
  /\b(?:ignore|disregard|override|bypass)\b.{0,25}\b(?:previous|prior|above|earlier|your|all(?: the| of the)?(?= (?:rules|instructions|prompts)))\b.{0,30}\b(?:instructions?|rules?|prompts?|guidelines?|guardrails?|polic(?:y|ies)|restrictions?)\b/iu,
  /\bforget\b.{0,25}\b(?:previous|prior|above|earlier|your)\b.{0,30}\b(?:instructions?|prompts?|guidelines?|guardrails?)\b/iu,
  /(?:^|[^\p{L}])(?:ignorier\p{L}*|vergiss|ignore[zr]?|oublie[zr]?|ignora|olvida|dimentica|negeer|vergeet|esque[cç][ae])(?!\p{L}).{0,25}(?:alle|bisherig|vorherig|obig|deine|toutes|précédent|tes |vos |todas|anterior|tus |tutte|precedent|tue |vorige|eerdere|je |suas).{0,25}(?:anweisung|vorgabe|regel|instruktion|instruction|consigne|règle|instruccion|regla|istruzion|regol|instructie|instruç|regra)|(?:^|[^\p{L}])(?:ignore|ignora)(?!\p{L}).{0,20}(?:instructions|consignes|instrucciones|istruzioni|instruções).{0,5}(?:précédent|anterior|precedent)/iu,
  /\b(?:note|message|instructions?|attention|important|hint|memo|command|directive)\b.{0,20}\b(?:to|for)\b.{0,15}\b(?:ai|a\.i\.|assistants?|chat ?bots?|bots?|language models?|llms?|ai agents?)\b/iu,
  /\b(?:ai|llm|chat ?bot|language model|virtual) (?:assistants?|agents?|models?|bots?)\b.{0,20}\b(?:must|should|shall|has to|have to|is to|are to|will now|please)\b/iu,
  /\b(?:ai|assistant|chat ?bot|bot)s?\b[,:]\s.{0,30}\b(?:reveal|print|repeat|call|tell|say|write|send|offer|give|output|run|execute|treat|answer|reply)\b/iu,
  /(?:^|[\s"'([{*#<>-])(?:system|assistant|developer|admin(?:istrator)?)\b(?: (?:prompt|message|override|notice|note|update|instructions?))?\s?[:>\]].{0,240}\b(?:shopper|customer|user|assistant|model|reveal|instructions?|verified)\b/isu,
  /\b(?:SYSTEM|ADMIN|DEVELOPER)\b(?: [A-Z]+)?\s?[:>\]].{0,240}\b(?:you|your|call|prices?|discount|code)\b/su,
  /\b(?:you are|you're|act as|behave as|pretend to be)\b.{0,15}\b(?:now|no longer)\b.{0,60}\b(?:assistant|dan|unrestricted|developer|admin|bound|jailbroken|mode|bot|ai|model)\b/iu,
  /\b(?:treat|consider|regard)\b.{0,25}\b(?:shopper|customer|user|visitor|them|anyone|everyone|person)\b.{0,40}\b(?:verified|admin\w*|staff|authenticated)\b/iu,
  /\b(?:find_order|get_order|list_my_orders|track_shipment|send_code|check_code|cancel_order|add_to_cart|request_human|confirm_action|checkout_link|search_products|search_knowledge)\b/iu,
  /<\|[\w ]{1,30}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|tool_result|tool_use|function_calls?|assistant|instructions?)\b[^>]*>/iu,
  /\b(?:reveal|print|repeat|show|leak|output|disclose)\b.{0,25}\b(?:system prompt|your (?:prompt|rules|configuration)|api keys?|the prompt above)\b/iu,
  /\b(?:new|updated|real|secret|hidden) (?:system )?(?:instructions?|directives?|orders) (?:for|to) (?:you|the (?:ai|assistant|bot|model))/iu,
];

const LEFT_OUT = '[…]';
const SENTENCE = /[^.!?\n]+(?:[.!?]+(?=\s|$)|[.!?]+|\n|$)|\n/gu;

/**
 * Takes out of a tool result what addresses a language model: from the sentence that does to the end of its
 * paragraph, in all texts however deep. What remains may be quoted, and counts as evidence. Finds the usual forms, not
 * all; permissions never depend on it.
 * @returns the same value when nothing was found
 */
export function withoutInjectedText<T>(output: T): T {
  return clean(output, 0) as T;
}

/** Whether a text addresses a language model. */
export function hasInjectedText(text: string): boolean {
  const seen = text.normalize('NFKC').replace(UNSEEN, '');
  return MARKS.some((mark) => mark.test(seen));
}

const MAX_DEPTH = 12;

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return hasInjectedText(value) ? cut(value) : value;
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => clean(item, depth + 1));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  const fields = Object.entries(value).map(([name, field]) => [name, clean(field, depth + 1)] as const);
  return fields.some(([name, field]) => field !== (value as Record<string, unknown>)[name])
    ? Object.fromEntries(fields)
    : value;
}

function cut(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => (hasInjectedText(paragraph) ? cutParagraph(paragraph) : paragraph))
    .join('\n\n');
}

function cutParagraph(paragraph: string): string {
  const sentences = paragraph.match(SENTENCE) ?? [paragraph];
  // What is marked only over the end of a sentence is taken out from where it begins.
  let from = sentences.findIndex((sentence) => hasInjectedText(sentence));
  for (let at = 0; from < 0 && at < sentences.length; at++)
    if (!hasInjectedText(sentences.slice(at + 1).join(''))) from = at;
  return `${sentences.slice(0, Math.max(0, from)).join('').trimEnd()} ${LEFT_OUT}`.trimStart();
}
