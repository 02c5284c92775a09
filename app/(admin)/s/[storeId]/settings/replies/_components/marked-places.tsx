import { Fragment } from 'react';

/** A reply as it is stored, with its {{places}} set off. */
export function MarkedPlaces({ text }: { text: string }) {
  return text.split(/(\{\{[^{}]*\}\})/).map((part, at) =>
    part.startsWith('{{') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity
      <span key={at} className="rounded-sm bg-primary-soft px-1 text-primary-ink">
        {part.slice(2, -2)}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
