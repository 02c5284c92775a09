'use client';
import { textField } from '@/app/_components/forms/form-field';
import { SaveBar } from '@/app/_components/forms/save-bar';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { AgentConfig } from '@/core/stores/settings/agent/manage-agent-settings';
import { saveLimits } from '../actions';
import { type LimitsValues, readLimitsValues, toLimitsValues } from './limits-values';

/** Thresholds, limits and budgets of a store. */
export function LimitsForm({
  storeId,
  config,
  mayChange,
}: {
  storeId: string;
  config: AgentConfig;
  mayChange: boolean;
}) {
  const { form, submit, discard, message } = useActionForm<LimitsValues, AgentConfig>({
    defaults: toLimitsValues(config),
    save: (values) => saveLimits(storeId, readLimitsValues(values)),
  });
  const { isDirty, isSubmitting } = form.formState;
  const errors = form.formState.errors as Record<string, { message?: string } | undefined>;

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
        {!mayChange && <Notice>Your role may look at these settings but not change them.</Notice>}
        <SaveBar dirty={isDirty} busy={isSubmitting} onDiscard={discard} />
      </fieldset>
    </form>
  );
}
