import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { looseConnectionSchema } from './page-info';

const result = z.object({ pages: looseConnectionSchema });

export const listPages: AdminDocument<z.infer<typeof result>> = {
  name: 'listPages',
  text: `query ListPages($first: Int!, $after: String) {
  pages(first: $first, after: $after, sortKey: ID) {
    nodes { id title handle body isPublished updatedAt }
    pageInfo { hasNextPage endCursor }
  }
}`,
  result,
};
