import { Markdown } from '@/app/_components/markdown';
import type { RunningTurn } from './running-turn';
import { toolWords } from './tool-words';

/** The answer as it comes into being. */
export function RunningAnswer({ running }: { running: RunningTurn }) {
  const doing = running.tool ? toolWords(running.tool).doing : 'thinks';
  return (
    <div className="grid justify-items-end gap-2">
      <p className="flex items-center gap-2 px-1 text-2xs text-muted">
        <span className="size-1.5 animate-pulse rounded-full bg-primary" aria-hidden />
        Assistant {running.text && !running.tool ? 'writes' : doing} …
      </p>
      {running.text && (
        <div className="max-w-[88%] rounded-lg rounded-tr-sm border border-primary/40 bg-surface px-4 py-2.5">
          <Markdown text={running.text} />
        </div>
      )}
    </div>
  );
}
