'use client';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { Input } from '@/app/_components/ui/field';
import type { SearchHits } from '@/app/api/admin/stores/[storeId]/search/route';
import type { TestValues } from './test-values';

/** A product's title, proposed from the catalog while it is typed. */
export function ProductInput({ storeId, at }: { storeId: string; at: number }) {
  const form = useFormContext<TestValues>();
  const listId = useId();
  const text = useDeferredValue(form.watch(`turns.${at}.product`).trim());
  const { data } = useQuery({
    queryKey: ['search', storeId, text],
    queryFn: () => fetchJson<SearchHits>(`/api/admin/stores/${storeId}/search?q=${encodeURIComponent(text)}`),
    enabled: text.length >= 2,
  });
  return (
    <>
      <Input
        list={listId}
        maxLength={300}
        autoComplete="off"
        placeholder="Not checked"
        {...textField(form, `turns.${at}.product`)}
      />
      <datalist id={listId}>
        {data?.products.map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
    </>
  );
}
