import { toAnswerLanguage } from '@/core/language/languages';
import { isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import { type MailContext, storeMailer } from '@/core/stores/mail/store-mailer';
import { loadTranscript } from './load-transcript.queries';
import { chooseStyle } from './transcript';
import { findRequestToSend, markSent } from './transcript-requests.queries';
import { TRANSCRIPT_WORDS } from './transcript-words';
import { transcriptTitle, writeTranscriptText } from './write-transcript-text';

/**
 * Sends a requested transcript. Run again, it sends nothing twice; to an address that the mail server refuses for good
 * nothing is tried again.
 * @throws AppError `unavailable` as Mailer.send does
 */
export async function sendTranscript(
  ctx: MailContext & Pick<AppContext, 'now' | 'log'>,
  storeId: string,
  requestId: string,
): Promise<void> {
  const request = await findRequestToSend(ctx.sql, storeId, requestId);
  if (!request) return;
  const transcript = await loadTranscript(ctx, { storeId, conversationId: request.conversationId });
  const style = chooseStyle(transcript, request);
  const words = TRANSCRIPT_WORDS[toAnswerLanguage(style.locale, transcript.storeLocale)];
  const mailer = await storeMailer(ctx, storeId);
  try {
    await mailer.send({
      to: request.email,
      fromName: cleanLine(transcript.storeName, 100),
      subject: transcriptTitle(transcript, style),
      text: `${words.asAsked}\n\n${writeTranscriptText(transcript, style)}`,
      ...(request.supportEmail ? { replyTo: request.supportEmail } : {}),
    });
  } catch (error) {
    if (!isAppError(error) || error.code !== 'invalid_input') throw error;
    ctx.log.warn({ code: error.code }, 'transcript refused');
  }
  await markSent(ctx.sql, storeId, requestId, ctx.now());
}
