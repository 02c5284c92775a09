import { type FieldValues, get, type Path, type UseFormReturn } from 'react-hook-form';

/**
 * Props of a text input or select of a form. The default value is in the HTML already: react-hook-form alone would
 * fill the field only once the page is alive.
 */
export function textField<Values extends FieldValues>(form: UseFormReturn<Values>, name: Path<Values>) {
  const value: unknown = get(form.formState.defaultValues, name);
  return { ...form.register(name), defaultValue: String(value ?? '') };
}

/** Props of one radio button of a form. */
export function radioField<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  name: Path<Values>,
  value: string,
) {
  return { ...form.register(name), value, defaultChecked: get(form.formState.defaultValues, name) === value };
}
