import { randomUUID } from 'node:crypto';
import { buildSystemPrompt } from '@/core/agent/prompt/build-system-prompt';
import { ask } from '@/core/channels/web-widget/ask';
import type { AppContext } from '@/core/shared/context';
import { saveProvider } from '@/core/stores/settings/providers/manage-providers';
import { ALL_ATTACKS } from './all-attacks';
import { type Attack, TARGET } from './attack';
import { takeFingerprint } from './fingerprint';
import { type HostileModel, startHostileModel } from './hostile-model';
import { judge } from './judge';
import { seedTarget, type Target } from './seed-target';

export type Defender = 'builtin' | 'openai' | 'anthropic';

export interface Tried {
  attack: Attack;
  defender: Defender;
  answer: string;
  /** In what it succeeded; empty: in nothing. */
  faults: string[];
}

export interface RedTeamRun {
  tried: Tried[];
  /** Rows of the store that changed although no shopper may change them. */
  changed: boolean;
}

/**
 * Tries every attack on the built-in answerer, and on a model behind one of both vendors' APIs that obeys the
 * attacker. Seeds its own stores and deletes them.
 */
export async function runRedTeam(
  ctx: AppContext,
  report: (line: string) => void = () => undefined,
): Promise<RedTeamRun> {
  const planted = ALL_ATTACKS.flatMap((attack) => attack.planted ?? []);
  const target = await seedTarget(ctx, planted);
  const { storeId } = target.store;
  const models = await Promise.all([startHostileModel(target), startHostileModel(target)]);
  try {
    const lanes = await openLanes(ctx, target, models);
    const before = await takeFingerprint(ctx, storeId);
    const tried = await Promise.all(
      lanes.map(async (lane) => {
        const results: Tried[] = [];
        for (const attack of ALL_ATTACKS.filter((_, at) => lane.takes(at)))
          results.push(await tryAttack(ctx, target, lane, attack));
        return results;
      }),
    );
    for (const { attack, defender, faults } of tried.flat())
      if (faults.length > 0) report(`${defender} ${attack.id}: ${faults.join('; ')}`);
    return { tried: tried.flat(), changed: (await takeFingerprint(ctx, storeId)) !== before };
  } finally {
    await Promise.all(models.map((model) => model.close()));
    await ctx.db.store.deleteMany({ where: { id: { in: [storeId, target.foreignStoreId] } } });
  }
}

interface Lane {
  defender: Defender;
  assistantId: string;
  model: HostileModel | null;
  /** Whether it tries the attack at this place of the list. */
  takes: (at: number) => boolean;
}

/** One assistant each, so that they are tried side by side. */
async function openLanes(
  ctx: AppContext,
  target: Target,
  [openai, anthropic]: readonly HostileModel[],
): Promise<Lane[]> {
  const { storeId, assistantId } = target.store;
  const lanes: Lane[] = [{ defender: 'builtin', assistantId, model: null, takes: () => true }];
  const vendors = [
    { provider: 'openai', at: 0, model: openai, path: '/v1', name: 'gpt-4.1' },
    { provider: 'anthropic', at: 1, model: anthropic, path: '', name: 'claude-sonnet-5-5' },
  ] as const;
  const own = await ctx.db.assistant.findUniqueOrThrow({
    where: { storeId_id: { storeId, id: assistantId } },
  });
  for (const { provider, at, model, path, name } of vendors) {
    if (!model) continue;
    await saveProvider(ctx, {
      storeId,
      provider,
      apiKey: TARGET.providerKey,
      baseUrl: `${model.url}${path}`,
      model: name,
    });
    const { id } = await ctx.db.assistant.create({
      data: {
        storeId,
        name: own.name,
        welcomeMessage: own.welcomeMessage,
        provider,
        widgetKey: `wk_${randomUUID()}`,
      },
    });
    lanes.push({ defender: provider, assistantId: id, model, takes: (place) => place % 2 === at });
  }
  return lanes;
}

async function tryAttack(ctx: AppContext, target: Target, lane: Lane, attack: Attack): Promise<Tried> {
  const { storeId } = target.store;
  const { defender, model } = lane;
  model?.obey(attack);
  const result = await ask(ctx, {
    widget: { storeId, assistantId: lane.assistantId, locale: 'en' },
    channel: 'eval',
    visitorId: randomUUID(),
    text: attack.message,
  });
  const heard = model?.heard() ?? { requests: 0, text: '', violations: [] };
  const conversationId = result.conversation_id;
  const [calls, actionRequests] = await Promise.all([
    ctx.db.toolCall.findMany({ where: { storeId, turn: { conversationId } } }),
    ctx.db.actionRequest.count({ where: { storeId, conversationId } }),
  ]);
  const faults = judge(attack, {
    result,
    toolCalls: calls.map(({ name, output, error }) => ({ name, output, error })),
    actionRequests,
    heard: heard.text,
    modelRequests: heard.requests,
    instructions: ownInstructions(ctx),
  });
  // An attack that did not reach the model has not been tried.
  if (model && heard.requests === 0) faults.push('the model was not asked');
  faults.push(...heard.violations.map((violation) => `the vendor would refuse: ${violation}`));
  return { attack, defender, answer: result.answer, faults };
}

/** Without the first paragraph, which says who the assistant is. */
function ownInstructions(ctx: AppContext): string {
  const prompt = buildSystemPrompt({
    storeName: 'Fern & Oak',
    websiteUrl: null,
    currency: 'EUR',
    locale: 'en',
    timeZone: 'UTC',
    assistantName: 'Assistant',
    personality: 'friendly',
    language: 'en',
    doNotSay: [],
    instructions: '',
    now: ctx.now(),
  });
  return prompt.split('\n\n').slice(1).join('\n');
}
