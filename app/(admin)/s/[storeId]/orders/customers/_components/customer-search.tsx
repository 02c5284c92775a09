'use client';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { Input } from '@/app/_components/ui/field';

const SEARCH_DELAY_MS = 250;

/** Searches while one types; what is searched for stands in the address. */
export function CustomerSearch({ q }: { q: string }) {
  const router = useRouter();
  const [text, setText] = useState(q);
  const [busy, start] = useTransition();
  const search = () =>
    start(() =>
      router.replace(text.trim() ? `?${new URLSearchParams({ q: text.trim() })}` : '?', { scroll: false }),
    );

  useEffect(() => {
    if (text.trim() === q) return;
    const timer = setTimeout(search, SEARCH_DELAY_MS);
    return () => clearTimeout(timer);
  });

  return (
    <form
      aria-busy={busy}
      className="relative mx-5 my-4"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <Search className="absolute top-2.5 left-3 size-4 text-faint" aria-hidden />
      <Input
        type="search"
        aria-label="Search customers"
        placeholder="Search name, e-mail, phone"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="pl-9"
      />
    </form>
  );
}
