'use client';
import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { OptionSelect } from '@/app/_components/forms/option-select';
import { regionalOptions } from '@/app/_components/forms/regional-options';
import { Button } from '@/app/_components/ui/button';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { StepProps } from './account-step';

export function StoreStep({
  owner,
  faults,
  message,
  onChange,
  busy,
  onBack,
  onFinish,
}: StepProps & { busy: boolean; onBack: () => void; onFinish: () => void }) {
  const locale = owner.locale ?? 'en';
  const timeZone = owner.timeZone ?? 'UTC';
  const options = useMemo(() => regionalOptions({ locale, timeZone }), [locale, timeZone]);
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onFinish();
      }}
    >
      <div>
        <h1 className="mt-1 text-2xl">Your store</h1>
        <p className="mt-1.5 text-muted">
          How shoppers know it, and how it counts. All of it can change later.
        </p>
      </div>
      {message && <Notice kind="danger">{message}</Notice>}
      <Field label="Store name" fault={faults.storeName}>
        <Input
          required
          autoFocus
          className="h-10"
          autoComplete="organization"
          value={owner.storeName}
          onChange={(event) => onChange({ storeName: event.target.value })}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Currency" fault={faults.currency}>
          <OptionSelect
            className="h-10"
            options={options.currencies}
            value={owner.currency ?? 'USD'}
            onChange={(event) => onChange({ currency: event.target.value })}
          />
        </Field>
        <Field label="Language" fault={faults.locale}>
          <OptionSelect
            className="h-10"
            options={options.locales}
            value={locale}
            onChange={(event) => onChange({ locale: event.target.value })}
          />
        </Field>
      </div>
      <Field label="Time zone" fault={faults.timeZone}>
        <OptionSelect
          className="h-10"
          options={options.timeZones}
          value={timeZone}
          onChange={(event) => onChange({ timeZone: event.target.value })}
        />
      </Field>
      <div className="flex gap-2">
        <Button size="lg" onClick={onBack} disabled={busy}>
          <ArrowLeft />
          Back
        </Button>
        <Button look="primary" size="lg" type="submit" className="flex-1" busy={busy}>
          {busy ? 'Setting up …' : 'Open my store'}
        </Button>
      </div>
    </form>
  );
}
