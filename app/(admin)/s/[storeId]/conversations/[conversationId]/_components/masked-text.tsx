import { EyeOff } from 'lucide-react';
import { splitAtMasks } from '@/core/conversations/masking/mask-words';

/** A shopper's words; what was taken out of them is told apart from what they wrote. */
export function MaskedText({ text }: { text: string }) {
  return splitAtMasks(text).map(({ text: piece, masked }, at) =>
    masked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity
      <span key={at} className="rounded-sm border border-dashed border-line-strong px-1 text-xs text-muted">
        {piece.slice(1, -1)}
      </span>
    ) : (
      piece
    ),
  );
}

/** Why a message is not as the shopper typed it. */
export function MaskedNote() {
  return (
    <p className="flex max-w-[88%] items-start gap-1.5 px-1 text-2xs text-muted">
      <EyeOff className="mt-0.5 size-3 shrink-0" aria-hidden />
      Something secret was typed and taken out before it was stored: neither you nor a model ever gets it. The
      shopper was told.
    </p>
  );
}
