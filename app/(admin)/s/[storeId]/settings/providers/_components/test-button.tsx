'use client';
import { PlugZap } from 'lucide-react';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import type { VendorId } from '@/core/stores/settings/providers/manage-providers';
import { testProviderKey } from '../actions';

/** Makes one tiny call with what is saved. */
export function TestButton({
  storeId,
  provider,
  disabled,
}: {
  storeId: string;
  provider: VendorId;
  disabled: boolean;
}) {
  const [busy, start] = useTransition();

  function test() {
    start(async () => {
      const result = await testProviderKey(storeId, provider);
      if (!result.ok) return void toast.error(result.message);
      if (!result.data.ok) return void toast.error('The test failed', { description: result.data.detail });
      toast.success('It works', {
        description: `${result.data.model} answered in ${(result.data.latencyMs / 1000).toFixed(1)} s.`,
      });
    });
  }

  return (
    <Button onClick={test} busy={busy} disabled={disabled} title={disabled ? 'Save first' : undefined}>
      <PlugZap />
      {busy ? 'Testing …' : 'Test'}
    </Button>
  );
}
