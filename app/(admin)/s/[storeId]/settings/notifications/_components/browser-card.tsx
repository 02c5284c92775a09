'use client';
import { useEffect, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { type PushState, readPushState, turnOff, turnOn } from '@/app/_components/push/browser-push';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { refreshDevices } from '../actions';

const WORDS: Record<PushState, string> = {
  on: 'This browser shows your notifications, also while Storefolk is closed.',
  off: 'Your browser will ask whether Storefolk may show notifications.',
  blocked:
    'This browser was told not to allow it. Open the site settings beside the address, allow notifications, and load this page again.',
  'install-first':
    'On an iPhone or iPad, put Storefolk on the home screen first: Share, then “Add to Home Screen”. Open it from there and come back to this page.',
  insecure:
    'Browsers allow notifications only over https. Reach Storefolk by an https:// address (see “Self-hosting” in the documentation).',
  unsupported: 'This browser cannot show push notifications. E-mail works without it.',
};

/** Notifications of the browser that the reader has in front of them. */
export function BrowserCard({ pushKey }: { pushKey: string }) {
  const [state, setState] = useState<PushState | null>(null);
  const [busy, start] = useTransition();

  useEffect(() => {
    const look = () => void readPushState().then(setState);
    look();
    // Permission may have been changed in another window.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);

  const change = (work: () => Promise<void>) =>
    start(async () => {
      try {
        await work();
      } catch (error) {
        toast.error(error instanceof Error ? error.message : 'That did not work. Try again.');
      }
      setState(await readPushState());
      await refreshDevices();
    });

  return (
    <Card aria-labelledby="this-browser">
      <CardHead
        id="this-browser"
        title={
          <span className="flex flex-wrap items-center gap-2">
            This browser
            {state === 'on' && <Badge tone="success">On</Badge>}
            {state === 'blocked' && <Badge tone="danger">Blocked</Badge>}
          </span>
        }
        hint={state ? WORDS[state] : 'Looking what this browser can do …'}
        action={
          state === 'on' ? (
            <Button onClick={() => change(turnOff)} busy={busy}>
              Turn off here
            </Button>
          ) : state === 'off' ? (
            <Button look="primary" onClick={() => change(() => turnOn(pushKey))} busy={busy}>
              Turn on here
            </Button>
          ) : undefined
        }
      />
    </Card>
  );
}
