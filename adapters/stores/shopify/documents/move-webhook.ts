import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({
  webhookSubscriptionUpdate: z.object({ userErrors: z.array(z.object({ message: z.string() })) }).nullable(),
});

/** Gives a subscription another address. */
export const moveWebhook: AdminDocument<z.infer<typeof result>> = {
  name: 'moveWebhook',
  text: `mutation MoveWebhook($id: ID!, $uri: String!) {
  webhookSubscriptionUpdate(id: $id, webhookSubscription: { uri: $uri }) { userErrors { message } }
}`,
  result,
};
