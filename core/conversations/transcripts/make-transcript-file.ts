import type { TranscriptFile } from '@/core/contracts/widget/transcripts';
import type { AppContext } from '@/core/shared/context';
import { loadTranscript } from './load-transcript.queries';
import { chooseStyle } from './transcript';
import { writeTranscriptJson } from './write-transcript-json';
import { writeTranscriptText } from './write-transcript-text';

/**
 * A conversation as a file to save. The caller has checked who asks; private notes are never in it.
 * @param request.locale BCP 47, `request.timeZone` IANA name; null, or what cannot be written: the store's
 * @throws AppError `not_found`
 */
export async function makeTranscriptFile(
  ctx: Pick<AppContext, 'sql'>,
  request: {
    storeId: string;
    conversationId: string;
    format: 'text' | 'json';
    locale: string | null;
    timeZone: string | null;
  },
): Promise<TranscriptFile> {
  const transcript = await loadTranscript(ctx, request);
  const name = `conversation-${transcript.startedAt.toISOString().slice(0, 10)}`;
  if (request.format === 'json') {
    return { name: `${name}.json`, type: 'application/json', content: writeTranscriptJson(transcript) };
  }
  const content = writeTranscriptText(transcript, chooseStyle(transcript, request));
  return { name: `${name}.txt`, type: 'text/plain', content };
}
