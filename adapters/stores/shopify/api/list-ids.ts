import { z } from 'zod';
import type { LooseConnection } from '../documents/page-info';
import { plainId } from './gid';
import { listPages } from './list-pages';

const nodeSchema = z.object({ id: z.string() });

/** The plain ids of a connection, page by page. */
export async function* listIds(
  ask: (first: number, after: string | null) => Promise<LooseConnection>,
): AsyncGenerator<string[]> {
  for await (const { nodes } of listPages(ask, { first: 250 })) {
    yield nodes.map((node) => plainId(nodeSchema.parse(node).id));
  }
}
