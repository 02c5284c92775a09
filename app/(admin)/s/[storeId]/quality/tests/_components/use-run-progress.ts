'use client';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLive } from '@/app/_components/live/live-provider';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { RunStatus, RunView } from '@/core/quality/scenarios/runs/run-view';

/** Events may be missed while the connection is down: what runs is looked at now and then as well. */
const LOOK_AGAIN_MS = 5000;

export function isUnderWay({ status }: { status: RunStatus }): boolean {
  return status === 'queued' || status === 'running';
}

/**
 * A run's figures, kept current by its events. `initial` comes anew with every render of the server.
 * @param lookAgain renders on the server again: when the run has ended, and now and then while it is under way
 */
export function useRunProgress(
  storeId: string,
  initial: RunView | null,
  lookAgain: () => void,
): RunView | null {
  const { connections } = useLive();
  const [known, setKnown] = useState({ from: initial, run: initial });
  const run = known.from === initial ? known.run : initial;
  const underWay = run !== null && isUnderWay(run);

  useLiveEvent('scenario-run:progress', ({ runId, ...progress }) => {
    if (run?.id !== runId) {
      if (!underWay) lookAgain();
      return;
    }
    setKnown({ from: initial, run: { ...run, ...progress } });
    if (!isUnderWay(progress)) lookAgain();
  });

  const look = useEffectEvent(lookAgain);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new connection begins anew
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => look(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [underWay, storeId, connections]);
  return run;
}
