'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import { endSession } from '@/app/_components/end-session';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { endAllSessions } from '../actions';

export function SessionsCard() {
  const [busy, setBusy] = useState(false);

  async function endAll() {
    setBusy(true);
    const result = await endAllSessions();
    if (result.ok) return endSession('everywhere');
    toast.error(result.message);
    setBusy(false);
  }

  return (
    <Card>
      <CardHead
        title="Sessions"
        hint="A session ends after 14 days without use. Lost a device? End all of them at once."
        action={
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => void endSession()}>Sign out</Button>
            <Button look="danger-quiet" busy={busy} onClick={() => void endAll()}>
              Sign out everywhere
            </Button>
          </div>
        }
      />
    </Card>
  );
}
