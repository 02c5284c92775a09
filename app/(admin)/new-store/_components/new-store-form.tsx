'use client';
import Link from 'next/link';
import { useEffect } from 'react';
import { textField } from '@/app/_components/forms/form-field';
import { guessRegion } from '@/app/_components/forms/guess-region';
import { OptionSelect } from '@/app/_components/forms/option-select';
import type { RegionalOptions } from '@/app/_components/forms/regional-options';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Button } from '@/app/_components/ui/button';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { addStore, type NewStoreValues } from '../actions';

const EMPTY: NewStoreValues = { name: '', currency: 'EUR', locale: 'en', timeZone: 'UTC' };

export function NewStoreForm({ options }: { options: RegionalOptions }) {
  const { form, submit, message } = useActionForm({
    defaults: EMPTY,
    save: addStore,
    savedWords: '',
    onSaved: (storeId) => window.location.assign(`/s/${storeId}`),
  });
  const { errors, isSubmitting } = form.formState;
  // The browser's guess is not known while the server renders.
  useEffect(() => form.reset({ ...EMPTY, ...guessRegion() }), [form]);

  return (
    <form onSubmit={submit} noValidate className="mt-7 grid gap-5">
      {message && <Notice kind="danger">{message}</Notice>}
      <Field label="Store name" fault={errors.name?.message}>
        <Input autoFocus className="h-10" {...textField(form, 'name')} />
      </Field>
      <Field label="Currency" fault={errors.currency?.message}>
        <OptionSelect className="h-10" options={options.currencies} {...textField(form, 'currency')} />
      </Field>
      <Field label="Language" fault={errors.locale?.message}>
        <OptionSelect className="h-10" options={options.locales} {...textField(form, 'locale')} />
      </Field>
      <Field label="Time zone" fault={errors.timeZone?.message}>
        <OptionSelect className="h-10" options={options.timeZones} {...textField(form, 'timeZone')} />
      </Field>
      <div className="flex gap-2">
        <Button size="lg" asChild>
          <Link href="/">Cancel</Link>
        </Button>
        <Button look="primary" size="lg" type="submit" className="flex-1" busy={isSubmitting}>
          {isSubmitting ? 'Making the store …' : 'Make the store'}
        </Button>
      </div>
    </form>
  );
}
