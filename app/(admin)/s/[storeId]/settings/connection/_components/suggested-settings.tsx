'use client';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Notice } from '@/app/_components/ui/notice';
import type { SuggestedSettings } from '@/core/stores/connection/suggestions/suggested-settings';
import { takeShopSettings } from '../actions';

const WORDS: Record<keyof SuggestedSettings, string> = {
  currency: 'currency',
  locale: 'language',
  timeZone: 'time zone',
  websiteUrl: 'website',
};

/** Offers the shop's own settings where the store's say something else. */
export function SuggestedSettingsNotice({
  storeId,
  suggested,
}: {
  storeId: string;
  suggested: SuggestedSettings;
}) {
  const [busy, start] = useTransition();
  const fields = Object.keys(suggested) as (keyof SuggestedSettings)[];
  if (fields.length === 0) return null;
  const take = () =>
    start(async () => {
      const result = await takeShopSettings(storeId, fields);
      if (result.ok) toast.success('Taken over from the shop.');
      else toast.error(result.message);
    });
  return (
    <Notice
      action={
        <Button size="sm" onClick={take} busy={busy}>
          Use the shop’s
        </Button>
      }
    >
      Your shop has other settings than this store:{' '}
      {fields.map((field) => `${WORDS[field]} ${wordsOf(field, suggested[field] ?? '')}`).join(', ')}.
    </Notice>
  );
}

/** "en" is no word for people. */
function wordsOf(field: keyof SuggestedSettings, value: string): string {
  if (field !== 'locale') return value;
  return new Intl.DisplayNames('en', { type: 'language' }).of(value) ?? value;
}
