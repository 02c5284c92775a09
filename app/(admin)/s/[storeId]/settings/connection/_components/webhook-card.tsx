'use client';
import { useTransition } from 'react';
import { toast } from 'sonner';
import { Count } from '@/app/_components/format/amounts';
import { RelativeTime } from '@/app/_components/format/time';
import { Badge, type Tone } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { CopyButton } from '@/app/_components/ui/copy-button';
import { Notice } from '@/app/_components/ui/notice';
import type { WebhookHealth } from '@/core/stores/webhooks/read-webhook-health';
import { checkShopWebhooks } from '../actions';

const STATE: Record<WebhookHealth['state'], { words: string; tone: Tone }> = {
  none: { words: 'None set up', tone: 'warning' },
  broken: { words: 'Not all deliver', tone: 'danger' },
  working: { words: 'Working', tone: 'success' },
};

/** How changes at the shop reach us at once, and whether they do. */
export function WebhookCard({
  storeId,
  health,
  url,
  mayManage,
}: {
  storeId: string;
  health: WebhookHealth;
  url: string;
  mayManage: boolean;
}) {
  const [busy, start] = useTransition();
  const check = () =>
    start(async () => {
      const result = await checkShopWebhooks(storeId);
      if (result.ok) toast.success('The webhooks were compared with the shop.');
      else toast.error(result.message);
    });
  return (
    <Card aria-labelledby="webhooks">
      <CardHead
        id="webhooks"
        title="Changes at once"
        hint="The shop calls this address when something changes"
        action={
          <Badge tone={STATE[health.state].tone} dot>
            {STATE[health.state].words}
          </Badge>
        }
      />
      <div className="grid gap-4 px-5 pb-5">
        {(health.failure || health.state !== 'working') && (
          <Notice kind={health.state === 'broken' ? 'danger' : 'warning'}>
            {health.failure && <p className="font-medium">{health.failure}</p>}
            <p>{adviceOn(health.state, url)}</p>
          </Notice>
        )}
        <div className="flex items-center gap-2">
          <code className="min-w-0 flex-1 truncate rounded-md bg-sunken px-3 py-2 font-mono text-xs">
            {url}
          </code>
          <CopyButton text={url} label="Copy webhook address" short />
        </div>
        {health.topics.length > 0 && (
          <details className="group">
            <summary className="cursor-pointer text-sm text-muted hover:text-ink">
              {health.topics.length} topics
            </summary>
            <ul className="mt-2 divide-y rounded-md border">
              {health.topics.map((topic) => (
                <li
                  key={topic.topic}
                  className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-xs"
                >
                  <span className="min-w-0 flex-1 truncate font-mono">{topic.topic}</span>
                  {topic.reenabled > 0 && (
                    <span className="text-muted">switched on again {topic.reenabled} ×</span>
                  )}
                  <span className="text-muted">
                    {topic.lastEventAt ? <RelativeTime at={topic.lastEventAt} /> : 'no event yet'}
                  </span>
                  <Badge tone={topic.active ? 'success' : 'danger'}>{topic.active ? 'on' : 'off'}</Badge>
                </li>
              ))}
            </ul>
          </details>
        )}
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
          <p className="text-xs text-muted">
            {health.checkedAt ? (
              <>
                Checked <RelativeTime at={health.checkedAt} />
              </>
            ) : (
              'Not checked yet'
            )}
            {health.waiting > 0 && (
              <>
                {' · '}
                <Count value={health.waiting} /> waiting to be worked off
              </>
            )}
            {health.failed > 0 && (
              <>
                {' · '}
                <Count value={health.failed} /> failed; the next full check makes up for them
              </>
            )}
          </p>
          {mayManage && (
            <Button onClick={check} busy={busy}>
              Check now
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}

/** Why changes do not come at once, what to do about it, and what makes up for it meanwhile. */
function adviceOn(state: WebhookHealth['state'], url: string): string {
  const meanwhile = 'the sync every 15 minutes brings changes in';
  if (state === 'working') return `Until that is mended, ${meanwhile}.`;
  if (!url.startsWith('https://')) {
    return `A shop can only call a public https:// address, and this Storefolk is at ${new URL(url).origin}. Give it one (STOREFOLK_URL), then check again. Until then, ${meanwhile}.`;
  }
  return state === 'none'
    ? `The shop has not been told to call yet. “Check now” sets that up; until then, ${meanwhile}.`
    : `The shop has switched some topics off. “Check now” switches them on again; until then, ${meanwhile}.`;
}
