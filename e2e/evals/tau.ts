import { indexCatalog } from '@/core/knowledge/index-catalog';
import type { LlmProviderSettings } from '@/core/llm/llm-provider';
import type { ProviderId } from '@/core/llm/provider-ids';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { createStore } from '@/core/stores/settings/create-store';
import {
  findCredential,
  writeCredential,
} from '@/core/stores/settings/providers/provider-credentials.queries';
import { importTau2 } from './tau2/import-tau2';
import { type PlayedTask, playTask } from './tau2/play-task';
import type { TauDatabase, TauTask } from './tau2/tau2-shapes';
import { Tau2Store } from './tau2/tau2-store';

export interface TauFigures {
  provider: string;
  tasks: number;
  /** Tasks that ended with the expected database. */
  passed: number;
  exchanges_mean: number;
}

export interface TauRequest {
  db: TauDatabase;
  tasks: readonly TauTask[];
  /** Both the agent and the shopper. */
  provider: Exclude<ProviderId, 'builtin'>;
  /** The store whose saved key is used. */
  credentialOf: string;
}

/**
 * Plays whole tasks of the benchmark, with the configured model on both sides.
 * @throws AppError `invalid_input` when that store has no key for the provider
 */
export async function evaluateTau(
  ctx: AppContext,
  { db, tasks, provider, credentialOf }: TauRequest,
  report: (line: string) => void = () => undefined,
): Promise<TauFigures> {
  const credential = await findCredential(ctx, credentialOf, provider);
  if (!credential) throw new AppError('invalid_input', `The store has no key for ${provider}.`);
  const settings: LlmProviderSettings = {
    ...(credential.encryptedKey ? { apiKey: ctx.secrets.decrypt(credential.encryptedKey) } : {}),
    ...(credential.baseUrl ? { baseUrl: credential.baseUrl } : {}),
    ...(credential.model ? { model: credential.model } : {}),
  };
  const shopper = ctx.llm.create(provider, settings);
  const store = await createStore(ctx, { name: 'tau2', currency: 'USD', locale: 'en', timeZone: 'UTC' });
  try {
    const { encryptedKey, keyHint, baseUrl, model } = credential;
    await writeCredential(ctx, store.storeId, provider, { encryptedKey, keyHint, baseUrl, model });
    const key = { storeId_id: { storeId: store.storeId, id: store.assistantId } };
    await ctx.db.assistant.update({ where: key, data: { provider } });
    await importTau2(ctx, store.storeId, db);
    await indexCatalog(ctx, store.storeId);
    const world = new Tau2Store(ctx, store, db);
    const played: PlayedTask[] = [];
    for (const task of tasks) {
      const result = await playTask(world, task, shopper);
      played.push(result);
      report(`task ${task.id}: ${result.faults.length === 0 ? 'passed' : result.faults.join('; ')}`);
    }
    const exchanges = played.reduce((sum, one) => sum + one.exchanges, 0);
    return {
      provider,
      tasks: played.length,
      passed: played.filter(({ faults }) => faults.length === 0).length,
      exchanges_mean: played.length > 0 ? exchanges / played.length : 0,
    };
  } finally {
    await ctx.db.store.delete({ where: { id: store.storeId } });
  }
}
