'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { startWorker } from '@/app/_components/push/browser-push';
import { keepInstallOffer } from '@/app/_components/push/install-prompt';

/** The service worker: it shows notifications, and one that is tapped leads this window to its conversation. */
export function AppWorker() {
  const router = useRouter();
  useEffect(() => {
    void startWorker();
    const endOffer = keepInstallOffer();
    const open = ({ data }: MessageEvent) => {
      const { type, path } = data ?? {};
      if (type === 'open' && typeof path === 'string' && path.startsWith('/s/')) router.push(path);
    };
    navigator.serviceWorker?.addEventListener('message', open);
    return () => {
      endOffer();
      navigator.serviceWorker?.removeEventListener('message', open);
    };
  }, [router]);
  return null;
}
