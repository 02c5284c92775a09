import { CircleCheck, CircleDashed, CircleHelp } from 'lucide-react';
import { RelativeTime } from '@/app/_components/format/time';
import type { GapEffect } from '@/core/quality/gaps/effect/gap-effect';

/** The shoppers' questions, asked once more since the entry is there. */
export function TrialResults({ trial, hasEntry }: { trial: GapEffect['trial']; hasEntry: boolean }) {
  if (!trial) {
    return (
      <p className="flex items-center gap-2 text-xs text-muted" role="status">
        <CircleDashed className="size-4" aria-hidden />
        {hasEntry
          ? 'The questions are asked again as soon as the entry is indexed.'
          : 'There is no entry to answer from any more.'}
      </p>
    );
  }
  return (
    <section aria-label="Asked again" className="min-w-0">
      <h3 className="text-xs font-medium text-muted">
        Asked again <RelativeTime at={trial.at} />
      </h3>
      <ul className="mt-1.5 grid gap-2">
        {trial.results.map(({ question, answer, well, usesEntry }) => (
          <li key={question} className="flex gap-2.5">
            {well ? (
              <CircleCheck className="mt-0.5 size-4 shrink-0 text-success" aria-label="Answered" />
            ) : (
              <CircleHelp className="mt-0.5 size-4 shrink-0 text-warning" aria-label="Still unsure" />
            )}
            <div className="min-w-0">
              <p className="break-words">{question}</p>
              <p className="line-clamp-2 text-xs break-words text-muted">
                {!well && 'Still unsure: '}
                {well && !usesEntry && 'Answered from another place: '}
                {answer}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
