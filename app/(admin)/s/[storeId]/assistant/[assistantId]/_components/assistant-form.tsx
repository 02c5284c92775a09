'use client';
import type { ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import { SaveBar } from '@/app/_components/forms/save-bar';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Notice } from '@/app/_components/ui/notice';
import type { AssistantSettings } from '@/core/stores/settings/assistant-input';
import type { VendorId } from '@/core/stores/settings/manage-providers';
import { saveAssistant } from '../../actions';
import { AnsweringCard } from './answering-card';
import { FirstWordsCard } from './first-words-card';
import { LooksCard } from './looks-card';
import { VoiceCard } from './voice-card';
import { WidgetPreview } from './widget-preview';

/** Text inputs know no null. */
export type AssistantValues = Omit<AssistantSettings, 'model' | 'theme'> & {
  model: string;
  theme: Omit<AssistantSettings['theme'], 'avatarUrl'> & { avatarUrl: string };
};

function toValues(settings: AssistantSettings): AssistantValues {
  return {
    ...settings,
    model: settings.model ?? '',
    theme: { ...settings.theme, avatarUrl: settings.theme.avatarUrl ?? '' },
  };
}

function toSettings(values: AssistantValues) {
  return {
    ...values,
    suggestedQuestions: values.suggestedQuestions.filter((question) => question.trim() !== ''),
    theme: { ...values.theme, avatarUrl: values.theme.avatarUrl || null },
  };
}

/** The settings on the left, what they make of the widget on the right. */
export function AssistantForm({
  storeId,
  assistantId,
  settings,
  storeName,
  mayChange,
  vendors,
  children,
}: {
  storeId: string;
  assistantId: string;
  settings: AssistantSettings;
  storeName: string;
  mayChange: boolean;
  /** Vendors with a stored key. */
  vendors: VendorId[];
  children: ReactNode;
}) {
  const { form, submit, discard, message } = useActionForm({
    defaults: toValues(settings),
    save: (values: AssistantValues) => saveAssistant(storeId, assistantId, toSettings(values)),
  });
  const { isDirty, isSubmitting } = form.formState;
  return (
    <FormProvider {...form}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_23.75rem]">
        <div className="grid gap-6">
          <form onSubmit={submit} noValidate>
            <fieldset disabled={!mayChange} className="grid gap-6">
              {message && <Notice kind="danger">{message}</Notice>}
              {!mayChange && <Notice>Your role may look at the assistant but not change it.</Notice>}
              <VoiceCard />
              <FirstWordsCard />
              <LooksCard />
              <AnsweringCard storeId={storeId} vendors={vendors} />
              <SaveBar dirty={isDirty} busy={isSubmitting} onDiscard={discard} />
            </fieldset>
          </form>
          {children}
        </div>
        <WidgetPreview storeName={storeName} />
      </div>
    </FormProvider>
  );
}
