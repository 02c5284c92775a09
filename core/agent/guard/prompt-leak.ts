/** So many words in a row are no coincidence. */
const RUN = 12;

/**
 * Whether an answer repeats the instructions that a model was given.
 * @param instructions ours, without the store's own rules: an owner may well write what is to be said
 */
export function leaksInstructions(answer: string, instructions: string): boolean {
  const runs = new Set(runsOf(instructions));
  return runsOf(answer).some((run) => runs.has(run));
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, at) => words.slice(at, at + RUN).join(' '));
}
