'use client';
import { textField } from '@/app/_components/forms/form-field';
import { SaveBar } from '@/app/_components/forms/save-bar';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input, Textarea } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { AgentConfig } from '@/core/stores/settings/manage-agent-settings';
import { saveLimits } from '../actions';
import { type LimitsValues, readLimitsValues, toLimitsValues } from './limits-values';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Thresholds, limits, budgets and opening hours of a store. */
export function LimitsForm({
  storeId,
  config,
  timeZone,
  mayChange,
}: {
  storeId: string;
  config: AgentConfig;
  timeZone: string;
  mayChange: boolean;
}) {
  const { form, submit, discard, message } = useActionForm<LimitsValues, AgentConfig>({
    defaults: toLimitsValues(config),
    save: async (values) => {
      const { settings, hours } = readLimitsValues(values);
      const result = await saveLimits(storeId, settings, hours);
      return result.ok ? result : { ...result, fields: atTheirField(result.fields) };
    },
  });
  const { isDirty, isSubmitting } = form.formState;
  const errors = form.formState.errors as Record<string, { message?: string } | undefined>;

  const weekFaults = (form.formState.errors.week ?? []) as ({ message?: string } | undefined)[];

  return (
    <form onSubmit={submit} noValidate>
      <fieldset disabled={!mayChange} className="grid gap-6">
        {message && <Notice kind="danger">{message}</Notice>}
        <Card>
          <CardHead
            title="When it is not sure"
            hint="Confidence runs from 0 to 100 %; see what answers got under Conversations"
          />
          <div className="grid gap-5 px-5 pb-5 sm:grid-cols-2">
            <Field
              label="Ask back below (%)"
              fault={errors.clarifyBelow?.message}
              hint="Instead of answering, the assistant asks what is meant."
            >
              <Input inputMode="numeric" {...textField(form, 'clarifyBelow')} />
            </Field>
            <Field
              label="Call the team below (%)"
              fault={errors.handOffBelow?.message}
              hint="Once asking back did not help."
            >
              <Input inputMode="numeric" {...textField(form, 'handOffBelow')} />
            </Field>
          </div>
        </Card>
        <Card>
          <CardHead
            title="Against misuse"
            hint="Messages beyond these are refused with the time to try again"
          />
          <div className="grid gap-5 px-5 pb-5 sm:grid-cols-2">
            <Field label="Messages a minute per visitor" fault={errors.messagesPerVisitor?.message}>
              <Input inputMode="numeric" {...textField(form, 'messagesPerVisitor')} />
            </Field>
            <Field label="Messages a minute per widget key" fault={errors.messagesPerKey?.message}>
              <Input inputMode="numeric" {...textField(form, 'messagesPerKey')} />
            </Field>
          </div>
        </Card>
        <Card>
          <CardHead
            title="What models may cost"
            hint="When a day’s budget is used up, the built-in answerer takes over until midnight"
          />
          <div className="grid gap-5 px-5 pb-5 sm:grid-cols-2">
            <Field label="US dollars a day" optional fault={errors.costCentsPerDay?.message}>
              <Input inputMode="decimal" placeholder="no limit" {...textField(form, 'costPerDay')} />
            </Field>
            <Field label="Tokens a day" optional fault={errors.tokensPerDay?.message}>
              <Input inputMode="numeric" placeholder="no limit" {...textField(form, 'tokensPerDay')} />
            </Field>
            <Field label="Tool calls in one answer" fault={errors.toolCallsPerTurn?.message}>
              <Input inputMode="numeric" {...textField(form, 'toolCallsPerTurn')} />
            </Field>
            <Field label="Tokens of one answer" fault={errors.maxOutputTokens?.message}>
              <Input inputMode="numeric" {...textField(form, 'maxOutputTokens')} />
            </Field>
          </div>
        </Card>
        <Card>
          <CardHead
            title="When your team is there"
            hint={`Shoppers who are handed over are told when to expect an answer. Times in ${timeZone}`}
          />
          <div className="grid gap-4 px-5 pb-5 sm:grid-cols-2">
            {DAYS.map((day, i) => (
              <Field key={day} label={day} optional fault={weekFaults[i]?.message}>
                <Input placeholder="closed" {...textField(form, `week.${i}` as 'week')} />
              </Field>
            ))}
            <p className="text-xs text-muted sm:col-span-2">
              Write hours like 9-12, 13-17. Leave all days empty to promise nothing.
            </p>
            <Field
              label="Holidays"
              optional
              hint="One day a line: 2026-12-25"
              fault={errors.holidays?.message}
            >
              <Textarea rows={3} {...textField(form, 'holidays')} />
            </Field>
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
        {!mayChange && <Notice>Your role may look at these settings but not change them.</Notice>}
        <SaveBar dirty={isDirty} busy={isSubmitting} onDiscard={discard} />
      </fieldset>
    </form>
  );
}

/** "week.0.1.from" is a fault of Monday's field, "holidays.2" one of the list of holidays. */
function atTheirField(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, fault]) => [path.replace(/^(week\.\d|holidays)\b.*/, '$1'), fault]),
  );
}
