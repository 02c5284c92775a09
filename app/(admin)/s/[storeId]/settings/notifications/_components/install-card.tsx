'use client';
import { useEffect, useState } from 'react';
import { isInstalled } from '@/app/_components/push/browser-push';
import { useInstallOffer } from '@/app/_components/push/install-prompt';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';

/** How to have Storefolk as an app; nothing once it is one. */
export function InstallCard() {
  const [installed, setInstalled] = useState(false);
  const install = useInstallOffer();
  useEffect(() => setInstalled(isInstalled()), []);
  if (installed) return null;
  return (
    <Card aria-labelledby="install">
      <CardHead
        id="install"
        title="Storefolk as an app"
        hint={
          install
            ? 'Opens in a window of its own, from your home screen or dock.'
            : 'On an iPhone or iPad: Share, then “Add to Home Screen”. Elsewhere: “Install” in the browser’s menu or address bar; it needs https.'
        }
        action={
          install && (
            <Button look="primary" onClick={() => void install()}>
              Install
            </Button>
          )
        }
      />
    </Card>
  );
}
