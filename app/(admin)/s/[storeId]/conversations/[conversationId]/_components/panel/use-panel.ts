'use client';
import { useEffect, useState } from 'react';

const KEY = 'storefolk-contact-panel';
/** From this width on the panel is open unless the reader has closed it. */
const ROOM = '(min-width: 1536px)';
/** Below it the panel lies over the messages: never without being asked for. */
const BESIDE = '(min-width: 1280px)';

export type PanelTab = 'shopper' | 'copilot';

export interface Panel {
  /** null: closed. */
  tab: PanelTab | null;
  show: (tab: PanelTab) => void;
  toggle: () => void;
  close: () => void;
}

/** What is open beside the messages; whether anything is, is kept in this browser. */
export function usePanel(): Panel {
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState<PanelTab>('shopper');
  useEffect(() => {
    const kept = localStorage.getItem(KEY);
    const wanted = kept === null ? window.matchMedia(ROOM).matches : kept === 'open';
    setOpen(wanted && window.matchMedia(BESIDE).matches);
  }, []);
  const change = (next: boolean) => {
    setOpen(next);
    if (window.matchMedia(BESIDE).matches) localStorage.setItem(KEY, next ? 'open' : 'closed');
  };
  return {
    tab: open ? tab : null,
    show(next) {
      setTab(next);
      change(true);
    },
    toggle: () => change(!open),
    close: () => change(false),
  };
}
