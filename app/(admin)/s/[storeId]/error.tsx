'use client';
import { CloudAlert } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';

export default function StorePageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <EmptyState
      page
      icon={CloudAlert}
      title="This page did not load"
      action={
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      The server could not put it together. If it happens again, the app’s log says why
      {error.digest ? ` (look for ${error.digest})` : ''}.
    </EmptyState>
  );
}
