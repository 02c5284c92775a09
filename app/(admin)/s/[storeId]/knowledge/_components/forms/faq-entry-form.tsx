'use client';
import { FaqOptions, NEW_FAQ } from '@/app/_components/faq-options';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input, Select, Textarea } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { addSource, saveFaqEntry } from '../../actions';

interface EntryValues {
  sourceId: string;
  title: string;
  question: string;
  answer: string;
  /** One a line. */
  phrasings: string;
}

/** A question with its answer: for a new FAQ, an existing one, or in place of the entry `replaces`. */
export function FaqEntryForm({
  storeId,
  faqs,
  question = '',
  entry,
  onDone,
}: {
  storeId: string;
  /** Where it can go; with one of them and an `entry` there is nothing to choose. */
  faqs: { id: string; title: string }[];
  question?: string;
  entry?: { question: string; answer: string; phrasings: string[] };
  onDone: () => void;
}) {
  const { form, submit, message } = useActionForm({
    defaults: {
      sourceId: faqs[0]?.id ?? NEW_FAQ,
      title: 'Frequently asked questions',
      question: entry?.question ?? question,
      answer: entry?.answer ?? '',
      phrasings: entry?.phrasings.join('\n') ?? '',
    },
    save: async ({ sourceId, title, ...values }: EntryValues) => {
      const phrasings = values.phrasings.split('\n').filter((line) => line.trim() !== '');
      const filled = { question: values.question, answer: values.answer, phrasings };
      if (sourceId !== NEW_FAQ) {
        return saveFaqEntry(storeId, sourceId, { ...filled, replaces: entry?.question ?? null });
      }
      const result = await addSource(storeId, { type: 'faq', title, entries: [filled] });
      return result.ok ? result : { ...result, fields: unnest(result.fields) };
    },
    savedWords: 'Saved. It is being indexed.',
    onSaved: onDone,
  });
  const { errors, isSubmitting } = form.formState;
  const isNew = form.watch('sourceId') === NEW_FAQ;
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {message && <Notice kind="danger">{message}</Notice>}
      <Field label="Question" fault={errors.question?.message}>
        <Input placeholder="Do you ship to Norway?" {...textField(form, 'question')} />
      </Field>
      <Field
        label="Answer"
        fault={errors.answer?.message}
        hint="The assistant quotes it, so write it as you would say it."
      >
        <Textarea rows={4} {...textField(form, 'answer')} />
      </Field>
      <Field
        label="Other ways to ask"
        optional
        fault={errors.phrasings?.message}
        hint="One a line. Five of them make the answer found far more often."
      >
        <Textarea
          rows={3}
          placeholder={'Shipping to Norway possible?\nDo you deliver to Oslo?'}
          {...textField(form, 'phrasings')}
        />
      </Field>
      {!entry && faqs.length > 0 && (
        <Field label="Goes into">
          <Select {...textField(form, 'sourceId')}>
            <FaqOptions faqs={faqs} />
          </Select>
        </Field>
      )}
      {isNew && (
        <Field label="Title of the FAQ" fault={errors.title?.message}>
          <Input {...textField(form, 'title')} />
        </Field>
      )}
      <DialogEnd busyWords="Saving …" verb={entry ? 'Save' : 'Add'} busy={isSubmitting} />
    </form>
  );
}

/** Faults of the only entry of a new FAQ belong to the form's own fields. */
function unnest(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, fault]) => [field.replace('entries.0.', ''), fault]),
  );
}
