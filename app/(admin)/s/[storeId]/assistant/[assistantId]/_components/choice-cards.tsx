'use client';
import type { ReactNode } from 'react';
import { type Path, useFormContext } from 'react-hook-form';
import { radioField } from '@/app/_components/forms/form-field';
import type { AssistantValues } from './assistant-form';

export interface Choice {
  value: string;
  title: string;
  about: ReactNode;
  disabled?: boolean;
}

/** Radio buttons that say what each choice means. */
export function ChoiceCards({
  legend,
  name,
  choices,
}: {
  legend: string;
  name: Path<AssistantValues>;
  choices: Choice[];
}) {
  const form = useFormContext<AssistantValues>();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {choices.map(({ value, title, about, disabled }) => (
          <label
            key={value}
            className="flex cursor-pointer gap-3 rounded-md border border-line px-3.5 py-3 transition-colors has-checked:border-primary has-checked:bg-primary-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary-ink has-disabled:cursor-default"
          >
            <input
              type="radio"
              disabled={disabled}
              className="mt-0.5 size-4 shrink-0 accent-primary outline-none"
              {...radioField(form, name, value)}
            />
            <span>
              <span className="block font-medium">{title}</span>
              <span className="block text-xs text-muted">{about}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
