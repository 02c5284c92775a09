'use client';
import { ChevronDown, RefreshCw } from 'lucide-react';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { TimeUntil } from '@/app/_components/format/time';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/app/_components/ui/menu';
import type { SyncKindView } from '@/core/contracts/sync-progress';
import type { SyncView } from '@/core/stores/sync/history/read-sync';
import { startSync } from '../actions';
import { LastSync } from './last-sync';
import { RunningSync } from './running-sync';
import { useSync } from './use-sync';

const KINDS = ['delta', 'reconcile', 'first'] as const;

/** How current the store is: what runs, what ran last, what comes next. */
export function SyncCard({
  storeId,
  initial,
  connected,
  mayManage,
}: {
  storeId: string;
  initial: SyncView;
  connected: boolean;
  mayManage: boolean;
}) {
  const sync = useSync(storeId, initial);
  const [busy, start] = useTransition();
  const begin = (kind: SyncKindView) =>
    start(async () => {
      const result = await startSync(storeId, kind);
      if (!result.ok) toast.error(result.message);
    });
  const ran = KINDS.flatMap((kind) => sync.last[kind] ?? []).sort((a, b) =>
    (b.finishedAt ?? '').localeCompare(a.finishedAt ?? ''),
  );
  return (
    <Card aria-labelledby="sync">
      <CardHead
        id="sync"
        title="Sync"
        hint="Changes every 15 minutes, a full check every 6 hours"
        action={
          mayManage &&
          connected && (
            <div className="flex">
              <Button
                look="primary"
                className="rounded-r-none"
                busy={busy}
                disabled={sync.active !== null}
                onClick={() => begin(sync.last.first ? 'delta' : 'first')}
              >
                <RefreshCw />
                Sync now
              </Button>
              <Menu>
                <MenuTrigger asChild>
                  <Button
                    look="primary"
                    size="icon"
                    className="rounded-l-none border-l border-l-white/25"
                    disabled={sync.active !== null}
                    aria-label="More kinds of sync"
                  >
                    <ChevronDown />
                  </Button>
                </MenuTrigger>
                <MenuContent align="end">
                  <MenuItem onSelect={() => begin('delta')}>What changed</MenuItem>
                  <MenuItem onSelect={() => begin('reconcile')}>Check everything</MenuItem>
                  <MenuItem onSelect={() => begin('first')}>Import everything again</MenuItem>
                </MenuContent>
              </Menu>
            </div>
          )
        }
      />
      <div className="grid gap-4 px-5 pb-5">
        {sync.active && <RunningSync storeId={storeId} run={sync.active} mayManage={mayManage} />}
        {ran.length > 0 && (
          <ul className="divide-y rounded-md border">
            {ran.map((run) => (
              <LastSync key={run.runId} storeId={storeId} run={run} />
            ))}
          </ul>
        )}
        {!sync.active && ran.length === 0 && <p className="text-muted">Nothing was synced yet.</p>}
        {sync.next.delta && !sync.active && (
          <p className="text-xs text-muted">
            Next: changes <TimeUntil at={sync.next.delta} />
            {sync.next.reconcile && (
              <>
                , full check <TimeUntil at={sync.next.reconcile} />
              </>
            )}
          </p>
        )}
      </div>
    </Card>
  );
}
