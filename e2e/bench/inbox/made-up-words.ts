const CONSONANTS = 'bcdfghjklmnprstvwzqx';
const VOWELS = 'aeiou';
const SYLLABLES = CONSONANTS.length * VOWELS.length;

/** As many different words as a shop's conversations have, names and numbers left out. */
export const VOCABULARY = 30_000;

/**
 * The word of a rank, 1 being the most frequent. Words of a language begin in few ways, so that the beginnings of these
 * are unevenly spread too: a tenth of all words begins with one of a hundred syllables.
 */
export function madeUpWord(rank: number): string {
  const spread = (rank * 0.618_033_988_75) % 1;
  let word = syllable(Math.floor(SYLLABLES * spread * spread));
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES)) word += syllable(rest % SYLLABLES);
  return word;
}

function syllable(index: number): string {
  return `${CONSONANTS[Math.floor(index / VOWELS.length)]}${VOWELS[index % VOWELS.length]}`;
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A rank as words of a language have it: the second is half as frequent as the first, the third a third as (Zipf). */
export function drawRank(random: () => number): number {
  return Math.floor(Math.exp(random() * Math.log(VOCABULARY)));
}
