import type { ComponentChildren } from 'preact';

/** What a line of a cart or an order is: title and variant, and below them whatever else is to be said. */
export function LineWhat({
  line,
  children,
}: {
  line: { title: string; variantTitle: string | null };
  children?: ComponentChildren;
}) {
  return (
    <span class="what">
      <span class="title">
        <bdi>{line.title}</bdi>
      </span>
      {line.variantTitle && (
        <span class="variant">
          <bdi>{line.variantTitle}</bdi>
        </span>
      )}
      {children}
    </span>
  );
}
