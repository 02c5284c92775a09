'use client';
import type { UseFormReturn } from 'react-hook-form';
import { useFormats } from '@/app/_components/format/format-context';
import { useNow } from '@/app/_components/format/time';
import { textField } from '@/app/_components/forms/form-field';
import { Badge } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input } from '@/app/_components/ui/field';
import { HolidayList } from './holiday-list';
import type { InboxValues } from './inbox-values';
import { tellOpening } from './tell-opening';
import { WeekEditor } from './week-editor';

/** When the team is there, with what that means right now. */
export function HoursCard({ form, mayChange }: { form: UseFormReturn<InboxValues>; mayChange: boolean }) {
  const { timeZone, locale } = useFormats();
  const now = new Date(useNow());
  const [week, holidays] = form.watch(['week', 'holidays']);
  const errors = form.formState.errors as {
    week?: ({ message?: string } | undefined)[] | undefined;
    holidays?: { message?: string } | undefined;
    replyPromise?: { message?: string } | undefined;
  };
  const { tone, words } = tellOpening({ week, holidays }, { timeZone, locale, now });
  const faults = week.map((_, day) => errors.week?.[day]?.message);
  const change = <Name extends 'week' | 'holidays'>(name: Name, value: InboxValues[Name]) => {
    form.clearErrors(name);
    form.setValue(name, value as never, { shouldDirty: true });
  };
  return (
    <Card aria-label="When your team is there">
      <CardHead
        title="When your team is there"
        hint={`Shoppers are told when to expect a person, and reply targets count these hours alone. Times in ${timeZone}`}
        action={
          <span role="status">
            <Badge tone={tone} dot={tone === 'success'}>
              {words}
            </Badge>
          </span>
        }
      />
      <div className="grid gap-5 px-5 pb-5">
        <WeekEditor
          week={week}
          faults={faults}
          disabled={!mayChange}
          onChange={(next) => change('week', next)}
        />
        <HolidayList
          holidays={holidays}
          fault={errors.holidays?.message}
          disabled={!mayChange}
          onChange={(next) => change('holidays', next)}
        />
        <Field
          label="What to promise out of hours"
          optional
          fault={errors.replyPromise?.message}
          hint="“by noon of the next working day”. Empty: nothing is promised."
        >
          <Input {...textField(form, 'replyPromise')} />
        </Field>
      </div>
    </Card>
  );
}
