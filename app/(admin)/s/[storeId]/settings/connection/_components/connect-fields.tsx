'use client';
import { PasswordInput } from '@/app/_components/forms/password-input';
import { Field, Input } from '@/app/_components/ui/field';
import type { ConnectField } from '@/core/stores/platform/platform-connector';

/** A form's fields as the platform's adapter describes them. */
export function ConnectFields({
  fields,
  faults,
}: {
  fields: readonly ConnectField[];
  faults: Record<string, string>;
}) {
  return (
    <>
      {fields.map((field) => (
        <Field
          key={field.name}
          label={field.label}
          hint={field.help}
          optional={!field.required}
          fault={faults[field.name]}
        >
          {field.type === 'secret' ? (
            <PasswordInput name={field.name} autoComplete="off" />
          ) : (
            <Input
              name={field.name}
              type="text"
              inputMode={field.type === 'url' ? 'url' : undefined}
              autoCapitalize="none"
              spellCheck={false}
            />
          )}
        </Field>
      ))}
    </>
  );
}
