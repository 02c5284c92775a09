import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { pageInfoSchema } from './page-info';

const webhook = z.object({ id: z.string(), topic: z.string(), uri: z.string() });
export type WebhookSubscription = z.infer<typeof webhook>;

const result = z.object({
  webhookSubscriptions: z.object({ nodes: z.array(webhook), pageInfo: pageInfoSchema }),
});

/** Shopify lists those of this app only. */
export const listWebhooks: AdminDocument<z.infer<typeof result>> = {
  name: 'listWebhooks',
  text: `query ListWebhooks($first: Int!, $after: String) {
  webhookSubscriptions(first: $first, after: $after) {
    nodes { id topic uri }
    pageInfo { hasNextPage endCursor }
  }
}`,
  result,
};
