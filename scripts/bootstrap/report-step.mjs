/**
 * Runs one step of the bootstrap and reports it as one line: what is being done, then how long it took.
 *
 * @template T
 * @param {NodeJS.WritableStream} stream where progress goes (stderr for commands whose stdout is an answer)
 * @param {string} title in the present tense: "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function reportStep(stream, title, work) {
  const started = performance.now();
  stream.write(`› ${title} … `);
  try {
    const result = await work();
    stream.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    stream.write('failed\n');
    throw error;
  }
}
