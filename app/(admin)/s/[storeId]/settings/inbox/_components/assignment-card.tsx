'use client';
import type { UseFormReturn } from 'react-hook-form';
import { radioField, textField } from '@/app/_components/forms/form-field';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input } from '@/app/_components/ui/field';
import type { InboxValues } from './inbox-values';

const MODES = [
  ['manual', 'By hand', 'Whoever wants a conversation takes it; nobody is given any.'],
  [
    'round_robin',
    'In turn',
    'Who waits is given to whoever is online and has waited longest for one. People with a fitting skill come first.',
  ],
] as const;

/** How conversations that wait for a person find one. */
export function AssignmentCard({ form }: { form: UseFormReturn<InboxValues> }) {
  const mode = form.watch('assignment');
  return (
    <Card aria-label="Who gets conversations">
      <CardHead title="Who gets conversations" hint="Skills are set per person, under Team" />
      <div className="grid gap-4 px-5 pb-5">
        <div role="radiogroup" aria-label="Assignment" className="grid gap-2 sm:grid-cols-2">
          {MODES.map(([value, name, about]) => (
            <label
              key={value}
              className="flex cursor-pointer items-start gap-2.5 rounded-md border p-3 transition-colors hover:bg-sunken has-checked:border-primary has-checked:bg-primary-soft has-focus-visible:outline-2"
            >
              <input
                type="radio"
                className="mt-1 accent-primary"
                {...radioField(form, 'assignment', value)}
              />
              <span>
                <span className="block text-sm font-medium">{name}</span>
                <span className="block text-xs text-muted">{about}</span>
              </span>
            </label>
          ))}
        </div>
        {mode === 'round_robin' && (
          <Field
            label="Open conversations per person"
            fault={form.formState.errors.maxPerPerson?.message}
            hint="Nobody is given more in turn; taking more by hand stays possible."
            className="sm:max-w-xs"
          >
            <Input inputMode="numeric" {...textField(form, 'maxPerPerson')} />
          </Field>
        )}
      </div>
    </Card>
  );
}
