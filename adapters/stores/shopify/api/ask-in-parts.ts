import { PageSize } from './page-size';

/** Asks about many ids, as many at once as are affordable. */
export async function askInParts<T>(
  ids: readonly string[],
  atOnce: number,
  ask: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  const size = new PageSize(atOnce);
  for (let at = 0; at < ids.length; ) {
    const part = await size.fit(async (count) => {
      const some = ids.slice(at, at + count);
      return { answer: await ask(some), count: some.length };
    });
    found.push(...part.answer);
    at += part.count;
  }
  return found;
}
