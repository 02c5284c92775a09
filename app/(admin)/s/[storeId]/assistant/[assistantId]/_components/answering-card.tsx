'use client';
import Link from 'next/link';
import { useFormContext } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { PROVIDER_WORDS } from '@/app/_components/provider-words';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input } from '@/app/_components/ui/field';
import { PROVIDER_IDS } from '@/core/llm/provider-ids';
import type { VendorId } from '@/core/stores/settings/providers/manage-providers';
import type { AssistantValues } from './assistant-form';
import { ChoiceCards } from './choice-cards';

export function AnsweringCard({ storeId, vendors }: { storeId: string; vendors: VendorId[] }) {
  const form = useFormContext<AssistantValues>();
  const { formState, watch } = form;
  const chosen = watch('provider');
  const settingsPath = `/s/${storeId}/settings/providers`;
  const choices = PROVIDER_IDS.map((id) => {
    const ready = id === 'builtin' || vendors.includes(id);
    return {
      value: id,
      title: PROVIDER_WORDS[id].name,
      disabled: !ready,
      about: ready ? (
        PROVIDER_WORDS[id].about
      ) : (
        <>
          Needs a key:{' '}
          <Link href={settingsPath} className="text-primary-ink underline underline-offset-2">
            add one in the settings
          </Link>
          .
        </>
      ),
    };
  });
  return (
    <Card>
      <CardHead
        title="Who writes the answers"
        hint="Should a model be down, the built-in provider answers instead."
      />
      <div className="grid gap-5 px-5 pb-5">
        <ChoiceCards legend="Provider" name="provider" choices={choices} />
        {chosen !== 'builtin' && (
          <Field
            label="Model"
            optional
            fault={formState.errors.model?.message}
            hint="Empty: the default model of the provider’s settings."
            className="sm:max-w-xs"
          >
            <Input spellCheck={false} {...textField(form, 'model')} />
          </Field>
        )}
      </div>
    </Card>
  );
}
