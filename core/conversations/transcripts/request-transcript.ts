import { z } from 'zod';
import { AppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { canMail, type MailContext } from '@/core/stores/mail/store-mailer';
import { countRequests, insertRequest, lockContactEmail } from './transcript-requests.queries';

const DAY_MS = 24 * 3_600_000;
/** Mails a conversation and day. */
const MOST_A_DAY = 3;

const requestSchema = z.object({
  storeId: z.uuid(),
  conversationId: z.uuid(),
  /** null: to the address that the contact is known by. */
  email: z.email('This is no e-mail address. Check it, please.').max(254).nullable(),
  locale: z.string().max(35).nullable(),
  timeZone: z.string().max(64).nullable(),
});

/**
 * Queues the mail of a conversation's transcript: to the contact's own address, or to one that the visitor typed in
 * their own conversation. The caller has made sure that it is theirs.
 * @throws ZodError; AppError `not_found`; `unsupported` when no mail can be sent; `invalid_input` when no address is
 *   known; `rate_limited` after three mails of the conversation within a day
 */
export async function requestTranscript(
  ctx: MailContext & Pick<AppContext, 'queue' | 'now'>,
  input: z.input<typeof requestSchema>,
): Promise<void> {
  const request = requestSchema.parse(input);
  if (!(await canMail(ctx, request.storeId))) {
    throw new AppError('unsupported', 'This store cannot send e-mail. Download the conversation instead.');
  }
  const { storeId, conversationId } = request;
  const now = ctx.now();
  const requestId = await inTransaction(ctx.sql, async (client) => {
    const known = await lockContactEmail(client, storeId, conversationId);
    if (known === undefined) throw notFound('The conversation');
    const email = request.email ?? known;
    if (!email) throw new AppError('invalid_input', 'Type the address that it should go to.');
    const since = new Date(now.getTime() - DAY_MS);
    if ((await countRequests(client, { storeId, conversationId, since })) >= MOST_A_DAY) {
      throw new AppError(
        'rate_limited',
        'This conversation was sent three times today. Try again tomorrow, or download it.',
        { retryAfterSeconds: DAY_MS / 1000 },
      );
    }
    return insertRequest(client, { ...request, email, now });
  });
  await ctx.queue.enqueue('transcript-send', { storeId, requestId });
}
