import { BookOpenText } from 'lucide-react';
import type { ReactNode } from 'react';

/** A drawn example of what the product does; decoration beside the forms. */
export function ChatScene() {
  return (
    <div className="relative flex h-full flex-col justify-center bg-[radial-gradient(circle_at_80%_10%,oklch(0.66_0.17_290),transparent_55%),radial-gradient(circle_at_10%_95%,oklch(0.42_0.19_268),transparent_60%)] px-[12%]">
      <p className="max-w-md text-balance font-display text-3xl leading-tight font-semibold text-white">
        Every shopper gets an answer. With the source, and the product that fits.
      </p>
      <div className="mt-10 grid max-w-md gap-3 text-sm">
        <Bubble own>Is the linen apron back in olive? And can I send it back if the size is off?</Bubble>
        <Bubble>
          Yes, olive is in stock in M and L. You can return it within 30 days, unworn, free of charge.
          <span className="ml-1 inline-grid size-4.5 translate-y-0.5 place-items-center rounded-sm bg-primary-soft text-2xs font-medium text-primary-ink">
            1
          </span>
          <div className="mt-3 flex items-center gap-3 rounded-md border bg-canvas p-2.5">
            <span className="grid size-14 place-items-center rounded-sm bg-[oklch(0.87_0.06_120)]">
              <svg viewBox="0 0 40 40" className="size-10" aria-hidden="true">
                <path d="M14 6c0 5 12 5 12 0l3 8v20H11V14Z" fill="oklch(0.55 0.08 125)" />
                <path d="M15 22h10v7H15z" fill="oklch(0.47 0.08 125)" />
              </svg>
            </span>
            <span className="min-w-0">
              <span className="block font-medium">Linen apron, olive</span>
              <span className="block text-xs text-muted">€49.00 · in stock</span>
            </span>
          </div>
          <p className="mt-2.5 flex items-center gap-1.5 text-xs text-muted">
            <BookOpenText className="size-3.5" /> 1 · Returns and exchanges
          </p>
        </Bubble>
      </div>
    </div>
  );
}

function Bubble({ own, children }: { own?: boolean; children: ReactNode }) {
  return (
    <div
      className={
        own
          ? 'ml-auto w-fit max-w-[85%] rounded-lg rounded-br-sm bg-white/20 px-4 py-3 text-white backdrop-blur-sm'
          : 'w-fit max-w-[92%] rounded-lg rounded-bl-sm bg-surface px-4 py-3 text-ink shadow-soft'
      }
    >
      {children}
    </div>
  );
}
