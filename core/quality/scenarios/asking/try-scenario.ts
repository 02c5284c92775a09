import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { listAssistants } from '@/core/stores/settings/assistants/assistants.queries';
import { readStore } from '@/core/stores/settings/stores.queries';
import type { TurnVerdict } from '../judging/verdict';
import { scenarioInputSchema } from '../scenario';
import { askScenario } from './ask-scenario';

const TRY_TIMEOUT_MS = 120_000;

/**
 * Asks a test that is being written, with what is live, and judges its answers. Needs `knowledge.manage`. Nothing is
 * stored but the conversation, so that its turns can be read; the same person's next trial takes its place.
 * @param scenario see ScenarioInput
 * @throws ZodError with the fault at its field; AppError `not_found` for another store's assistant, `unavailable` when
 *   the answers took too long
 */
export async function tryScenario(
  ctx: AppContext,
  { storeId, userId, scenario }: { storeId: string; userId: string; scenario: unknown },
): Promise<TurnVerdict[]> {
  const checked = scenarioInputSchema.parse(scenario);
  const [store, assistants] = await Promise.all([readStore(ctx, storeId), listAssistants(ctx, storeId)]);
  const assistant = checked.assistantId
    ? assistants.find(({ id }) => id === checked.assistantId)
    : assistants[0];
  if (!assistant) throw new AppError('not_found', 'This assistant is not there any more.');
  const signal = AbortSignal.timeout(TRY_TIMEOUT_MS);
  const now = ctx.now().toISOString();
  try {
    const { turns } = await askScenario(
      ctx,
      {
        storeId,
        currency: store.currency,
        locale: store.locale,
        known: [store.name, assistant.name, store.supportEmail ?? '', store.websiteUrl ?? ''].join('\n'),
      },
      {
        runId: 'trial',
        scenario: { ...checked, id: userId, origin: 'hand', createdAt: now, updatedAt: now },
        assistantId: assistant.id,
        overrides: {},
        signal,
      },
    );
    return turns;
  } catch (error) {
    if (signal.aborted) throw new AppError('unavailable', 'The answers took too long. Try again.');
    throw error;
  }
}
