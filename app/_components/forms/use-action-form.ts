'use client';
import { useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import { toast } from 'sonner';
import type { ActionResult } from '@/app/_server/action-result';

/**
 * A form that a server action saves. Faults land beside their fields, anything else in `message`; what was saved
 * becomes the state that "unsaved changes" are measured against.
 * @param options.onSaved receives what the server stored
 */
export function useActionForm<Values extends FieldValues, Data>(options: {
  defaults: Values;
  save: (values: Values) => Promise<ActionResult<Data>>;
  onSaved?: (data: Data, values: Values) => void;
  savedWords?: string;
}) {
  const form = useForm<Values>({ defaultValues: options.defaults as DefaultValues<Values> });
  const [message, setMessage] = useState<string | null>(null);
  const { isDirty } = form.formState;

  const unsaved = useRef(false);
  unsaved.current = isDirty;

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  const submit = form.handleSubmit(async (values) => {
    setMessage(null);
    const result = await options.save(values);
    if (!result.ok) {
      setMessage(result.message);
      for (const [field, fault] of Object.entries(result.fields)) {
        form.setError(field as Path<Values>, { message: fault }, { shouldFocus: true });
      }
      return;
    }
    form.reset(values);
    unsaved.current = false;
    if (options.savedWords !== '') toast.success(options.savedWords ?? 'Saved');
    options.onSaved?.(result.data, values);
  });

  function discard() {
    form.reset();
    setMessage(null);
  }
  return { form, submit, discard, message };
}
