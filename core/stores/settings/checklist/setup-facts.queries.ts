import type { AppContext } from '@/core/shared/context';

export interface SetupFacts {
  hasProducts: boolean;
  /** A source of the owner's own; the catalog does not count. */
  hasKnowledge: boolean;
  /** A shopper has written to the store through the widget. */
  hasConversation: boolean;
}

/** What of a store is there already, for the list of first steps. */
export async function readSetupFacts(ctx: Pick<AppContext, 'sql'>, storeId: string): Promise<SetupFacts> {
  const { rows } = await ctx.sql.query<SetupFacts>(
    `SELECT EXISTS (SELECT FROM products WHERE store_id = $1) AS "hasProducts",
            EXISTS (SELECT FROM knowledge_sources WHERE store_id = $1 AND type <> 'catalog') AS "hasKnowledge",
            EXISTS (SELECT FROM conversations WHERE store_id = $1 AND channel = 'web-widget') AS "hasConversation"`,
    [storeId],
  );
  return rows[0] ?? { hasProducts: false, hasKnowledge: false, hasConversation: false };
}
