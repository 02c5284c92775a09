'use client';
import { RotateCw } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { CopyButton } from '@/app/_components/ui/copy-button';
import { Textarea } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { newWidgetKey } from '../../actions';

export function EmbedCard({
  storeId,
  assistantId,
  widgetKey,
  publicUrl,
  hasDomain,
  demoShopUrl,
  mayChange,
}: {
  storeId: string;
  assistantId: string;
  widgetKey: string;
  publicUrl: string;
  hasDomain: boolean;
  /** A shop page that has this widget already; only for the demo store. */
  demoShopUrl: string | null;
  mayChange: boolean;
}) {
  const [rotating, setRotating] = useState(false);
  const tag = `<script src="${publicUrl}/widget.js" data-widget-key="${widgetKey}" async></script>`;
  return (
    <Card id="embed">
      <CardHead
        title="On your pages"
        hint="Paste this line before </body> on every page that should have the widget."
        action={<CopyButton text={tag} label="Copy script tag" look="primary" />}
      />
      <div className="grid gap-4 px-5 pb-5">
        <Textarea
          readOnly
          rows={2}
          aria-label="Script tag"
          value={tag}
          spellCheck={false}
          onFocus={(event) => event.target.select()}
          className="field-sizing-content min-h-0 resize-none bg-sunken font-mono text-xs leading-relaxed break-all"
        />
        {!hasDomain && (
          <Notice kind="warning">
            No domain is allowed yet, so only Storefolk’s own pages can show the widget.{' '}
            <Link href={`/s/${storeId}/settings`} className="font-medium underline underline-offset-2">
              Allow your shop’s domain
            </Link>
            .
          </Notice>
        )}
        {demoShopUrl && (
          <Notice>
            The demo shop has this line already:{' '}
            <a
              href={demoShopUrl}
              target="_blank"
              rel="noreferrer"
              className="font-medium underline underline-offset-2"
            >
              talk to the assistant there
            </a>
            .
          </Notice>
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-xs text-muted">
            Widget key <code className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono">{widgetKey}</code>
          </p>
          <div className="flex gap-2">
            <CopyButton text={widgetKey} label="Copy key" />
            {mayChange && (
              <Button size="sm" onClick={() => setRotating(true)}>
                <RotateCw />
                New key …
              </Button>
            )}
          </div>
        </div>
      </div>
      <ConfirmDialog
        open={rotating}
        onOpenChange={setRotating}
        title="Make a new widget key?"
        consequence="Pages with the old key lose the widget at once, until they carry the new one. Conversations stay."
        verb="Make a new key"
        onConfirm={() => newWidgetKey(storeId, assistantId)}
        onDone={() => toast.success('New key made. Put the new script tag on your pages.')}
      />
    </Card>
  );
}
