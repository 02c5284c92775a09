'use client';
import { PasswordInput } from '@/app/_components/forms/password-input';
import { Field, Input } from '@/app/_components/ui/field';
import type { ConnectField } from '@/core/stores/platform/platform-connector';

interface Props {
  fields: readonly ConnectField[];
  values: Record<string, string>;
  faults: Record<string, string>;
  onChange: (name: string, value: string) => void;
}

/** A form's fields as the platform's adapter describes them. */
export function ConnectFields({ fields, values, faults, onChange }: Props) {
  return fields.map((field) => {
    const shared = {
      name: field.name,
      value: values[field.name] ?? '',
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange(field.name, event.target.value),
    };
    return (
      <Field
        key={field.name}
        label={field.label}
        hint={field.help}
        optional={!field.required}
        fault={faults[field.name]}
      >
        {field.type === 'secret' ? (
          <PasswordInput autoComplete="off" {...shared} />
        ) : (
          <Input
            type="text"
            inputMode={field.type === 'url' ? 'url' : undefined}
            autoCapitalize="none"
            spellCheck={false}
            {...shared}
          />
        )}
      </Field>
    );
  });
}
