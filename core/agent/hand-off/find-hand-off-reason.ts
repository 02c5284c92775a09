import type { MessageView } from '@/core/contracts/message-view';
import type { Embedder } from '@/core/llm/embedder';
import type { HandOffReason } from './hand-off-reasons';
import { isAskedAgain } from './is-asked-again';
import { readHandOffWish } from './read-hand-off-wish';

/**
 * Whether a message is answered by calling a person in, whatever a provider would say; null: it is answered as usual.
 * @param recent messages of the conversation, oldest first, ending with the one to be answered
 */
export async function findHandOffReason(
  embedder: Embedder,
  recent: readonly MessageView[],
  language: string,
): Promise<HandOffReason | null> {
  const asked = recent.findLast(({ role }) => role === 'contact');
  if (!asked) return null;
  const wish = readHandOffWish(asked.text);
  if (wish) return wish;
  // Without words there is nothing to answer but what the file shows.
  if (asked.attachments.length > 0 && asked.text.trim() === '') return 'file';
  // What a person has answered meanwhile counts as answered.
  const since = recent.findLastIndex(({ role, outcome }) => role === 'teammate' || outcome === 'handed_off');
  const earlier = recent
    .slice(since + 1)
    .flatMap((message) =>
      message.role === 'contact' && message.id !== asked.id && message.text ? [message.text] : [],
    );
  return (await isAskedAgain(embedder, { text: asked.text, earlier, language })) ? 'repeated' : null;
}
