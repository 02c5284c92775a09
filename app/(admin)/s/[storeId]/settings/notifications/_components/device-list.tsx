'use client';
import { BellRing, MonitorSmartphone, Trash2 } from 'lucide-react';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { RelativeTime } from '@/app/_components/format/time';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { forgetDevice, testNotifications } from '../actions';

export interface DeviceView {
  id: string;
  device: string;
  /** ISO 8601 */
  createdAt: string;
  lastSentAt: string | null;
  lastFailure: string | null;
}

/** All browsers of a person that show notifications. */
export function DeviceList({ storeId, devices }: { storeId: string; devices: DeviceView[] }) {
  const [busy, start] = useTransition();
  if (devices.length === 0) return null;
  const test = () =>
    start(async () => {
      const result = await testNotifications(storeId);
      if (result.ok) toast.success('Sent. It should show within seconds.');
      else toast.error(result.message);
    });
  return (
    <Card aria-labelledby="devices">
      <CardHead
        id="devices"
        title="Your browsers"
        hint="A lock screen shows a shopper’s first name and the store, never what was written."
        action={
          <Button onClick={test} busy={busy}>
            <BellRing />
            Send a test
          </Button>
        }
      />
      <ul className="divide-y border-t">
        {devices.map((device) => (
          <DeviceRow key={device.id} storeId={storeId} device={device} />
        ))}
      </ul>
    </Card>
  );
}

function DeviceRow({ storeId, device }: { storeId: string; device: DeviceView }) {
  const [busy, start] = useTransition();
  const remove = () =>
    start(async () => {
      const result = await forgetDevice(storeId, device.id);
      if (!result.ok) toast.error(result.message);
    });
  return (
    <li className="flex items-center gap-3 py-2.5 pr-3 pl-5">
      <MonitorSmartphone className="size-4.5 shrink-0 text-muted" aria-hidden />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{device.device}</span>
        <span className="block text-xs text-muted">
          {device.lastFailure ? (
            <span className="text-danger">{device.lastFailure}</span>
          ) : device.lastSentAt ? (
            <>
              Last notification <RelativeTime at={device.lastSentAt} />
            </>
          ) : (
            <>
              Added <RelativeTime at={device.createdAt} />
            </>
          )}
        </span>
      </span>
      <Button look="ghost" size="icon" aria-label={`Remove ${device.device}`} onClick={remove} busy={busy}>
        <Trash2 />
      </Button>
    </li>
  );
}
