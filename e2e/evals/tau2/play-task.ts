import { randomUUID } from 'node:crypto';
import { ask } from '@/core/channels/web-widget/ask';
import type { LlmMessage, LlmProvider } from '@/core/llm/llm-provider';
import { createIdentitySecret } from '@/core/stores/verification/signed/identity-secret';
import { signIdentity } from '@/core/stores/verification/signed/signed-identity';
import { isTauWrite, type TauTask } from './tau2-shapes';
import type { Attempt, Tau2Store } from './tau2-store';

/** The shopper's model ends the conversation with this. */
const STOP = '###STOP###';
const MAX_EXCHANGES = 20;
const MAX_OUTPUT_TOKENS = 400;
const HOUR_S = 3600;

export interface PlayedTask {
  id: string;
  exchanges: number;
  /** Empty: the database is as the task's actions would have left it. */
  faults: string[];
}

/**
 * Plays one task: one model is the shopper, who is logged in at the shop, another the store's agent with all its tools
 * and guards.
 * @throws AppError when the shopper's model cannot be reached
 */
export async function playTask(world: Tau2Store, task: TauTask, shopper: LlmProvider): Promise<PlayedTask> {
  const { ctx, store } = world;
  const attempts = expectedAttempts(world, task);
  const userId = attempts[0]?.userId ?? ownerOf(world, task);
  const user = userId ? world.original.users[userId] : undefined;
  if (!user) return { id: task.id, exchanges: 0, faults: ['whose task it is cannot be read'] };
  const secret = await createIdentitySecret(ctx, store.storeId);
  const expires = Math.floor(ctx.now().getTime() / 1000) + HOUR_S;
  const claims = { id: user.user_id, email: user.email, expires };
  const identity = { ...claims, hash: signIdentity(secret, claims) };
  const visitorId = randomUUID();
  // Told from the shopper's side: the agent's answers are what the model is asked to reply to.
  const talk: LlmMessage[] = [{ role: 'user', text: 'Hello! How can I help you today?' }];
  let conversationId: string | undefined;
  let exchanges = 0;
  for (; exchanges < MAX_EXCHANGES; exchanges++) {
    const text = await speak(shopper, talk, instructionsOf(task));
    if (text === '' || text.includes(STOP)) break;
    talk.push({ role: 'assistant', text });
    const answer = await ask(ctx, {
      widget: { ...store, locale: 'en' },
      channel: 'eval',
      visitorId,
      text,
      identity,
      ...(conversationId ? { conversationId } : {}),
    });
    conversationId = answer.conversation_id;
    talk.push({ role: 'user', text: answer.answer || '(A person of the team has taken over.)' });
    if (answer.answer === '') break;
  }
  const faults = await world.differencesFrom(world.expected(attempts).db);
  await world.restore([{ userId: user.user_id, action: { name: 'none', arguments: {} } }, ...attempts]);
  return { id: task.id, exchanges, faults };
}

async function speak(shopper: LlmProvider, messages: LlmMessage[], system: string): Promise<string> {
  const store = {
    storeName: 'tau2',
    assistantName: 'Shopper',
    currency: 'USD',
    locale: 'en',
    language: 'en',
    personality: 'custom' as const,
  };
  const request = { system, messages, tools: [], maxOutputTokens: MAX_OUTPUT_TOKENS, store };
  let text = '';
  for await (const event of shopper.stream(request, AbortSignal.timeout(60_000)))
    if (event.type === 'text') text += event.delta;
  return text.trim();
}

function instructionsOf({ user_scenario }: TauTask): string {
  const told = user_scenario?.instructions;
  return [
    'You are a shopper who chats with an online store’s support. You are logged in at the shop.',
    `Why you write: ${told?.reason_for_call ?? ''}`,
    told?.known_info ? `What you know: ${told.known_info}` : '',
    told?.unknown_info ? `What you do not know: ${told.unknown_info}` : '',
    told?.task_instructions ?? '',
    'Write one short message at a time, and only what a shopper would write. Do not invent anything that is not above. Answer “yes” alone when you are asked to agree to exactly what you want.',
    `When all is done, or cannot be done, write ${STOP} and nothing else.`,
  ]
    .filter(Boolean)
    .join('\n');
}

function expectedAttempts(world: Tau2Store, task: TauTask): Attempt[] {
  return task.evaluation_criteria.actions
    .filter(({ name }) => isTauWrite(name))
    .map((action) => {
      const order = world.original.orders[String(action.arguments.order_id ?? '')];
      return { action, userId: order?.user_id ?? String(action.arguments.user_id ?? '') };
    });
}

/** Of a task that changes nothing: whom its expected lookups are about. */
function ownerOf(world: Tau2Store, { evaluation_criteria }: TauTask): string | undefined {
  for (const { arguments: args } of evaluation_criteria.actions) {
    if (typeof args.user_id === 'string') return args.user_id;
    const order = world.original.orders[String(args.order_id ?? '')];
    if (order) return order.user_id;
    const found = Object.values(world.original.users).find(
      ({ email, name, address }) =>
        email === args.email ||
        (name.first_name === args.first_name &&
          name.last_name === args.last_name &&
          address.zip === args.zip),
    );
    if (found) return found.user_id;
  }
  return undefined;
}
