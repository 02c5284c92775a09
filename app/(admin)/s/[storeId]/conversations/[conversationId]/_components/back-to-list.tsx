'use client';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { Button } from '@/app/_components/ui/button';

/** On phones the list lies behind the conversation; its filters are kept. */
export function BackToList({ storeId }: { storeId: string }) {
  const search = useSearchParams();
  return (
    <Button asChild look="ghost" size="icon" className="-ml-2 md:hidden">
      <Link
        href={`/s/${storeId}/conversations${search.size > 0 ? `?${search}` : ''}`}
        aria-label="All conversations"
      >
        <ChevronLeft />
      </Link>
    </Button>
  );
}
