'use client';
import { useEffect, useState } from 'react';

const KEY = 'storefolk-contact-panel';
/** From this width on the panel is open unless the reader has closed it. */
const ROOM = '(min-width: 1536px)';
/** Below it the panel lies over the messages: never without being asked for. */
const BESIDE = '(min-width: 1280px)';

/** Whether the panel about the shopper is open; the reader's choice is kept in this browser. */
export function usePanel(): { open: boolean; toggle: () => void; close: () => void } {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const kept = localStorage.getItem(KEY);
    const wanted = kept === null ? window.matchMedia(ROOM).matches : kept === 'open';
    setOpen(wanted && window.matchMedia(BESIDE).matches);
  }, []);
  const change = (next: boolean) => {
    setOpen(next);
    if (window.matchMedia(BESIDE).matches) localStorage.setItem(KEY, next ? 'open' : 'closed');
  };
  return { open, toggle: () => change(!open), close: () => change(false) };
}
