'use client';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Dialog } from '@/app/_components/ui/dialog';
import type { SourceDetail } from '@/core/knowledge/sources/get-source.queries';
import { FaqEntryForm } from '../../_components/forms/faq-entry-form';
import { dropFaqEntry } from '../../actions';

/** Edits or deletes one question of an FAQ. */
export function EntryActions({
  storeId,
  source,
  question,
}: {
  storeId: string;
  source: SourceDetail;
  question: string;
}) {
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const entry = source.entries?.find((one) => one.question === question);
  if (!entry) return null;
  return (
    <div className="flex pt-2">
      <Button look="ghost" size="icon-sm" aria-label={`Edit: ${question}`} onClick={() => setEditing(true)}>
        <Pencil />
      </Button>
      <Button
        look="ghost"
        size="icon-sm"
        aria-label={`Delete: ${question}`}
        onClick={() => setDeleting(true)}
      >
        <Trash2 />
      </Button>
      <Dialog open={editing} onOpenChange={setEditing} title="Edit question" wide>
        <FaqEntryForm
          storeId={storeId}
          faqs={[{ id: source.id, title: source.title }]}
          entry={entry}
          onDone={() => setEditing(false)}
        />
      </Dialog>
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title="Delete this question?"
        consequence={`“${question}” and its answer are removed from the FAQ.`}
        verb="Delete question"
        onConfirm={() => dropFaqEntry(storeId, source.id, question)}
        onDone={() => toast.success('Question deleted')}
      />
    </div>
  );
}
