import type { Passage } from './passage';

/** Below this many letters, and without the end of a sentence, a passage is a brand, a label or a number. */
const MIN_LETTERS = 25;
const SENTENCE_END = /[.!?…](?=["'»”)]?(?:\s|$))|[。！？]/;
/** What a full neighbour gives to a tiny passage, in UTF-16 units: enough words to stand with it. */
const GIVEN_CHARACTERS = 60;

/**
 * Puts passages that say nothing by themselves ("Petzl", "76 g") to the passage before them, or else behind them. The
 * heading that they lose is written before them: "Weight: 76 g". No word is lost.
 *
 * @param maxCharacters longest passage in UTF-16 units; a neighbour that is full gives its last words instead
 */
export function joinTinyPassages(passages: readonly Passage[], maxCharacters: number): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (last && (isTiny(passage) || isTiny(last))) {
      joined.splice(-1, 1, ...joinTwo(last, passage, maxCharacters));
    } else {
      joined.push({ ...passage });
    }
  }
  return joined;
}

function isTiny({ text }: Passage): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS && !SENTENCE_END.test(text);
}

function joinTwo(first: Passage, second: Passage, maxCharacters: number): Passage[] {
  // The one that says more keeps its heading.
  const { heading } = isTiny(first) && !isTiny(second) ? second : first;
  const text = `${textBelow(first, heading)}\n${textBelow(second, heading)}`;
  if (text.length <= maxCharacters) return [{ heading, text }];
  const cut = first.text.lastIndexOf(' ', first.text.length - GIVEN_CHARACTERS);
  const filled = `${first.text.slice(cut).trim()}\n${textBelow(second, heading)}`;
  if (!isTiny(second) || cut <= 0 || filled.length > maxCharacters) return [first, { ...second }];
  return [
    { heading: first.heading, text: first.text.slice(0, cut).trim() },
    { heading, text: filled },
  ];
}

/** The text with the part of its heading that the other heading does not say. */
function textBelow({ heading, text }: Passage, other: string): string {
  const names = heading.split(' › ');
  const others = other.split(' › ');
  while (names.length > 0 && names[0] === others[0]) {
    names.shift();
    others.shift();
  }
  const name = names.join(' › ');
  if (name === '') return text;
  return /[:.!?…。！？]$/.test(name) ? `${name} ${text}` : `${name}: ${text}`;
}
