import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { Button } from './_components/ui/button';
import { EmptyState } from './_components/ui/empty-state';

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center">
      <EmptyState
        page
        icon={SearchX}
        title="There is nothing here"
        action={
          <Button asChild look="primary">
            <Link href="/">To the start</Link>
          </Button>
        }
      >
        The page does not exist, or it belongs to another account.
      </EmptyState>
    </main>
  );
}
