import type { OutgoingMail } from '@/core/shared/mailer';
import { cleanLine, cleanText } from '@/core/shared/text-files/clean-text';
import type { DueNotice } from './due-notices.queries';
import { answerPath, firstName, headline, newestOfEach } from './notice-words';

/** More are counted, not listed. */
const LISTED = 20;

/**
 * The one mail about everything that one person is to be told now. What shoppers wrote is quoted as it is stored, with
 * card numbers and the like taken out; links lead to the conversation, where one must be signed in.
 * @param to.publicUrl origin of the admin
 */
export function writeNoticeMail(
  notices: readonly DueNotice[],
  to: { email: string; storeId: string; storeName: string; publicUrl: string },
): OutgoingMail {
  const each = newestOfEach(notices);
  const store = cleanLine(to.storeName, 100);
  const [first] = each;
  const subject = each.length === 1 && first ? headline(first) : `${each.length} conversations need you`;
  const more = each.length - LISTED;
  const text = [
    ...each.slice(0, LISTED).map((notice) => describeNotice(notice, to, each.length > 1)),
    ...(more > 0 ? [`… and ${more} more: ${to.publicUrl}/s/${to.storeId}/conversations`] : []),
    '--',
    `Replies to this e-mail reach nobody: answer by the link, signed in to ${store}.`,
    `What you are told, and when not: ${to.publicUrl}/s/${to.storeId}/settings/notifications`,
  ];
  return { to: to.email, subject: `${subject} (${store})`, text: text.join('\n\n'), fromName: store };
}

function describeNotice(
  notice: DueNotice,
  { storeId, publicUrl }: { storeId: string; publicUrl: string },
  isOneOfMany: boolean,
): string {
  const { handOffReason, handOffSummary, lastText, noteText } = notice;
  const lines = [
    `${isOneOfMany ? '* ' : ''}${headline(notice)}.`,
    noteText ? `Note: ${quote(noteText)}` : null,
    notice.kind === 'handed_off' && handOffReason ? `Why: ${cleanLine(handOffReason, 300)}` : null,
    notice.kind !== 'mentioned' && handOffSummary ? `In short: ${cleanText(handOffSummary, 1000)}` : null,
    lastText ? `Last words${lastAuthor(notice)}: ${quote(lastText)}` : null,
    `Answer: ${publicUrl}${answerPath(storeId, notice.conversationId)}`,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function quote(text: string): string {
  return `“${cleanLine(text, 300)}”`;
}

function lastAuthor({ lastRole, contactName }: DueNotice): string {
  if (lastRole === 'contact') return ` of ${firstName(contactName)}`;
  return lastRole === 'agent' ? ' of the assistant' : '';
}
