'use client';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { OptionSelect } from '@/app/_components/forms/option-select';
import type { Option } from '@/app/_components/forms/regional-options';
import { Field, Input } from '@/app/_components/ui/field';
import { Switch } from '@/app/_components/ui/switch';
import type { NotificationChoice } from '@/core/inbox/notifications/notification-choice';

/** When one wants to be left alone, in one's own time zone. */
export function QuietFields({
  form,
  timeZones,
}: {
  form: UseFormReturn<NotificationChoice>;
  timeZones: Option[];
}) {
  const faults = form.formState.errors.quiet;
  const on = form.watch('quiet.on');
  return (
    <div className="grid gap-5 px-5 pb-5">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is the control */}
      <label className="flex items-center gap-3">
        <Controller
          control={form.control}
          name="quiet.on"
          render={({ field }) => (
            <Switch checked={field.value} onChange={field.onChange} label="Keep quiet hours" />
          )}
        />
        <span aria-hidden>Keep quiet hours</span>
      </label>
      {on && (
        <div className="grid animate-fade gap-5 sm:grid-cols-[8rem_8rem_1fr]">
          <Field label="From" fault={faults?.from?.message}>
            <Input type="time" {...textField(form, 'quiet.from')} />
          </Field>
          <Field label="Until" fault={faults?.to?.message}>
            <Input type="time" {...textField(form, 'quiet.to')} />
          </Field>
          <Field label="Your time zone" fault={faults?.timeZone?.message}>
            <OptionSelect options={timeZones} {...textField(form, 'quiet.timeZone')} />
          </Field>
        </div>
      )}
    </div>
  );
}
