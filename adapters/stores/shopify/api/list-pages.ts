import { z } from 'zod';
import type { LooseConnection } from '../documents/page-info';
import { PageSize } from './page-size';
import { readCursor } from './read-cursor';

const cursorSchema = z.object({ after: z.string() });

export interface Page {
  nodes: unknown[];
  /** To go on behind this page, also behind the last one; null: there was nothing at all. */
  cursor: string | null;
}

/** Reads a connection page by page, with as many items at once as are affordable. */
export async function* listPages(
  ask: (first: number, after: string | null) => Promise<LooseConnection>,
  options: { first: number; cursor?: string | undefined },
): AsyncGenerator<Page> {
  const size = new PageSize(options.first);
  let after = options.cursor === undefined ? null : readCursor(cursorSchema, options.cursor).after;
  for (;;) {
    const page: LooseConnection = await size.fit((first) => ask(first, after));
    const { hasNextPage, endCursor } = page.pageInfo;
    after = endCursor ?? after;
    yield { nodes: page.nodes, cursor: after === null ? null : JSON.stringify({ after }) };
    if (!hasNextPage || !endCursor) return;
  }
}

/** All that follows behind the beginning of a list that came with something else. */
export async function readRest(
  begun: LooseConnection['pageInfo'] | undefined,
  ask: (first: number, after: string) => Promise<LooseConnection | undefined>,
  first: number,
): Promise<unknown[]> {
  const rest: unknown[] = [];
  const size = new PageSize(first);
  let after = begun?.hasNextPage ? begun.endCursor : null;
  while (after) {
    const from: string = after;
    const page = await size.fit((count) => ask(count, from));
    if (!page) break;
    rest.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return rest;
}
