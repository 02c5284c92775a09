'use client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { Field, Input, Select, Textarea } from '@/app/_components/ui/field';
import { PERSONALITIES } from '@/core/stores/settings/assistants/assistant-input';
import type { RunValues } from './run-values';

const PERSONALITY_WORDS: Record<RunValues['personality'], string> = {
  friendly: 'Friendly',
  professional: 'Professional',
  playful: 'Playful',
  custom: 'Your own',
};

/** Settings to try before shoppers get them; they begin as they are live, and are saved nowhere. */
export function DraftFields({ form }: { form: UseFormReturn<RunValues> }) {
  const { errors } = form.formState;
  // A fault within opens it; it stays open when the fault is gone.
  const [open, setOpen] = useState(false);
  const faulty = Object.keys(errors).length > 0;
  return (
    <details
      open={open || faulty}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-md border"
    >
      <summary className="focus-inset flex list-none items-center gap-2 rounded-md px-3.5 py-2.5 hover:bg-sunken">
        <ChevronRight
          className="size-4 shrink-0 text-faint transition-transform group-open:rotate-90"
          aria-hidden
        />
        <span>
          <span className="block font-medium">Try other settings</span>
          <span className="block text-xs text-muted">For this run only: shoppers notice nothing.</span>
        </span>
      </summary>
      <div className="grid gap-4 border-t px-3.5 py-4 sm:grid-cols-2">
        <Field label="Personality" fault={errors.personality?.message} className="sm:col-span-2">
          <Select {...form.register('personality')}>
            {PERSONALITIES.map((one) => (
              <option key={one} value={one}>
                {PERSONALITY_WORDS[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Instructions"
          optional
          hint="For answers a language model writes."
          fault={errors.instructions?.message}
          className="sm:col-span-2"
        >
          <Textarea rows={3} {...textField(form, 'instructions')} />
        </Field>
        <Field
          label="Never say"
          optional
          hint="One word or claim a line."
          fault={errors.doNotSay?.message}
          className="sm:col-span-2"
        >
          <Textarea rows={2} {...textField(form, 'doNotSay')} />
        </Field>
        <Field label="Ask back below (%)" fault={errors.clarifyBelow?.message}>
          <Input inputMode="numeric" {...textField(form, 'clarifyBelow')} />
        </Field>
        <Field label="Call the team below (%)" fault={errors.handOffBelow?.message}>
          <Input inputMode="numeric" {...textField(form, 'handOffBelow')} />
        </Field>
      </div>
    </details>
  );
}
