'use client';
import { FlaskConical } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { makeTestOf } from '../../../quality/tests/actions';

/** Makes a test of what was asked and answered here, and opens it: the owner sees what it expects. */
export function MakeTest({ storeId, conversationId }: { storeId: string; conversationId: string }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const make = () =>
    start(async () => {
      const result = await makeTestOf(storeId, conversationId);
      if (!result.ok) {
        toast.error(result.message);
        return;
      }
      toast.success('Test added', { description: 'Look at what its answers must say.' });
      router.push(`/s/${storeId}/quality/tests/${result.data}`);
    });
  return (
    <Button
      look="ghost"
      size="icon"
      aria-label="Make a test of this conversation"
      title="Make a test of this conversation"
      onClick={make}
      busy={busy}
    >
      <FlaskConical />
    </Button>
  );
}
