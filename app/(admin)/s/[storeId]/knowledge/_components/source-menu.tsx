'use client';
import { Ellipsis, Pause, Play, RefreshCw, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/app/_components/ui/menu';
import type { ActionResult } from '@/app/_server/action-result';
import type { SourceView } from '@/core/knowledge/sources/source-view';
import { readSourceAgain, removeSource, setSourcePaused } from '../actions';

/** What can be done to a source from wherever it is listed. */
export function SourceMenu({
  storeId,
  source,
  onDeleted,
}: {
  storeId: string;
  source: SourceView;
  onDeleted?: () => void;
}) {
  const router = useRouter();
  const [deleting, setDeleting] = useState(false);

  async function run(work: Promise<ActionResult<unknown>>, done: string) {
    const result = await work;
    if (result.ok) toast.success(done);
    else toast.error(result.message);
  }

  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button look="ghost" size="icon" aria-label={`More for ${source.title}`}>
            <Ellipsis />
          </Button>
        </MenuTrigger>
        <MenuContent align="end">
          <MenuItem
            onSelect={() =>
              void run(
                setSourcePaused(storeId, source.id, !source.paused),
                source.paused ? 'Used in answers again' : 'Kept out of answers',
              )
            }
          >
            {source.paused ? <Play /> : <Pause />}
            {source.paused ? 'Resume' : 'Pause'}
          </MenuItem>
          <MenuItem onSelect={() => void run(readSourceAgain(storeId, source.id), 'Being read again')}>
            <RefreshCw />
            {source.isFetched ? 'Read again' : 'Re-index'}
          </MenuItem>
          {source.type !== 'catalog' && (
            <>
              <MenuSeparator />
              <MenuItem danger onSelect={() => setDeleting(true)}>
                <Trash2 />
                Delete …
              </MenuItem>
            </>
          )}
        </MenuContent>
      </Menu>
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title="Delete this source?"
        consequence="The assistant no longer knows what is in it. Earlier conversations keep their quotes."
        name={source.title}
        verb="Delete source"
        onConfirm={() => removeSource(storeId, source.id)}
        onDone={() => {
          toast.success('Source deleted');
          if (onDeleted) onDeleted();
          else router.refresh();
        }}
      />
    </>
  );
}
