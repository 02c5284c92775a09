import { hasScope } from '../graphql/find-denials';
import type { QueryContext, ResolverMap } from '../graphql/query-context';
import { parseGid } from '../graphql/shopify-values';
import type { WebhookRecord } from '../shop/records';
import { scopesOfTopic, topicName } from '../webhooks/topics';

interface SubscriptionInput {
  uri?: string | null;
  callbackUrl?: string | null;
  format?: 'JSON' | 'XML' | null;
  includeFields?: string[] | null;
}

interface UserError {
  field: string[] | null;
  message: string;
}

export const webhookResolvers: ResolverMap = {
  WebhookSubscription: {
    callbackUrl: (one: WebhookRecord) => one.uri,
    endpoint: (one: WebhookRecord) => ({ __typename: 'WebhookHttpEndpoint', callbackUrl: one.uri }),
    apiVersion: (_: WebhookRecord, __: unknown, { admin }: QueryContext) => ({
      handle: admin.version,
      displayName: admin.version,
      supported: true,
    }),
    filter: () => null,
    name: () => null,
    metafieldNamespaces: () => [],
    metafields: () => [],
  },
};

export const webhookMutations = {
  webhookSubscriptionCreate: (
    _: unknown,
    args: { topic: string; webhookSubscription: SubscriptionInput },
    context: QueryContext,
  ) => {
    const { shop } = context;
    const uri = args.webhookSubscription.uri ?? args.webhookSubscription.callbackUrl ?? '';
    const fault =
      checkTopic(args.topic, context) ?? checkAddress(uri) ?? checkTaken(args.topic, uri, null, context);
    if (fault) return { webhookSubscription: null, userErrors: [fault] };
    const now = shop.now();
    const created = shop.webhooks.put({
      __typename: 'WebhookSubscription',
      id: shop.newId(),
      topic: args.topic,
      uri,
      format: args.webhookSubscription.format ?? 'JSON',
      includeFields: args.webhookSubscription.includeFields ?? [],
      createdAt: now,
      updatedAt: now,
      failures: 0,
    });
    return { webhookSubscription: created, userErrors: [] };
  },

  webhookSubscriptionUpdate: (
    _: unknown,
    args: { id: string; webhookSubscription: SubscriptionInput },
    context: QueryContext,
  ) => {
    const { shop } = context;
    const found = shop.webhooks.get(parseGid(args.id)?.id ?? -1);
    if (!found) return { webhookSubscription: null, userErrors: [notFound] };
    const input = args.webhookSubscription;
    const uri = input.uri ?? input.callbackUrl ?? found.uri;
    const fault = checkAddress(uri) ?? checkTaken(found.topic, uri, found.id, context);
    if (fault) return { webhookSubscription: null, userErrors: [fault] };
    Object.assign(found, { uri, updatedAt: shop.now(), failures: 0 });
    if (input.format) found.format = input.format;
    if (input.includeFields) found.includeFields = input.includeFields;
    shop.webhooks.touch();
    return { webhookSubscription: found, userErrors: [] };
  },

  webhookSubscriptionDelete: (_: unknown, args: { id: string }, { shop }: QueryContext) => {
    const wasThere = shop.webhooks.delete(parseGid(args.id)?.id ?? -1);
    return wasThere
      ? { deletedWebhookSubscriptionId: args.id, userErrors: [] }
      : { deletedWebhookSubscriptionId: null, userErrors: [notFound] };
  },
};

const notFound: UserError = { field: ['id'], message: 'Webhook subscription does not exist' };

function checkTopic(topic: string, { token }: QueryContext): UserError | null {
  const needed = scopesOfTopic(topic);
  if (needed.length === 0 || needed.some((scope) => hasScope(token.scopes, scope))) return null;
  return {
    field: null,
    message:
      `You do not have permission to create or update webhooks with ${topicName(topic)} topic. ` +
      `This topic requires one of the following scopes: ${needed.join(', ')}`,
  };
}

/** The real shop takes https alone; the fake lets loopback addresses pass, so that tests need no certificates. */
function checkAddress(uri: string): UserError | null {
  const field = ['webhookSubscription', 'uri'];
  if (!URL.canParse(uri)) return { field, message: 'Address is invalid' };
  const { protocol, hostname } = new URL(uri);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol === 'https:' || (protocol === 'http:' && isLocal)) return null;
  return { field, message: `Address protocol ${protocol}// is not supported` };
}

function checkTaken(
  topic: string,
  uri: string,
  except: number | null,
  { shop }: QueryContext,
): UserError | null {
  const taken = shop.webhooks
    .all()
    .some((one) => one.topic === topic && one.uri === uri && one.id !== except);
  return taken
    ? { field: ['webhookSubscription', 'uri'], message: 'Address for this topic has already been taken' }
    : null;
}
