'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import { textField } from '@/app/_components/forms/form-field';
import { PasswordInput } from '@/app/_components/forms/password-input';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { PROVIDER_WORDS } from '@/app/_components/provider-words';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { ProviderView, VendorId } from '@/core/stores/settings/providers/manage-providers';
import { forgetProviderKey, saveProviderForm } from '../actions';
import { ProviderState } from './provider-state';
import { TestButton } from './test-button';

const MODEL_HINT: Record<VendorId, string> = {
  anthropic: 'Empty: a current Claude model.',
  openai: 'Empty: a current GPT model. A server of your own needs the name of its model.',
};
const BASE_URL_EXAMPLE: Record<VendorId, string> = {
  anthropic: 'https://api.anthropic.com',
  openai: 'https://api.openai.com/v1 or http://localhost:11434/v1',
};

export function ProviderCard({ storeId, view }: { storeId: string; view: ProviderView }) {
  const { provider } = view;
  const words = PROVIDER_WORDS[provider];
  const [forgetting, setForgetting] = useState(false);
  const { form, submit, message } = useActionForm({
    defaults: { apiKey: '', baseUrl: view.baseUrl ?? '', model: view.model ?? '' },
    save: (values) => saveProviderForm(storeId, provider, values),
    savedWords: `${words.name} saved. Test it to be sure.`,
    onSaved: (_, values) => form.reset({ ...values, apiKey: '' }),
  });
  const { errors, isDirty, isSubmitting } = form.formState;

  return (
    <Card aria-label={words.name}>
      <CardHead title={words.name} hint={words.about} action={<ProviderState view={view} />} />
      <form onSubmit={submit} noValidate autoComplete="off" className="grid gap-5 px-5 pb-5 sm:grid-cols-2">
        {message && (
          <Notice kind="danger" className="sm:col-span-2">
            {message}
          </Notice>
        )}
        {view.lastTestError && !isDirty && (
          <Notice kind="warning" className="sm:col-span-2">
            {view.lastTestError}
          </Notice>
        )}
        <Field
          label="API key"
          fault={errors.apiKey?.message}
          hint={
            view.keyHint
              ? `Stored encrypted, ends in ${view.keyHint}. Leave empty to keep it.`
              : 'Stored encrypted; nobody can read it back.'
          }
          className="sm:col-span-2"
        >
          <PasswordInput
            autoComplete="off"
            placeholder={view.keyHint ? `•••• ${view.keyHint}` : ''}
            {...textField(form, 'apiKey')}
          />
        </Field>
        <Field label="Server address" optional fault={errors.baseUrl?.message}>
          <Input type="url" placeholder={BASE_URL_EXAMPLE[provider]} {...textField(form, 'baseUrl')} />
        </Field>
        <Field label="Default model" optional fault={errors.model?.message} hint={MODEL_HINT[provider]}>
          <Input spellCheck={false} {...textField(form, 'model')} />
        </Field>
        <div className="flex flex-wrap gap-2 sm:col-span-2">
          <Button look="primary" type="submit" busy={isSubmitting} disabled={!isDirty}>
            Save
          </Button>
          {view.saved && <TestButton storeId={storeId} provider={provider} disabled={isDirty} />}
          {view.saved && (
            <Button look="danger-quiet" onClick={() => setForgetting(true)}>
              Forget
            </Button>
          )}
        </div>
      </form>
      <ConfirmDialog
        open={forgetting}
        onOpenChange={setForgetting}
        title={`Forget ${words.name}?`}
        consequence="The key is deleted. Assistants that use it answer with the built-in provider from now on."
        verb="Forget key"
        onConfirm={() => forgetProviderKey(storeId, provider)}
        onDone={() => {
          form.reset({ apiKey: '', baseUrl: '', model: '' });
          toast.success('The key is forgotten.');
        }}
      />
    </Card>
  );
}
