'use client';
import { useEffect, useState } from 'react';
import { readTheme, THEME_COOKIE, type Theme } from './theme';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The reader's choice of theme and a function that changes it at once, without a reload. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => setTheme(readTheme(document.documentElement.dataset.theme)), []);

  function choose(next: Theme) {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: Safari and Firefox lack the Cookie Store API
    document.cookie = `${THEME_COOKIE}=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  }
  return [theme, choose];
}
