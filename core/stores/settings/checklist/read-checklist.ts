import type { AppContext } from '@/core/shared/context';
import { defaultAssistant } from '../assistants/assistant-input';
import { listAssistants } from '../assistants/assistants.queries';
import { readStore } from '../stores.queries';
import { readSetupFacts } from './setup-facts.queries';

export const CHECKLIST_STEPS = [
  'add-products',
  'add-knowledge',
  'customise-assistant',
  'allow-domain',
  'see-widget',
] as const;
export type ChecklistStep = (typeof CHECKLIST_STEPS)[number];

/** Which steps of the set-up are done, read from what is there; nothing is ticked by hand. */
export async function readChecklist(
  ctx: Pick<AppContext, 'db' | 'sql'>,
  storeId: string,
): Promise<Record<ChecklistStep, boolean>> {
  const [store, assistants, facts] = await Promise.all([
    readStore(ctx, storeId),
    listAssistants(ctx, storeId),
    readSetupFacts(ctx, storeId),
  ]);
  const untouched = defaultAssistant(store.name);
  const keys = Object.keys(untouched) as (keyof typeof untouched)[];
  return {
    'add-products': facts.hasProducts,
    'add-knowledge': facts.hasKnowledge,
    'customise-assistant': assistants.some((assistant) =>
      keys.some((key) => JSON.stringify(assistant[key]) !== JSON.stringify(untouched[key])),
    ),
    'allow-domain': store.allowedDomains.length > 0,
    'see-widget': facts.hasConversation,
  };
}
