'use client';
import { createContext, type ReactNode, useContext } from 'react';

export interface Formats {
  /** The reader's, BCP 47: dates and numbers. */
  locale: string;
  /** The store's, IANA: a day is a day in the shop. */
  timeZone: string;
  /** The store's: money as shoppers read it. */
  storeLocale: string;
  currency: string;
  /** When the page was made, ISO 8601: server and browser write the same relative times. */
  now: string;
}

const FormatContext = createContext<Formats>({
  locale: 'en',
  timeZone: 'UTC',
  storeLocale: 'en',
  currency: 'USD',
  now: new Date(0).toISOString(),
});

export function FormatProvider({ formats, children }: { formats: Formats; children: ReactNode }) {
  return <FormatContext value={formats}>{children}</FormatContext>;
}

export function useFormats(): Formats {
  return useContext(FormatContext);
}
