const NAMES_NOTHING = [
  /https?:\/\/\S+|www\.\S+/giu,
  /\S+@\S+\.\S+/gu,
  // Article and order numbers, sizes, amounts.
  /[#№]?\b[\p{L}\d]*\d[\p{L}\d./-]*/gu,
  /["“„«][^"”“»]{1,60}["”“»]/gu,
];

/**
 * What of a message can tell its language: without addresses, numbers and quotes, and where enough is left, without
 * names, which are capitalised inside a sentence.
 */
export function cleanForDetection(text: string): string {
  let rest = text.slice(0, 1_000);
  for (const pattern of NAMES_NOTHING) rest = rest.replace(pattern, ' ');
  const words = rest.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const telling = words.filter((word, i) => i === 0 || !/^\p{Lu}/u.test(word));
  const isShouting = rest === rest.toUpperCase();
  return (telling.length >= 3 ? telling : words).join(' ')[isShouting ? 'toLowerCase' : 'toString']();
}
