import { cleanLine } from '@/core/shared/text-files/clean-text';
import type { DueNotice } from './due-notices.queries';
import { answerPath, body, firstName, newestOfEach } from './notice-words';

/** What public/service-worker.js shows. Lock screens show it too: a first name and the store, never what was written. */
export interface PushPayload {
  title: string;
  body: string;
  /** Replaces what is shown with the same tag. */
  tag: string;
  /** Path of the admin that a tap opens. */
  path: string;
}

/** So many are shown one by one; more become one. */
const ONE_BY_ONE = 3;

/** What one person's devices show now. @returns the newest last, so that it lies on top */
export function writePushPayloads(
  notices: readonly DueNotice[],
  { storeId, storeName }: { storeId: string; storeName: string },
): PushPayload[] {
  const each = newestOfEach(notices);
  const store = cleanLine(storeName, 60);
  if (each.length > ONE_BY_ONE) {
    return [
      {
        title: store,
        body: `${each.length} conversations need you`,
        tag: `store-${storeId}`,
        path: `/s/${storeId}/conversations`,
      },
    ];
  }
  return each.reverse().map((notice) => ({
    title: `${firstName(notice.contactName)} · ${store}`,
    body: body(notice),
    tag: notice.conversationId,
    path: answerPath(storeId, notice.conversationId),
  }));
}
