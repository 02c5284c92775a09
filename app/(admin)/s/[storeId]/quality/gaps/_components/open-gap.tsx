'use client';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { cn } from '@/app/_components/cn';
import type { GapView } from '@/core/quality/gaps/gap-view';
import { DraftEditor } from './draft-editor';
import { GapExamples } from './gap-examples';
import { GapFigures } from './gap-figures';
import { WeekBars } from './week-bars';

/** An open gap: a line that opens into its questions and the draft for them. */
export function OpenGap({
  storeId,
  gap,
  place,
  faqs,
  mayChange,
}: {
  storeId: string;
  gap: GapView;
  /** 1 for the most worth closing. */
  place: number;
  faqs: { id: string; title: string }[];
  mayChange: boolean;
}) {
  const [open, setOpen] = useState(false);
  const details = useId();
  return (
    <li>
      <div className="relative flex items-center gap-4 px-5 py-3.5 hover:bg-sunken">
        <span className="w-5 shrink-0 text-right text-xs text-faint tabular-nums max-sm:hidden">{place}</span>
        <div className="grid min-w-0 grow gap-1.5">
          <h2 className="text-sm">
            <button
              type="button"
              aria-expanded={open}
              aria-controls={details}
              onClick={() => setOpen(!open)}
              className="focus-inset text-left font-medium break-words after:absolute after:inset-0"
            >
              {gap.question}
            </button>
          </h2>
          <GapFigures gap={gap} />
        </div>
        <WeekBars weeks={gap.weeks} className="shrink-0 max-sm:hidden" />
        <ChevronDown
          aria-hidden
          className={cn('size-4 shrink-0 text-muted transition-transform', open && 'rotate-180')}
        />
      </div>
      {open && (
        <div
          id={details}
          className="grid gap-x-8 gap-y-5 border-t border-dashed px-5 pt-4 pb-5 lg:grid-cols-[2fr_3fr] sm:pl-14"
        >
          <GapExamples storeId={storeId} gap={gap} />
          {mayChange && <DraftEditor storeId={storeId} gap={gap} faqs={faqs} />}
        </div>
      )}
    </li>
  );
}
