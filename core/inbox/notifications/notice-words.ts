import { cleanLine } from '@/core/shared/text-files/clean-text';
import type { DueNotice } from './due-notices.queries';

const NOBODY_KNOWN = 'A shopper';

/** The first name alone, as a lock screen may show it; "A shopper" as long as there is none. */
export function firstName(contactName: string | null): string {
  const first = cleanLine(contactName ?? '', 200).split(' ')[0] ?? '';
  return first && !first.includes('@') ? cleanLine(first, 40) : NOBODY_KNOWN;
}

type Told = Pick<DueNotice, 'kind' | 'byName' | 'contactName'>;

/** What has happened, for the subject of a mail. */
export function headline(notice: Told): string {
  const name = firstName(notice.contactName);
  const inside = name === NOBODY_KNOWN ? 'a shopper' : name;
  const by = byWhom(notice);
  switch (notice.kind) {
    case 'handed_off':
      return `${name} waits for a person`;
    case 'mentioned':
      return `${by ?? 'A colleague'} mentions you in a note about ${inside}`;
    case 'assigned':
      return by
        ? `${by} gave you the conversation with ${inside}`
        : `The conversation with ${inside} is yours now`;
    case 'contact_wrote':
      return `${name} wrote to you`;
    case 'reply_due_soon':
      return `${name} should get a reply soon`;
    case 'reply_overdue':
      return `${name} has waited too long for a reply`;
  }
}

/** The same below a title that names the shopper. */
export function body(notice: Told): string {
  const by = byWhom(notice);
  switch (notice.kind) {
    case 'handed_off':
      return 'Waits for a person';
    case 'mentioned':
      return `${by ?? 'A colleague'} mentions you in a note`;
    case 'assigned':
      return by ? `${by} gave you this conversation` : 'This conversation is yours now';
    case 'contact_wrote':
      return 'Wrote to you';
    case 'reply_due_soon':
      return 'Should get a reply soon';
    case 'reply_overdue':
      return 'Has waited too long for a reply';
  }
}

function byWhom({ byName }: Told): string | null {
  return byName ? cleanLine(byName, 80) : null;
}

/** Where it is answered: opens the conversation with the cursor in the reply. */
export function answerPath(storeId: string, conversationId: string): string {
  return `/s/${storeId}/conversations/${conversationId}?reply=1`;
}

/** One notice for each conversation, the newest that was noted; the conversation that changed last comes first. */
export function newestOfEach(notices: readonly DueNotice[]): DueNotice[] {
  const byConversation = new Map<string, DueNotice>();
  for (const notice of notices) {
    byConversation.delete(notice.conversationId);
    byConversation.set(notice.conversationId, notice);
  }
  return [...byConversation.values()].reverse();
}
