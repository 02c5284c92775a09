import type { PlainView } from './plain-view';

/** A part of an answer that is, or may be, the name of a product. */
export interface NameFound {
  start: number;
  end: number;
  /** The reference behind it ("P1"), when there is one. */
  product: string | null;
  /**
   * `sure`: only a product can stand there. Other words with capital letters are names when they resemble one;
   * `article`: one stands in front, as of a thing.
   */
  place: 'sure' | 'article' | 'anywhere';
}

/** A word as names have them: with a capital letter, or with a digit. */
const WORD = String.raw`(?:\p{Lu}[\p{L}\d’'&/.-]*[\p{L}\d]|\p{Lu}|\d+(?:[.,]\d+)?\p{L}{0,3}|[&+/])`;
const RUN = new RegExp(
  String.raw`(?<![\p{L}\d])${WORD}(?:\s(?:(?:of|de|du|la|le|for|für|pour|with|mit|and|und|the|der|die|das|in)\s)?${WORD})*(?![\p{L}\d])`,
  'gu',
);
const ARTICLE =
  /(?:^|[\s(])(?:the|our|this|that|your|a|an|der|die|das|den|dem|unser[en]?|le|la|les|l’|notre|el|los|las|nuestro|il|lo|gli|het|de|onze|o|os|nosso)\s$/iu;
const AFTER =
  /^\s?(?:[-–—:,(]\s?|(?:for|at|costs?|is|kostet|für|coûte|à|cuesta|costa|kost|custa)\s)?\(?(?:[€$£¥]|(?:EUR|USD|GBP|CHF)\s?)?\d/u;
/** What the store calls its own is a product, or something that every store has. */
const OWN = /(?:^|[\s(])(?:our|unser(?:e[nmrs]?)?|notre|nos|nuestr[oa]s?|nostr[oaie]|onze|noss[oa]s?)\s$/iu;
const EVERY_STORE =
  /(?:service|support|team|policy|policies|terms|conditions|shop|store|website|site|page|cent(?:er|re)|club|program(?:me)?|newsletter|warranty|guarantee|faqs?|app|account|cards?|chat|blog|assistant|hours|options?|guide|sale)$/iu;
/** Words with a capital letter that begin sentences or stand for people; none of them begins a name. */
const NOT_A_NAME =
  /^(?:I|I’m|I'm|You|Your|We|Our|It|It’s|This|That|These|Those|The|A|An|Yes|No|Here|There|If|In|On|At|For|From|To|With|And|Or|But|Both|Take|Try|Sorry|Thanks|Order|Price|Total|Subtotal|Sie|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihnen|Der|Die|Das|Den|Dem|Ein|Eine|Ja|Nein|Hier|Unser|Unsere|Wir|Ich|Le|La|Les|Un|Une|Notre|Nous|Vous|Oui|Non|El|Los|Las|Una|Sí|Il|Lo|Gli|De|Het|Een|O|Os|As|Um|Uma)$/u;

/**
 * Finds names. Only products stand before a reference, emphasised, at the head of a list item, after an article in
 * front of a price, and after "our"; elsewhere capital letters mean other things too.
 */
export function findNames(view: PlainView): NameFound[] {
  const { text } = view;
  const found: NameFound[] = [];
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const run = trimRun(match[0], match.index);
    if (!run) continue;
    const [start, end] = run;
    const before = text.slice(0, start);
    const product =
      view.products.find(({ at }) => at >= end && /^[\s”"’)]*$/.test(text.slice(end, at)))?.name ?? null;
    const words = text.slice(start, end).split(/\s/).length;
    const strong = view.strong.some(
      ([from, to]) => start >= from && end <= to && end - start >= (to - from) * 0.6,
    );
    const lineStart = /(?:^|\n)\s*(?:[-•–]|\d+[.)])\s*$/.test(before);
    const priced = AFTER.test(text.slice(end));
    const article = ARTICLE.test(before);
    const own = OWN.test(before) && !EVERY_STORE.test(text.slice(start, end));
    const sure = product !== null || (words > 1 && (strong || own || ((lineStart || article) && priced)));
    if ((!sure && words < 2) || !/\p{L}{2}/u.test(text.slice(start, end))) continue;
    const place = sure ? 'sure' : article && !/^\s?:/.test(text.slice(end)) ? 'article' : 'anywhere';
    found.push({ start, end, product, place });
  }
  return found;
}

/** Takes away words in front that only begin a sentence. */
function trimRun(run: string, at: number): [start: number, end: number] | null {
  let start = 0;
  for (;;) {
    const word = /^\S+/.exec(run.slice(start))?.[0];
    if (!word) return null;
    if (!NOT_A_NAME.test(word)) break;
    start += word.length + 1;
    // Small words between capital ones ("The one of …") are not left in front either.
    start += /^(?:\p{Ll}+\s)*/u.exec(run.slice(start))?.[0].length ?? 0;
  }
  return [at + start, at + run.length];
}
