'use client';
import { useState } from 'react';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input, Textarea } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { ActionName } from '@/core/actions/action-names';
import type { ActionMode, ActionPolicy } from '@/core/actions/policy/action-limits';
import { minorUnitDigits } from '@/core/shared/money';
import { savePolicy } from '../actions';
import { ACTION_LIMITS, ACTION_WORDS, LIMIT_WORDS, MODE_WORDS } from './action-words';
import { ModeChoice } from './mode-choice';
import { type PolicyForm, readPolicyForm, toPolicyForm } from './policy-form';

interface Props {
  storeId: string;
  action: ActionName;
  policy: ActionPolicy;
  currency: string;
  /** The connected shop can carry it out. */
  supported: boolean;
  mayChange: boolean;
}

const TONE = { off: 'neutral', ask: 'primary', automatic: 'success' } as const;

/** What the assistant may do with one action. */
export function PolicyCard({ storeId, action, policy, currency, supported, mayChange }: Props) {
  const { name, about, icon: Icon } = ACTION_WORDS[action];
  const digits = minorUnitDigits(currency);
  const [mode, setMode] = useState<ActionMode>(policy.mode);
  const { form, submit, message } = useActionForm<PolicyForm, unknown>({
    defaults: toPolicyForm(policy, digits),
    save: (values) => savePolicy(storeId, action, readPolicyForm(values, policy, mode, digits)),
    savedWords: `Saved: ${name.toLowerCase()}`,
  });
  const { errors, isDirty, isSubmitting } = form.formState;
  const limits = ACTION_LIMITS[action];
  const changed = isDirty || mode !== policy.mode;
  return (
    <Card aria-label={name}>
      <CardHead
        title={
          <span className="flex items-center gap-2.5">
            <Icon className="size-4.5 text-muted" aria-hidden />
            {name}
          </span>
        }
        hint={about}
        action={
          supported ? (
            <Badge tone={TONE[policy.mode]}>{MODE_WORDS[policy.mode].name}</Badge>
          ) : (
            <Badge tone="warning">Not possible at your shop</Badge>
          )
        }
      />
      <form onSubmit={submit} noValidate className="px-5 pb-5">
        <fieldset disabled={!mayChange} className="grid gap-4">
          {message && <Notice kind="danger">{message}</Notice>}
          <ModeChoice action={action} mode={mode} onChange={setMode} />
          {mode !== 'off' && (
            <div className="grid gap-4 sm:grid-cols-2">
              {limits.includes('maxAmountCents') && (
                <Field
                  label={`At most (${currency})`}
                  optional
                  fault={errors.maxAmount?.message}
                  hint="Above it a teammate decides."
                >
                  <Input inputMode="decimal" {...textField(form, 'maxAmount')} />
                </Field>
              )}
              {limits.map((limit) =>
                limit === 'maxAmountCents' || limit === 'reasons' || limit === 'statuses' ? null : (
                  <Field
                    key={limit}
                    label={LIMIT_WORDS[limit].label}
                    optional
                    hint={LIMIT_WORDS[limit].hint}
                    fault={errors[limit]?.message}
                  >
                    <Input inputMode="numeric" {...textField(form, limit)} />
                  </Field>
                ),
              )}
              {limits.includes('reasons') && (
                <Field
                  label="Reasons that count"
                  optional
                  hint="One a line; empty: any reason."
                  fault={errors.reasons?.message}
                  className="sm:col-span-2"
                >
                  <Textarea rows={2} {...textField(form, 'reasons')} />
                </Field>
              )}
            </div>
          )}
          {changed && (
            <div>
              <Button look="primary" type="submit" busy={isSubmitting}>
                Save
              </Button>
            </div>
          )}
        </fieldset>
      </form>
    </Card>
  );
}
