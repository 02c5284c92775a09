import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({
  webhookSubscriptionDelete: z.object({ userErrors: z.array(z.object({ message: z.string() })) }).nullable(),
});

export const deleteWebhook: AdminDocument<z.infer<typeof result>> = {
  name: 'deleteWebhook',
  text: `mutation DeleteWebhook($id: ID!) {
  webhookSubscriptionDelete(id: $id) { userErrors { message } }
}`,
  result,
};
