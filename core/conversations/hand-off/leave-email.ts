import { z } from 'zod';
import { conversationTopic, storeTopic } from '@/core/contracts/live-events';
import { HAND_OFF_PHRASES } from '@/core/language/hand-off-phrases';
import { toAnswerLanguage } from '@/core/language/languages';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { appendMessage } from '../append-message.queries';
import { lockConversation } from '../conversation-state.queries';
import { recordEvent } from '../record-event.queries';
import { findContactOf, noteContactEmail } from './note-contact-email.queries';

const emailSchema = z.email('This is no e-mail address. Check it, please.').max(254);

/**
 * Stores the address that a shopper leaves in the form of a conversation in which the team asked for one, and thanks in
 * the conversation: the same as typing the address there. The caller has made sure that the conversation is the
 * shopper's own.
 * @throws ZodError for what is no address; AppError `not_found`; `conflict` when nobody asked, or there is one already
 */
export async function leaveEmail(
  ctx: Pick<AppContext, 'sql' | 'events'>,
  { storeId, conversationId }: { storeId: string; conversationId: string },
  input: string,
): Promise<void> {
  const email = emailSchema.parse(input);
  const message = await inTransaction(ctx.sql, async (client) => {
    // Locked: an address that comes twice is stored and thanked for once.
    const locked = await lockConversation(client, storeId, conversationId);
    const contactId = locked && (await findContactOf(client, storeId, conversationId));
    if (!contactId) throw notFound('The conversation');
    const noted = await noteContactEmail(client, { storeId, conversationId, contactId, email });
    if (!noted) throw new AppError('conflict', 'An address is noted already.');
    await recordEvent({ sql: client }, storeId, conversationId, 'email_noted', {});
    const language = toAnswerLanguage(noted.language, noted.locale);
    return appendMessage(client, storeId, conversationId, {
      role: 'agent',
      text: HAND_OFF_PHRASES[language].emailNoted(email),
      outcome: 'handed_off',
    });
  });
  const topic = conversationTopic(conversationId);
  ctx.events.publish({ topic, name: 'message', data: { conversationId, message } });
  ctx.events.publish({ topic: storeTopic(storeId), name: 'conversation:updated', data: { conversationId } });
}
