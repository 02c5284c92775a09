'use client';
import { useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input, Textarea } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { CannedReplyView } from '@/core/inbox/canned-replies/reply-input';
import type { ReplyValues } from '@/core/inbox/canned-replies/reply-variables';
import { saveReply } from '../actions';
import { ReplyPreview } from './reply-preview';
import { VariableButtons } from './variable-buttons';

/** Writes a reply, with what it will look like below. */
export function ReplyDialog({
  storeId,
  reply,
  own,
  onClose,
}: {
  storeId: string;
  /** null: a new one. */
  reply: CannedReplyView | null;
  own: Partial<ReplyValues>;
  onClose: () => void;
}) {
  const { form, submit, message } = useActionForm({
    defaults: { title: reply?.title ?? '', shortcut: reply?.shortcut ?? '', text: reply?.text ?? '' },
    save: (values) => saveReply(storeId, reply?.id ?? null, values),
    savedWords: reply ? 'Saved' : 'Reply added',
    onSaved: onClose,
  });
  const { errors, isSubmitting } = form.formState;
  const text = useWatch({ control: form.control, name: 'text' });
  const area = useRef<HTMLTextAreaElement>(null);
  const { ref, ...textProps } = textField(form, 'text');

  function insert(place: string) {
    const { current } = area;
    if (!current) return;
    const { selectionStart: from, selectionEnd: to } = current;
    form.setValue('text', text.slice(0, from) + place + text.slice(to), { shouldDirty: true });
    current.focus();
    requestAnimationFrame(() => current.setSelectionRange(from + place.length, from + place.length));
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={reply ? 'Change reply' : 'New reply'}
      wide
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
        {message && Object.keys(errors).length === 0 && <Notice kind="danger">{message}</Notice>}
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
          <Field label="Title" fault={errors.title?.message}>
            <Input
              {...textField(form, 'title')}
              maxLength={80}
              autoComplete="off"
              placeholder="Where is my order?"
            />
          </Field>
          <Field label="Shortcut" fault={errors.shortcut?.message} hint="Typed after “/”.">
            <Input
              {...textField(form, 'shortcut')}
              maxLength={41}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              placeholder="order"
              className="font-mono"
            />
          </Field>
        </div>
        <Field
          label="Reply"
          fault={errors.text?.message}
          hint="What stands behind “|” is said when there is nothing to fill in: {{contact.first_name|there}}."
        >
          <Textarea
            {...textProps}
            ref={(element) => {
              ref(element);
              area.current = element;
            }}
            rows={5}
            maxLength={4000}
          />
        </Field>
        <VariableButtons onInsert={insert} />
        <ReplyPreview text={text} own={own} />
        <DialogEnd verb={reply ? 'Save' : 'Add reply'} busyWords="Saving …" busy={isSubmitting} />
      </form>
    </Dialog>
  );
}
