/** Runs a check and prints a line for it, which check-scale.sh counts. @returns whether it passed */
export async function check(what: string, work: () => Promise<void>): Promise<boolean> {
  const fault = await work().then(
    () => null,
    (error: Error) => error.message.replaceAll(/\s+/g, ' '),
  );
  process.stdout.write(fault === null ? `PASS\t${what}\n` : `FAIL\t${what}\t${fault}\n`);
  return fault === null;
}

/** A line that only informs. */
export const note = (text: string): boolean => process.stdout.write(`NOTE\t${text}\n`);
