import type { CannedReplyView } from '@/core/inbox/canned-replies/reply-input';

/**
 * Replies that fit what is typed: by the beginning of their shortcut first, then by words of title, shortcut or text.
 * Within each the order stays, which is by how often they are used.
 */
export function findCannedReplies(replies: readonly CannedReplyView[], typed: string): CannedReplyView[] {
  const wanted = plain(typed);
  if (!wanted) return [...replies];
  const words = wanted.split(/\s+/);
  const begins = replies.filter(({ shortcut }) => plain(shortcut).startsWith(wanted));
  const others = replies.filter(
    (reply) =>
      !begins.includes(reply) &&
      words.every((word) => plain(`${reply.title} ${reply.shortcut} ${reply.text}`).includes(word)),
  );
  return [...begins, ...others];
}

/** Without case and accents. */
function plain(text: string): string {
  return text.trim().replace(/^\//, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
