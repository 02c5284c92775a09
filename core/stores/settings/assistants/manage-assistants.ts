import { z } from 'zod';
import { changedFields } from '@/core/identity/audit/changed-fields';
import { type Actor, recordDeed, requireActor } from '@/core/identity/audit/deeds';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newWidgetKey } from '@/core/shared/ids';
import { readStore } from '../stores.queries';
import { type AssistantSettings, assistantSettingsSchema, defaultAssistant } from './assistant-input';
import {
  insertAssistant,
  listAssistants,
  readAssistant,
  removeAssistant,
  requireSources,
  writeAssistant,
  writeDefaultAssistant,
} from './assistants.queries';

type Db = Pick<AppContext, 'db' | 'sql'>;
/** Whatever changes one needs `assistants.manage`. */
interface AssistantRef {
  storeId: string;
  /** Who does it. */
  by?: Actor;
  assistantId: string;
}

export const newAssistantSchema = z.object({ name: assistantSettingsSchema.shape.name });

/**
 * Adds an assistant with the defaults and a widget key of its own.
 * @returns its id
 * @throws ZodError
 */
export async function createAssistant(
  ctx: Db,
  { storeId, by, ...input }: { storeId: string; by?: Actor } & z.input<typeof newAssistantSchema>,
): Promise<string> {
  await requireActor(ctx, by, storeId, 'assistants.manage');
  const { name } = newAssistantSchema.parse(input);
  const store = await readStore(ctx, storeId);
  const id = await insertAssistant(ctx, storeId, {
    ...defaultAssistant(store.name),
    name,
    widgetKey: newWidgetKey(),
  });
  await recordDeed(ctx, by, { storeId, action: 'assistant_created', subject: id, data: { name } });
  return id;
}

/** @throws ZodError; AppError `not_found` */
export async function updateAssistant(
  ctx: Db,
  { storeId, by, assistantId, settings }: AssistantRef & { settings: unknown },
): Promise<AssistantSettings> {
  await requireActor(ctx, by, storeId, 'assistants.manage');
  const checked = assistantSettingsSchema.parse(settings);
  const before = await readAssistant(ctx, storeId, assistantId);
  if (checked.sourceIds) await requireSources(ctx, storeId, checked.sourceIds);
  await writeAssistant(ctx, storeId, assistantId, checked);
  const data = { name: before.name, fields: changedFields(before, checked) };
  if (data.fields.length > 0) {
    await recordDeed(ctx, by, { storeId, action: 'assistant_changed', subject: assistantId, data });
  }
  return checked;
}

/**
 * Gives the assistant a new widget key; pages with the old one lose the widget at once.
 * @returns the new key
 * @throws AppError `not_found`
 */
export async function rotateWidgetKey(ctx: Db, { storeId, by, assistantId }: AssistantRef): Promise<string> {
  await requireActor(ctx, by, storeId, 'assistants.manage');
  const { name } = await readAssistant(ctx, storeId, assistantId);
  const widgetKey = newWidgetKey();
  await writeAssistant(ctx, storeId, assistantId, { widgetKey });
  const data = { name };
  await recordDeed(ctx, by, { storeId, action: 'assistant_key_replaced', subject: assistantId, data });
  return widgetKey;
}

/** The default assistant answers where no widget key names one (CLI, later other channels). */
export async function makeDefaultAssistant(
  ctx: Db,
  { storeId, by, assistantId }: AssistantRef,
): Promise<void> {
  await requireActor(ctx, by, storeId, 'assistants.manage');
  const { name } = await readAssistant(ctx, storeId, assistantId);
  await writeDefaultAssistant(ctx, storeId, assistantId);
  const data = { name };
  await recordDeed(ctx, by, { storeId, action: 'assistant_made_default', subject: assistantId, data });
}

/**
 * Deletes an assistant with its conversations for good.
 * @param confirmName the assistant's name, typed by the owner
 * @throws AppError `invalid_input` when the name does not match, `conflict` for the default assistant, `not_found`
 */
export async function deleteAssistant(
  ctx: Db,
  { storeId, by, assistantId, confirmName }: AssistantRef & { confirmName: string },
): Promise<void> {
  await requireActor(ctx, by, storeId, 'assistants.manage');
  const assistant = await readAssistant(ctx, storeId, assistantId);
  if (assistant.name !== confirmName.trim()) {
    throw new AppError('invalid_input', `Type "${assistant.name}" to delete this assistant.`);
  }
  if (assistant.isDefault) {
    const others = (await listAssistants(ctx, storeId)).length > 1;
    throw new AppError(
      'conflict',
      others ? 'Make another assistant the default first.' : 'A store keeps at least one assistant.',
    );
  }
  await removeAssistant(ctx, storeId, assistantId);
  const data = { name: assistant.name };
  await recordDeed(ctx, by, { storeId, action: 'assistant_deleted', subject: assistantId, data });
}
