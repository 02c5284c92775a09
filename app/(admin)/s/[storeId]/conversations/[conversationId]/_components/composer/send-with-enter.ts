'use client';
import { useEffect, useState } from 'react';

const KEY = 'storefolk-send-with-enter';

/**
 * Whether Enter alone sends: as the reader has chosen in this browser; otherwise where there is a mouse, for on touch
 * screens Enter begins a new line.
 */
export function useSendWithEnter(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => {
    const kept = localStorage.getItem(KEY);
    setOn(kept ? kept === 'yes' : !window.matchMedia('(pointer: coarse)').matches);
  }, []);
  return [
    on,
    (next) => {
      localStorage.setItem(KEY, next ? 'yes' : 'no');
      setOn(next);
    },
  ];
}
