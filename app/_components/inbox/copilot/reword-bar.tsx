'use client';
import { useRef, useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import type { CopilotState, RewordedText, Rewording } from '@/core/contracts/copilot';
import { postJson } from './post-json';

const WORDINGS: readonly [Rewording, string][] = [
  ['friendlier', 'Friendlier'],
  ['formal', 'More formal'],
  ['spelling', 'Fix spelling'],
  ['shorter', 'Shorten'],
];

/** Rewords and translates what stands in the composer; the shopper's words can be read in the store's language. */
export function RewordBar({
  path,
  text,
  state,
  onReplace,
}: {
  path: string;
  text: string;
  state: CopilotState | null;
  onReplace: (text: string) => void;
}) {
  const [busy, setBusy] = useState<Rewording | 'read' | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [changed, setChanged] = useState<{ before: string; after: RewordedText } | null>(null);
  const [read, setRead] = useState<RewordedText | null>(null);
  const newest = useRef(text);
  newest.current = text;
  if (!state) return null;
  const { languages, noModel } = state;

  async function run(how: Rewording, wanted: string | null) {
    setBusy(wanted === null ? 'read' : how);
    setFault(null);
    setRead(null);
    try {
      const after = await postJson<RewordedText>(`${path}/reword`, { how, text: wanted });
      if (wanted === null) return setRead(after);
      // Who has written on meanwhile keeps what they wrote.
      if (newest.current !== wanted) return setFault('You have changed the text meanwhile. Try it again.');
      setChanged({ before: wanted, after });
      onReplace(after.text);
    } catch (error) {
      setFault((error as Error).message);
    } finally {
      setBusy(null);
    }
  }

  const off = noModel !== null || text.trim() === '' || busy !== null;
  return (
    <section aria-label="Your text" className="grid gap-2">
      <h3 className="text-xs font-medium text-muted">Your text</h3>
      <div className="flex flex-wrap gap-1.5">
        {WORDINGS.map(([how, words]) => (
          <Button key={how} size="sm" disabled={off} busy={busy === how} onClick={() => run(how, text)}>
            {words}
          </Button>
        ))}
        {languages.differ && (
          <>
            <Button
              size="sm"
              disabled={off}
              busy={busy === 'to_shopper'}
              onClick={() => run('to_shopper', text)}
            >
              Into {languages.shopper}
            </Button>
            <Button size="sm" disabled={off} busy={busy === 'to_store'} onClick={() => run('to_store', text)}>
              Into {languages.store}
            </Button>
            <Button
              size="sm"
              look="ghost"
              disabled={noModel !== null || busy !== null}
              busy={busy === 'read'}
              onClick={() => run('to_store', null)}
            >
              Read their message in {languages.store}
            </Button>
          </>
        )}
      </div>
      {noModel && <p className="text-xs text-muted">{noModel}</p>}
      {fault && <Notice kind="danger">{fault}</Notice>}
      {read && (
        <blockquote className="whitespace-pre-line border-l-2 pl-3 text-xs text-muted">
          {read.text}
        </blockquote>
      )}
      {changed && changed.after.text === text && (
        <Changed
          added={changed.after.added}
          onUndo={() => {
            onReplace(changed.before);
            setChanged(null);
          }}
        />
      )}
    </section>
  );
}

function Changed({ added, onUndo }: { added: string[]; onUndo: () => void }) {
  return (
    <Notice
      kind={added.length > 0 ? 'warning' : 'success'}
      action={
        <Button size="sm" onClick={onUndo}>
          Undo
        </Button>
      }
    >
      {added.length > 0 ? `Check what you did not write: ${added.join(', ')}` : 'Reworded.'}
    </Notice>
  );
}
