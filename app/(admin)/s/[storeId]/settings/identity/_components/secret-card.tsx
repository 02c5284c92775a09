'use client';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { dropSecret, makeSecret, replaceSecret } from '../actions';
import { SecretText } from './secret-text';
import { SnippetTabs } from './snippet-tabs';

/** The secret with which the shop signs who is logged in, and the code that does it. */
export function SecretCard({
  storeId,
  secret,
  src,
  widgetKey,
}: {
  storeId: string;
  secret: string | null;
  /** Address of the widget's script. */
  src: string;
  widgetKey: string;
}) {
  const [asking, setAsking] = useState<'replace' | 'drop' | null>(null);
  const [busy, start] = useTransition();
  const make = () =>
    start(async () => {
      const result = await makeSecret(storeId);
      if (!result.ok) toast.error(result.message);
    });
  return (
    <Card aria-labelledby="secret">
      <CardHead
        id="secret"
        title="Recognise shoppers who are logged in"
        hint={
          secret === null
            ? 'Your shop signs its script tag with a secret that only it and Storefolk know'
            : 'Put one of these into your shop’s theme in place of the plain script tag'
        }
      />
      <div className="grid gap-5 px-5 pb-5">
        {secret === null ? (
          <div>
            <Button look="primary" onClick={make} busy={busy}>
              Make a secret
            </Button>
          </div>
        ) : (
          <>
            <SecretText secret={secret} />
            <SnippetTabs src={src} widgetKey={widgetKey} />
            <div className="flex flex-wrap gap-2">
              <Button onClick={() => setAsking('replace')}>New secret …</Button>
              <Button look="danger-quiet" onClick={() => setAsking('drop')}>
                Switch off …
              </Button>
            </div>
          </>
        )}
      </div>
      <ConfirmDialog
        open={asking === 'replace'}
        onOpenChange={() => setAsking(null)}
        title="Make a new secret?"
        consequence="What your shop signs with the old one counts no more, until the new one is in its theme."
        verb="Make a new secret"
        onConfirm={() => replaceSecret(storeId)}
        onDone={() => toast.success('New secret made. Put it into your shop’s theme.')}
      />
      <ConfirmDialog
        open={asking === 'drop'}
        onOpenChange={() => setAsking(null)}
        title="Switch this off?"
        consequence="The secret is deleted. Shoppers who are logged in show who they are like everybody else."
        verb="Switch off"
        onConfirm={() => dropSecret(storeId)}
      />
    </Card>
  );
}
