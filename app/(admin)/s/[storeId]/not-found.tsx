import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/app/_components/ui/button';
import { EmptyState } from '@/app/_components/ui/empty-state';

export default function StorePageNotFound() {
  return (
    <EmptyState
      page
      icon={SearchX}
      title="There is nothing here"
      action={
        <Button asChild>
          <Link href="/">To the overview</Link>
        </Button>
      }
    >
      It may have been deleted, or the link belongs to another account.
    </EmptyState>
  );
}
