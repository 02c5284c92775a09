'use client';
import { PackageOpen } from 'lucide-react';
import Link from 'next/link';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { DialogClose } from '@/app/_components/ui/dialog';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { Notice } from '@/app/_components/ui/notice';
import { TableSkeleton } from '@/app/_components/ui/skeleton';
import { addProposedTests } from '../../actions';
import { testCount } from '../test-words';
import { ProposalGroup } from './proposal-group';
import { useProposals } from './use-proposals';

/** The proposals by what they were made of, all ticked. */
export function ProposalPicker({ storeId, onDone }: { storeId: string; onDone: () => void }) {
  const { proposals, fault } = useProposals(storeId);
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const [refusal, setRefusal] = useState<string>();
  const [busy, start] = useTransition();

  if (fault) return <Notice kind="danger">{fault}</Notice>;
  if (!proposals) return <TableSkeleton rows={5} label="Reading your catalog and policies" />;
  if (proposals.length === 0) return <NothingToAsk storeId={storeId} />;

  const kept = proposals.filter((_, at) => !dropped.has(at));
  const set = (places: number[], keep: boolean) => {
    const next = new Set(dropped);
    for (const at of places) {
      if (keep) next.delete(at);
      else next.add(at);
    }
    setDropped(next);
  };
  const add = () =>
    start(async () => {
      const result = await addProposedTests(storeId, kept);
      if (!result.ok) return setRefusal(result.message);
      toast.success(`${testCount(result.data)} added`);
      onDone();
    });

  const numbered = proposals.map((proposal, at) => ({ ...proposal, at }));
  return (
    <div className="grid gap-5">
      {(['policies', 'catalog'] as const).map((origin) => (
        <ProposalGroup
          key={origin}
          origin={origin}
          proposals={numbered.filter((proposal) => proposal.origin === origin)}
          isKept={(at) => !dropped.has(at)}
          onKeep={set}
        />
      ))}
      {refusal && <Notice kind="danger">{refusal}</Notice>}
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex justify-end gap-2 border-t bg-overlay px-5 py-3">
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button look="primary" onClick={add} busy={busy} disabled={kept.length === 0}>
          Add {testCount(kept.length)}
        </Button>
      </div>
    </div>
  );
}

function NothingToAsk({ storeId }: { storeId: string }) {
  return (
    <EmptyState
      icon={PackageOpen}
      title="Nothing new to ask about"
      action={
        <>
          <Button asChild>
            <Link href={`/s/${storeId}/catalog/imports`}>Import products</Link>
          </Button>
          <Button asChild>
            <Link href={`/s/${storeId}/knowledge?add=policy`}>Add a policy</Link>
          </Button>
        </>
      }
    >
      Tests are made of products with a price and of policies and answers that name facts. Yours have tests
      already, or there are none yet.
    </EmptyState>
  );
}
