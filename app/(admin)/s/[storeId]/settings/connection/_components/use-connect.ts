'use client';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import type { ConnectablePlatform } from '@/core/stores/connection/connecting/list-connect-methods';
import { connectShop } from '../actions';

interface Attempt {
  method: string;
  fields: Record<string, string>;
  eraseOtherShop: boolean;
}

/** Sends the form; leads to the platform where its owner has to agree there. */
export function useConnect(storeId: string, platform: ConnectablePlatform, onDone?: () => void) {
  const [busy, start] = useTransition();
  const [leaving, setLeaving] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [otherShop, setOtherShop] = useState(false);

  function connect(attempt: Attempt) {
    start(async () => {
      const result = await connectShop(storeId, { platform: platform.platform, ...attempt });
      if (!result.ok) {
        setFault(result.message);
        setFaults(result.fields);
        setOtherShop(/another shop/i.test(result.message));
        return;
      }
      forget();
      if ('redirectUrl' in result.data) {
        setLeaving(true);
        window.location.assign(result.data.redirectUrl);
        return;
      }
      toast.success(`${platform.name} is connected. What is in it is being read.`);
      onDone?.();
    });
  }
  function forget() {
    setFault(null);
    setFaults({});
  }
  return { connect, busy: busy || leaving, fault, faults, otherShop, forget };
}
