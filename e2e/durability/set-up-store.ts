import { receiveMessage } from '@/core/conversations/receive-message';
import { assignConversation } from '@/core/inbox/assignment/assign-conversation';
import { newId } from '@/core/shared/ids';
import { createStore } from '@/core/stores/settings/create-store';
import type { Cluster } from '@/e2e/cluster/start-cluster';

export interface DurableStore {
  storeId: string;
  widgetKey: string;
  /** User ids. */
  teammates: string[];
  /** Conversations that the agent has, and those that a person has. */
  talks: { conversationId: string; visitorId: string; teammateId: string | null }[];
}

/** A store with people in charge of some conversations, and a model that answers the others. */
export async function setUpStore(
  { ctx }: Cluster,
  model: { url: string },
  size: { withAgent: number; withTeam: number; teammates: number },
): Promise<DurableStore> {
  const store = await createStore(ctx, { name: 'Durable', currency: 'EUR', locale: 'en', timeZone: 'UTC' });
  const { storeId, assistantId, widgetKey } = store;
  // All shoppers have one address, and no answer is to be doubted.
  const agentSettings = {
    messagesPerVisitor: 1000,
    messagesPerKey: 100_000,
    clarifyBelow: 0,
    handOffBelow: 0,
  };
  await ctx.db.store.update({ where: { id: storeId }, data: { agentSettings } });
  const credential = { storeId, provider: 'openai', baseUrl: `${model.url}/v1`, model: 'test' };
  await ctx.db.providerCredential.create({ data: credential });
  await ctx.db.assistant.updateMany({ where: { storeId }, data: { provider: 'openai' } });
  const teammates: string[] = [];
  while (teammates.length < size.teammates) {
    const name = `Teammate ${teammates.length}`;
    const user = { id: newId(), email: `${newId()}@team.example`, name, passwordHash: 'none' };
    await ctx.db.user.create({ data: user });
    await ctx.db.membership.create({ data: { storeId, userId: user.id, role: 'agent' } });
    teammates.push(user.id);
  }
  const talks: DurableStore['talks'] = [];
  while (talks.length < size.withAgent + size.withTeam) {
    const visitorId = newId();
    const teammateId =
      talks.length < size.withTeam ? (teammates[talks.length % teammates.length] ?? null) : null;
    const { conversationId } = await receiveMessage(ctx, {
      ...{ storeId, assistantId, channel: 'web-widget', contactExternalId: visitorId, text: 'Hello' },
    });
    // Its greeting is not answered, nor counted: no process took it on.
    await ctx.db.turn.deleteMany({ where: { storeId, conversationId } });
    if (teammateId)
      await assignConversation(ctx, { storeId, conversationId, assigneeId: teammateId, by: teammateId });
    talks.push({ conversationId, visitorId, teammateId });
  }
  return { storeId, widgetKey, teammates, talks };
}
