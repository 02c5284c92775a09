import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newWidgetKey } from '@/core/shared/ids';
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
import { readStore } from './stores.queries';

type Db = Pick<AppContext, 'db'>;
interface AssistantRef {
  storeId: string;
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
  { storeId, ...input }: { storeId: string } & z.input<typeof newAssistantSchema>,
): Promise<string> {
  const { name } = newAssistantSchema.parse(input);
  const store = await readStore(ctx, storeId);
  return insertAssistant(ctx, storeId, { ...defaultAssistant(store.name), name, widgetKey: newWidgetKey() });
}

/** @throws ZodError; AppError `not_found` */
export async function updateAssistant(
  ctx: Db,
  { storeId, assistantId, settings }: AssistantRef & { settings: unknown },
): Promise<AssistantSettings> {
  const checked = assistantSettingsSchema.parse(settings);
  await readAssistant(ctx, storeId, assistantId);
  if (checked.sourceIds) await requireSources(ctx, storeId, checked.sourceIds);
  await writeAssistant(ctx, storeId, assistantId, checked);
  return checked;
}

/**
 * Gives the assistant a new widget key; pages with the old one lose the widget at once.
 * @returns the new key
 * @throws AppError `not_found`
 */
export async function rotateWidgetKey(ctx: Db, { storeId, assistantId }: AssistantRef): Promise<string> {
  await readAssistant(ctx, storeId, assistantId);
  const widgetKey = newWidgetKey();
  await writeAssistant(ctx, storeId, assistantId, { widgetKey });
  return widgetKey;
}

/** The default assistant answers where no widget key names one (CLI, later other channels). */
export async function makeDefaultAssistant(ctx: Db, { storeId, assistantId }: AssistantRef): Promise<void> {
  await readAssistant(ctx, storeId, assistantId);
  await writeDefaultAssistant(ctx, storeId, assistantId);
}

/**
 * Deletes an assistant with its conversations for good.
 * @param confirmName the assistant's name, typed by the owner
 * @throws AppError `invalid_input` when the name does not match, `conflict` for the default assistant, `not_found`
 */
export async function deleteAssistant(
  ctx: Db,
  { storeId, assistantId, confirmName }: AssistantRef & { confirmName: string },
): Promise<void> {
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
}
