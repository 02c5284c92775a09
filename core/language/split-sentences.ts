const BREAK = /\n|[.!?…][)"”’'\]*]*(?=\s)/g;
/** What a full stop behind it does not end. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|nr|no|approx|ca|bzw|etc|evtl|inkl|incl|max|min|st|dr|mr|ms|vs|art|tel|str|zzgl|ggf|env|núm|pág|jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|mär|mon|tue|wed|thu|fri|sat|sun|z\. ?b|d\. ?h|u\. ?a|e\. ?g|i\. ?e)\.$/iu;

/**
 * Where the first sentence of a text ends, its white space included. A line is a sentence.
 * @returns -1 when it may still go on
 */
export function findSentenceEnd(text: string): number {
  BREAK.lastIndex = 0;
  for (let found = BREAK.exec(text); found; found = BREAK.exec(text)) {
    const end = found.index + found[0].length;
    const head = text.slice(0, end);
    if (found[0] !== '\n') {
      const space = /^[^\S\n]+(?=\S)|^\n/.exec(text.slice(end));
      if (!space) return -1;
      // "20. November", "z. B. das", "1. The tent"
      if (
        found[0] === '.' &&
        ((/\d\.$/.test(head) && !/\d{3,}\.$|[.,:]\d+\.$/.test(head)) || ABBREVIATION.test(head))
      )
        continue;
      return end + space[0].length;
    }
    if (head.trim() === '') continue;
    const blank = /^\s*(?=\S)/.exec(text.slice(end));
    if (!blank) return -1;
    return end + blank[0].length - (/[^\S\n]*$/.exec(blank[0])?.[0].length ?? 0);
  }
  return -1;
}

/** All sentences of a text, white space included: joined they give the text again. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let rest = text;
  for (let end = findSentenceEnd(rest); end > 0; end = findSentenceEnd(rest)) {
    sentences.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? sentences : [...sentences, rest];
}
