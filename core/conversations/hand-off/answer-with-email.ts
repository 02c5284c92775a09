import type { MessageView } from '@/core/contracts/message-view';
import { HAND_OFF_PHRASES } from '@/core/language/hand-off-phrases';
import { toAnswerLanguage } from '@/core/language/languages';
import type { SqlClient } from '@/core/shared/sql-pool';
import type { ConversationStatus } from '@/prisma/generated/client';
import { appendMessage } from '../append-message.queries';
import { recordEvent } from '../record-event.queries';
import { noteContactEmail } from './note-contact-email.queries';

const EMAIL = /[^\s@<>()[\],;:"'“”]+@[^\s@<>()[\],;:"'“”]+\.\p{L}{2,}/u;
const LONGEST = 254;

/**
 * The one thing that is answered while a conversation waits for the team: an e-mail address that the shopper was asked
 * for. It is stored on the contact and acknowledged, once.
 * @returns the acknowledgement, stored; null when there is nothing to acknowledge
 */
export async function answerWithEmail(
  client: SqlClient,
  message: {
    storeId: string;
    conversationId: string;
    contactId: string;
    status: ConversationStatus;
    text: string;
    language: string | null;
  },
): Promise<MessageView | null> {
  const { storeId, conversationId } = message;
  if (message.status !== 'waiting') return null;
  const email = EMAIL.exec(message.text)?.[0].replace(/[.…!?]+$/, '');
  if (!email || email.length > LONGEST) return null;
  const noted = await noteContactEmail(client, { ...message, email });
  if (!noted) return null;
  await recordEvent({ sql: client }, storeId, conversationId, 'email_noted', {});
  const language = toAnswerLanguage(message.language, noted.language, noted.locale);
  return appendMessage(client, storeId, conversationId, {
    role: 'agent',
    text: HAND_OFF_PHRASES[language].emailNoted(email),
    outcome: 'handed_off',
  });
}
