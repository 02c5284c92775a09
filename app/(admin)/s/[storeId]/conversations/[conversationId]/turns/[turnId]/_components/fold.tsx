import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A part that is long, and opened by whoever wants to read it. */
export function Fold({ words, note, children }: { words: string; note: string; children: ReactNode }) {
  return (
    <details className="group rounded-md border">
      <summary className="focus-inset flex list-none items-center gap-2 rounded-md px-3 py-2 text-xs hover:bg-sunken">
        <ChevronRight
          className="size-3.5 shrink-0 text-faint transition-transform group-open:rotate-90"
          aria-hidden
        />
        <span className="font-medium">{words}</span>
        <span className="ml-auto text-2xs text-muted">{note}</span>
      </summary>
      <div className="grid grid-cols-1 gap-2 border-t p-3">{children}</div>
    </details>
  );
}
