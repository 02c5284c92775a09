'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import type { MailSettingsInput } from '@/core/stores/mail/mail-settings-input';
import {
  removeMailSettings,
  saveMailSettings,
  testMailSettings,
} from '@/core/stores/mail/manage-mail-settings';

export async function saveMail(storeId: string, settings: MailSettingsInput): Promise<ActionResult<unknown>> {
  const result = await runStoreAction(storeId, 'settings.manage', (ctx, user) =>
    saveMailSettings(ctx, { storeId, by: user.id, settings }),
  );
  if (result.ok) refresh();
  return result;
}

export async function forgetMail(storeId: string): Promise<ActionResult<unknown>> {
  const result = await runStoreAction(storeId, 'settings.manage', (ctx, user) =>
    removeMailSettings(ctx, { storeId, by: user.id }),
  );
  if (result.ok) refresh();
  return result;
}

/** @returns null when the mail was taken; otherwise what is wrong */
export async function testMail(storeId: string): Promise<ActionResult<string | null>> {
  const result = await runStoreAction(storeId, 'settings.manage', (ctx, user) =>
    testMailSettings(ctx, { storeId, by: user.id }),
  );
  if (result.ok) refresh();
  return result;
}
