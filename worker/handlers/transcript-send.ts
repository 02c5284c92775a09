import type { JobPayload } from '@/core/contracts/jobs';
import { sendTranscript } from '@/core/conversations/transcripts/send-transcript';
import type { AppContext } from '@/core/shared/context';

/** Sends a conversation's transcript by e-mail. */
export async function handleTranscriptSend(
  ctx: AppContext,
  { storeId, requestId }: JobPayload<'transcript-send'>,
): Promise<void> {
  await sendTranscript(ctx, storeId, requestId);
}
