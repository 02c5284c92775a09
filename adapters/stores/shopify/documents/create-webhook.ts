import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';

const result = z.object({
  webhookSubscriptionCreate: z
    .object({
      webhookSubscription: z.object({ id: z.string() }).nullish(),
      userErrors: z.array(z.object({ message: z.string() })),
    })
    .nullable(),
});

export const createWebhook: AdminDocument<z.infer<typeof result>> = {
  name: 'createWebhook',
  text: `mutation CreateWebhook($topic: WebhookSubscriptionTopic!, $uri: String!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri, format: JSON }) {
    webhookSubscription { id }
    userErrors { message }
  }
}`,
  result,
};
