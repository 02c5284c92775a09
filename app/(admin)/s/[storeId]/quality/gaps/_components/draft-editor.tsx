'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import { FaqOptions, NEW_FAQ } from '@/app/_components/faq-options';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Button } from '@/app/_components/ui/button';
import { Field, Input, Select, Textarea } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { GapView } from '@/core/quality/gaps/gap-view';
import { approve, dismiss, reopen } from '../actions';
import { DraftSources } from './draft-sources';

interface DraftValues {
  question: string;
  answer: string;
  /** One a line. */
  phrasings: string;
  sourceId: string;
}

/** The drafted entry, to be edited and approved, or put aside. */
export function DraftEditor({
  storeId,
  gap,
  faqs,
}: {
  storeId: string;
  gap: GapView;
  faqs: { id: string; title: string }[];
}) {
  const [dismissing, setDismissing] = useState(false);
  const { form, submit, message } = useActionForm({
    defaults: {
      question: gap.draft?.question ?? gap.question,
      answer: gap.draft?.answer ?? '',
      phrasings: otherWordings(gap).join('\n'),
      sourceId: faqs[0]?.id ?? NEW_FAQ,
    },
    save: ({ question, answer, phrasings, sourceId }: DraftValues) =>
      approve(storeId, gap.id, {
        question,
        answer,
        phrasings: phrasings.split('\n').filter((line) => line.trim() !== ''),
        sourceId: sourceId === NEW_FAQ ? null : sourceId,
      }),
    savedWords: 'Approved. The assistant answers with it in a moment.',
  });
  const { errors, isSubmitting } = form.formState;

  async function putAside() {
    setDismissing(true);
    const result = await dismiss(storeId, gap.id);
    setDismissing(false);
    if (!result.ok) return void toast.error(result.message);
    toast('Dismissed', {
      description: gap.question,
      action: { label: 'Undo', onClick: () => void takeBack(storeId, gap.id) },
    });
  }

  return (
    <form onSubmit={submit} noValidate className="grid min-w-0 gap-4" aria-label="Drafted answer">
      {message && <Notice kind="danger">{message}</Notice>}
      <Field label="Question" fault={errors.question?.message}>
        <Input {...textField(form, 'question')} />
      </Field>
      <Field label="Answer" fault={errors.answer?.message} hint={answerHint(gap)}>
        <Textarea rows={5} {...textField(form, 'answer')} />
      </Field>
      {gap.draft && gap.draft.from.length > 0 && <DraftSources sources={gap.draft.from} />}
      <Field
        label="Other ways to ask"
        optional
        fault={errors.phrasings?.message}
        hint="One a line, as shoppers wrote them. They make the answer found."
      >
        <Textarea rows={3} {...textField(form, 'phrasings')} />
      </Field>
      {faqs.length > 0 && (
        <Field label="Goes into" fault={errors.sourceId?.message}>
          <Select {...textField(form, 'sourceId')}>
            <FaqOptions faqs={faqs} />
          </Select>
        </Field>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="ghost" onClick={putAside} busy={dismissing} disabled={isSubmitting}>
          Dismiss
        </Button>
        <Button look="primary" type="submit" busy={isSubmitting} disabled={dismissing}>
          {isSubmitting ? 'Approving …' : 'Approve'}
        </Button>
      </div>
    </form>
  );
}

async function takeBack(storeId: string, gapId: string): Promise<void> {
  const result = await reopen(storeId, gapId);
  if (!result.ok) toast.error(result.message);
}

/** What shoppers wrote otherwise, each once. */
function otherWordings(gap: GapView): string[] {
  const key = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
  const seen = new Set([key(gap.draft?.question ?? gap.question)]);
  return gap.examples.flatMap(({ text }) => {
    if (seen.has(key(text)) || text.includes('…')) return [];
    seen.add(key(text));
    return [text];
  });
}

function answerHint({ draft, reasons }: GapView): string {
  switch (draft?.by) {
    case 'team':
      return 'As a teammate wrote it should have been said.';
    case 'quoted':
      return reasons.some(({ reason }) => reason.startsWith('rated_down'))
        ? 'Quoted from your knowledge, as shoppers were probably told; it did not help them. Write what would have.'
        : 'Quoted from the nearest passages of your knowledge. Keep what answers the question, and add what is missing.';
    case 'worded':
      return 'Worded by your model from the passages below; every fact in it stands there. Read it before you approve.';
    default:
      return draft && draft.from.length > 0
        ? 'Your knowledge hardly says anything about this; the nearest is below. Fill in the places marked […].'
        : 'Your knowledge says nothing about this. Fill in the places marked […].';
  }
}
