'use client';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { RelativeTime } from '@/app/_components/format/time';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import type { PrivacyRequestView } from '@/core/stores/privacy/read-privacy-requests';
import { deleteExport } from '../actions';

const KIND: Record<PrivacyRequestView['kind'], string> = {
  export: 'A customer’s data was asked for',
  erase_customer: 'A customer was erased',
  erase_shop: 'The shop’s data was erased',
};

/** What the platform asked for by law, and what was done. */
export function PrivacyCard({ storeId, requests }: { storeId: string; requests: PrivacyRequestView[] }) {
  const [forgetting, setForgetting] = useState<string | null>(null);
  if (requests.length === 0) return null;
  return (
    <Card aria-labelledby="privacy">
      <CardHead
        id="privacy"
        title="Privacy requests"
        hint="Handed out and erased by themselves; pass exports on to the customer within 30 days"
      />
      <ul className="divide-y border-t">
        {requests.map((request) => (
          <li key={request.id} className="flex flex-wrap items-center gap-3 px-5 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{KIND[request.kind]}</p>
              <p className="truncate text-xs text-muted">
                <RelativeTime at={request.requestedAt} />
                {request.customerId && ` · customer ${request.customerId}`}
                {countsOf(request.summary)}
              </p>
            </div>
            {request.hasExport && (
              <div className="flex gap-2">
                <Button asChild size="sm">
                  <a href={`/api/admin/stores/${storeId}/privacy/${request.id}`} download>
                    <Download />
                    Download
                  </a>
                </Button>
                <Button
                  size="icon-sm"
                  look="ghost"
                  aria-label="Delete the export"
                  onClick={() => setForgetting(request.id)}
                >
                  <Trash2 />
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={forgetting !== null}
        onOpenChange={() => setForgetting(null)}
        title="Delete this export?"
        consequence="The collected data is deleted here. What is stored of the customer stays."
        verb="Delete export"
        onConfirm={() => deleteExport(storeId, forgetting ?? '')}
        onDone={() => toast.success('The export is deleted.')}
      />
    </Card>
  );
}

function countsOf(summary: PrivacyRequestView['summary']): string {
  return Object.entries(summary)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ` · ${count} ${wordsOf(name, count)}`)
    .join('');
}

/** "backInStock" in words; 1 order, 2 orders. */
function wordsOf(name: string, count: number): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return count === 1 ? words.replace(/s$/, '') : words;
}
