'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction } from '@/app/_server/run-action';
import { saveNotificationChoice } from '@/core/inbox/notifications/manage-choice';
import type { NotificationChoice } from '@/core/inbox/notifications/notification-choice';
import { removeDevice, testDevices } from '@/core/inbox/notifications/push/manage-devices';
import { readStore } from '@/core/stores/settings/stores.queries';

export async function saveChoice(
  storeId: string,
  choice: unknown,
): Promise<ActionResult<NotificationChoice>> {
  const result = await runStoreAction(storeId, 'conversations.view', (ctx, user) =>
    saveNotificationChoice(ctx, { storeId, userId: user.id, choice }),
  );
  if (result.ok) refresh();
  return result;
}

export async function testNotifications(storeId: string): Promise<ActionResult<unknown>> {
  const result = await runStoreAction(storeId, 'conversations.view', async (ctx, user) => {
    const { name } = await readStore(ctx, storeId);
    await testDevices(ctx, { userId: user.id, storeId, storeName: name });
  });
  refresh();
  return result;
}

export async function forgetDevice(storeId: string, deviceId: string): Promise<ActionResult<unknown>> {
  const result = await runStoreAction(storeId, 'conversations.view', (ctx, user) =>
    removeDevice(ctx, { userId: user.id, deviceId }),
  );
  if (result.ok) refresh();
  return result;
}

/** Shows the list again, after this browser has been added or removed. */
export async function refreshDevices(): Promise<void> {
  refresh();
}
