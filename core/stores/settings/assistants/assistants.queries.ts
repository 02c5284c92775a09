import { readWidgetTheme } from '@/core/contracts/widget/theme';
import { isProviderId } from '@/core/llm/provider-ids';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { requireUuid } from '@/core/shared/ids';
import type { Assistant } from '@/prisma/generated/client';
import type { AssistantSettings } from './assistant-input';

type Db = Pick<AppContext, 'db'>;

export interface AssistantView extends AssistantSettings {
  id: string;
  widgetKey: string;
  isDefault: boolean;
}

function toView(row: Assistant): AssistantView {
  return {
    id: row.id,
    name: row.name,
    widgetKey: row.widgetKey,
    isDefault: row.isDefault,
    personality: row.personality,
    instructions: row.instructions,
    welcomeMessage: row.welcomeMessage,
    suggestedQuestions: row.suggestedQuestions,
    theme: readWidgetTheme(row.theme),
    provider: isProviderId(row.provider) ? row.provider : 'builtin',
    model: row.model,
    doNotSay: row.doNotSay,
    sourceIds: row.sourceIds,
  };
}

/** The store's assistants, the default one first. */
export async function listAssistants(ctx: Db, storeId: string): Promise<AssistantView[]> {
  const rows = await ctx.db.assistant.findMany({
    where: { storeId },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }],
  });
  return rows.map(toView);
}

/** @throws AppError `not_found` also for another store's id */
export async function readAssistant(ctx: Db, storeId: string, assistantId: string): Promise<AssistantView> {
  requireUuid(assistantId, 'The assistant');
  const row = await ctx.db.assistant.findUnique({ where: { storeId_id: { storeId, id: assistantId } } });
  if (!row) throw notFound('The assistant');
  return toView(row);
}

/**
 * Stores a new assistant.
 * @returns its id
 */
export async function insertAssistant(
  ctx: Db,
  storeId: string,
  assistant: AssistantSettings & { widgetKey: string },
): Promise<string> {
  const row = await ctx.db.assistant.create({ data: { storeId, ...assistant }, select: { id: true } });
  return row.id;
}

/** Stores an assistant's settings, or another key for its widget. */
export async function writeAssistant(
  ctx: Db,
  storeId: string,
  assistantId: string,
  data: AssistantSettings | { widgetKey: string },
): Promise<void> {
  await ctx.db.assistant.update({ where: { storeId_id: { storeId, id: assistantId } }, data });
}

/** Makes one assistant the default and no other. */
export async function writeDefaultAssistant(ctx: Db, storeId: string, assistantId: string): Promise<void> {
  await ctx.db.$transaction([
    ctx.db.assistant.updateMany({ where: { storeId, isDefault: true }, data: { isDefault: false } }),
    ctx.db.assistant.update({
      where: { storeId_id: { storeId, id: assistantId } },
      data: { isDefault: true },
    }),
  ]);
}

/** Deletes the assistant and, by cascade, its conversations. */
export async function removeAssistant(ctx: Db, storeId: string, assistantId: string): Promise<void> {
  await ctx.db.assistant.delete({ where: { storeId_id: { storeId, id: assistantId } } });
}

/** @throws AppError `not_found` when a knowledge source is not the store's */
export async function requireSources(ctx: Db, storeId: string, sourceIds: readonly string[]): Promise<void> {
  const known = await ctx.db.knowledgeSource.count({ where: { storeId, id: { in: [...sourceIds] } } });
  if (known < new Set(sourceIds).size) throw notFound('The knowledge source');
}
