import { useEffect, useRef, useState } from 'preact/hooks';
import type { HostBridge } from '../../host-bridge';

const NO_PREVIEW = {};

/** What the page around the panel tells: whether the panel is in sight, where the shopper is, and when to take the focus. */
export function useHost(bridge: HostBridge) {
  const [shown, setShown] = useState(bridge.origin === null);
  const [inSight, setInSight] = useState(document.visibilityState === 'visible');
  const [focusRequests, setFocusRequests] = useState(0);
  const [preview, setPreview] = useState<object>(NO_PREVIEW);
  const [page, setPage] = useState<string | null>(null);
  const latestPage = useRef<string | null>(null);

  useEffect(() => {
    bridge.listen((message) => {
      if (message.type === 'init' || message.type === 'page') {
        latestPage.current = message.pageUrl;
        setPage(message.pageUrl);
      }
      if (message.type === 'shown') {
        setShown(true);
        if (message.focus) setFocusRequests((count) => count + 1);
      }
      if (message.type === 'hidden') setShown(false);
      if (message.type === 'preview' && bridge.origin === location.origin) setPreview(message.config);
    });
    const look = () => setInSight(document.visibilityState === 'visible');
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      bridge.send({ type: 'close' });
    };
    document.addEventListener('visibilitychange', look);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('visibilitychange', look);
      document.removeEventListener('keydown', onKey);
    };
  }, [bridge]);

  return { visible: shown && inSight, focusRequests, preview, page, pageUrl: () => latestPage.current };
}
