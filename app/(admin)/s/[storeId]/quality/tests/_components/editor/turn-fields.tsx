'use client';
import { Trash2 } from 'lucide-react';
import { Controller, useFormContext } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Field, Textarea } from '@/app/_components/ui/field';
import { MoreChecks } from './more-checks';
import { PhraseList } from './phrase-list';
import type { TestValues } from './test-values';

/** One message of a test, and what its answer must and must not have. */
export function TurnFields({
  storeId,
  at,
  count,
  onRemove,
}: {
  storeId: string;
  at: number;
  count: number;
  onRemove: () => void;
}) {
  const form = useFormContext<TestValues>();
  const errors = form.formState.errors.turns?.[at];
  return (
    <Card aria-label={count > 1 ? `Message ${at + 1}` : 'Message'} className="grid gap-4 p-5">
      <div className="grid gap-1.5">
        {count > 1 && (
          <div className="flex items-center justify-between gap-3">
            <h3 className="text-base">Message {at + 1}</h3>
            <Button
              look="ghost"
              size="icon-sm"
              aria-label={`Remove message ${at + 1}`}
              className="-my-1 -mr-2"
              onClick={onRemove}
            >
              <Trash2 />
            </Button>
          </div>
        )}
        <Field label="The shopper says" fault={errors?.message?.message}>
          <Textarea
            rows={2}
            maxLength={2000}
            placeholder={at === 0 ? 'How long do I have to send something back?' : 'And if it was on sale?'}
            {...textField(form, `turns.${at}.message`)}
          />
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Controller
          control={form.control}
          name={`turns.${at}.facts`}
          render={({ field }) => (
            <PhraseList
              label="The answer must say"
              hint={
                at === 0
                  ? 'Enter adds it. €49.90 and 49,90 € are the same; /2[–-]4 days/ is a pattern.'
                  : undefined
              }
              placeholder="30 days"
              tone="success"
              phrases={field.value}
              onChange={field.onChange}
              fault={errors?.facts?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name={`turns.${at}.forbidden`}
          render={({ field }) => (
            <PhraseList
              label="It must not say"
              placeholder="14 days"
              tone="danger"
              phrases={field.value}
              onChange={field.onChange}
              fault={errors?.forbidden?.message}
            />
          )}
        />
      </div>
      <MoreChecks storeId={storeId} at={at} />
    </Card>
  );
}
