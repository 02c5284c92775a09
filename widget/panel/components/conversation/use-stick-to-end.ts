import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { scrollBehaviour } from '../products/product-row';

/** Nearer than this to the end, the view follows what is added. */
const NEAR_PX = 80;

/**
 * Keeps the end of the conversation in view while it grows, unless the reader has scrolled up.
 * @param ownCount rises when the shopper sends: then the view goes to the end wherever it was
 */
export function useStickToEnd(ownCount: number) {
  const log = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const sent = useRef(ownCount);
  const [away, setAway] = useState(false);

  const toEnd = useCallback(() => {
    stuck.current = true;
    const box = scrollingBox(log.current);
    box?.scrollTo({ top: box.scrollHeight, behavior: scrollBehaviour() });
  }, []);

  useEffect(() => {
    // Where the whole panel scrolls, it begins at its top.
    stuck.current = scrollingBox(log.current) === log.current;
    const look = () => {
      const box = scrollingBox(log.current);
      if (!box) return;
      const distance = box.scrollHeight - box.scrollTop - box.clientHeight;
      stuck.current = distance < NEAR_PX;
      setAway(distance > NEAR_PX * 2);
    };
    const observer = new ResizeObserver(() => {
      const box = scrollingBox(log.current);
      if (stuck.current && box) box.scrollTop = box.scrollHeight;
      else look();
    });
    for (const element of [log.current, content.current]) if (element) observer.observe(element);
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('scroll', look, { capture: true });
    };
  }, []);

  useLayoutEffect(() => {
    if (ownCount > sent.current) toEnd();
    sent.current = ownCount;
  }, [ownCount, toEnd]);

  return { log, content, away, toEnd };
}

/** The conversation itself, or at great zoom (layout.css) the whole panel. */
function scrollingBox(log: HTMLElement | null): HTMLElement | null {
  return log && getComputedStyle(log).overflowY === 'visible' ? document.getElementById('panel') : log;
}
