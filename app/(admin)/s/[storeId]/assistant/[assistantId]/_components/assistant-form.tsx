'use client';
import type { ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import { SaveBar } from '@/app/_components/forms/save-bar';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Notice } from '@/app/_components/ui/notice';
import type { SourceView } from '@/core/knowledge/sources/source-view';
import type { AssistantSettings } from '@/core/stores/settings/assistants/assistant-input';
import type { VendorId } from '@/core/stores/settings/providers/manage-providers';
import { saveAssistant } from '../../actions';
import { AnsweringCard } from './answering-card';
import { DoNotSayCard } from './do-not-say-card';
import { FirstWordsCard } from './first-words-card';
import { KnowledgeCard } from './knowledge-card';
import { LooksCard } from './looks-card';
import { VoiceCard } from './voice-card';
import { WidgetPreview } from './widget-preview';

export type KnowledgeSourceChoice = Pick<
  SourceView,
  'id' | 'type' | 'title' | 'paused' | 'documentCount' | 'chunkCount'
>;

/** Text inputs know no null. */
export type AssistantValues = Omit<AssistantSettings, 'model' | 'theme' | 'doNotSay' | 'sourceIds'> & {
  model: string;
  doNotSay: string[];
  knowledge: 'all' | 'chosen';
  sourceIds: string[];
  theme: Omit<AssistantSettings['theme'], 'avatarUrl'> & { avatarUrl: string };
};

/** A source that was deleted is no longer chosen; an assistant that has lost all of its own does not get all others. */
function toValues(settings: AssistantSettings, sources: KnowledgeSourceChoice[]): AssistantValues {
  const chosen = settings.sourceIds ?? [];
  return {
    ...settings,
    doNotSay: settings.doNotSay ?? [],
    knowledge: chosen.length > 0 ? 'chosen' : 'all',
    sourceIds: sources.map(({ id }) => id).filter((id) => chosen.includes(id)),
    model: settings.model ?? '',
    theme: { ...settings.theme, avatarUrl: settings.theme.avatarUrl ?? '' },
  };
}

function toSettings({ knowledge, ...values }: AssistantValues) {
  return {
    ...values,
    sourceIds: knowledge === 'all' ? [] : values.sourceIds,
    suggestedQuestions: values.suggestedQuestions.filter((question) => question.trim() !== ''),
    theme: { ...values.theme, avatarUrl: values.theme.avatarUrl || null },
  };
}

const NO_SOURCE = {
  ok: false,
  message: 'Some fields need another look.',
  fields: { sourceIds: 'Choose at least one source, or let it answer from everything.' },
} as const;

/** The settings on the left, what they make of the widget on the right. */
export function AssistantForm({
  storeId,
  assistantId,
  settings,
  storeName,
  mayChange,
  vendors,
  sources,
  children,
}: {
  storeId: string;
  assistantId: string;
  settings: AssistantSettings;
  storeName: string;
  mayChange: boolean;
  /** Vendors with a stored key. */
  vendors: VendorId[];
  /** All knowledge sources of the store. */
  sources: KnowledgeSourceChoice[];
  children: ReactNode;
}) {
  const { form, submit, discard, message } = useActionForm({
    defaults: toValues(settings, sources),
    save: async (values: AssistantValues) =>
      values.knowledge === 'chosen' && values.sourceIds.length === 0
        ? NO_SOURCE
        : saveAssistant(storeId, assistantId, toSettings(values)),
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
              <DoNotSayCard mayChange={mayChange} />
              <KnowledgeCard storeId={storeId} sources={sources} />
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
