'use client';
import { useState, useTransition } from 'react';
import { TagDot } from '@/app/_components/inbox/tag-chip';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input, Textarea } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { TAG_COLORS, type TagColor } from '@/core/inbox/tags/tag-input';
import type { TagUse } from '@/core/inbox/tags/tags.queries';
import { putTag } from '../actions';
import { readWords } from './read-words';

/** A new tag, or another name, colour and words for one. */
export function TagDialog({
  storeId,
  tag,
  onClose,
}: {
  storeId: string;
  tag: TagUse | null;
  onClose: () => void;
}) {
  const [name, setName] = useState(tag?.name ?? '');
  const [color, setColor] = useState<TagColor>(tag?.color ?? 'gray');
  const [words, setWords] = useState(tag?.words.join('\n') ?? '');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, begin] = useTransition();

  const save = () =>
    begin(async () => {
      const result = await putTag(storeId, tag?.id ?? null, { name, color, words: readWords(words) });
      if (result.ok) return onClose();
      const wordFault = Object.entries(result.fields).find(([path]) => path.startsWith('words'))?.[1];
      setFaults({
        ...result.fields,
        ...(wordFault ? { words: wordFault } : {}),
        ...(Object.keys(result.fields).length === 0 ? { '': result.message } : {}),
      });
    });

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={tag ? `Edit “${tag.name}”` : 'New tag'}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {faults[''] && <Notice kind="danger">{faults['']}</Notice>}
        <Field label="Name" fault={faults.name}>
          <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </Field>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">Colour</legend>
          <div className="flex flex-wrap gap-1.5">
            {TAG_COLORS.map((each) => (
              <label
                key={each}
                className="flex cursor-pointer items-center gap-2 rounded-full border px-2.5 py-1 text-xs has-checked:border-primary has-checked:bg-primary-soft has-focus-visible:outline-2"
              >
                <input
                  type="radio"
                  name="tag-colour"
                  className="sr-only"
                  checked={color === each}
                  onChange={() => setColor(each)}
                />
                <TagDot color={each} className="size-2.5" />
                <span className="capitalize">{each}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field
          label="Words"
          optional
          fault={faults.words}
          hint="One a line. Whole words or phrases, in any case: “return”, “send back”."
        >
          <Textarea rows={4} value={words} onChange={(event) => setWords(event.target.value)} />
        </Field>
        <DialogEnd verb={tag ? 'Save' : 'Create'} busy={busy} />
      </form>
    </Dialog>
  );
}
