'use client';
import { Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { providerName } from '@/app/_components/provider-words';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogClose } from '@/app/_components/ui/dialog';
import { Field, Input, Select } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { runTests } from '../../actions';
import { testCount } from '../test-words';
import { DraftFields } from './draft-fields';
import { useRunChoices } from './run-choices';
import { liveValues, type RunValues, readRunValues } from './run-values';

/** Asks with what the tests are to be answered; leads to the run. */
export function RunDialog({
  storeId,
  scenarioIds,
  open,
  onOpenChange,
  trigger,
}: {
  storeId: string;
  /** Left out: all tests that are switched on. */
  scenarioIds?: string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger?: ReactNode;
}) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      trigger={trigger}
      wide
      title={scenarioIds ? `Run ${testCount(scenarioIds.length)}` : 'Run all tests'}
      description={
        scenarioIds
          ? 'Each is asked in a conversation of its own, which no figure counts.'
          : 'All that are switched on, each in a conversation of its own, which no figure counts.'
      }
    >
      <RunForm storeId={storeId} scenarioIds={scenarioIds} onStarted={() => onOpenChange(false)} />
    </Dialog>
  );
}

function RunForm({
  storeId,
  scenarioIds,
  onStarted,
}: {
  storeId: string;
  scenarioIds: string[] | undefined;
  onStarted: () => void;
}) {
  const router = useRouter();
  const choices = useRunChoices();
  const { form, submit, message } = useActionForm<RunValues, string>({
    defaults: liveValues(choices, ''),
    save: async (values) => {
      const settings = readRunValues(values, liveValues(choices, values.assistantId));
      const result = await runTests(storeId, settings, scenarioIds);
      return result.ok ? result : { ...result, fields: atRunField(result.fields) };
    },
    savedWords: '',
    onSaved: (runId) => {
      onStarted();
      router.push(`/s/${storeId}/quality/tests/runs/${runId}`);
    },
  });
  const { errors, isSubmitting } = form.formState;
  const provider = form.watch('provider');
  const assistantId = form.watch('assistantId');
  const assistant = choices.assistants.find(({ id }) => id === assistantId) ?? choices.assistants[0];

  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        {choices.assistants.length > 1 && (
          <Field label="Assistant" className="sm:col-span-2" fault={errors.assistantId?.message}>
            <Select
              {...form.register('assistantId', {
                // The drafts start from what that assistant has.
                onChange: (event) => form.reset({ ...liveValues(choices, event.target.value), provider }),
              })}
            >
              <option value="">Each test’s own</option>
              {choices.assistants.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label="Who writes the answers" fault={errors.provider?.message}>
          <Select {...form.register('provider')}>
            <option value="">As it is live{assistant ? ` (${providerName(assistant.provider)})` : ''}</option>
            {choices.providers.map((id) => (
              <option key={id} value={id}>
                {providerName(id)}
              </option>
            ))}
          </Select>
        </Field>
        {provider !== '' && provider !== 'builtin' && (
          <Field label="Model" optional fault={errors.model?.message}>
            <Input spellCheck={false} placeholder="the provider’s default" {...textField(form, 'model')} />
          </Field>
        )}
      </div>
      <DraftFields form={form} />
      {provider !== '' && provider !== 'builtin' && (
        <p className="text-xs text-muted">
          Answers of a model cost what they cost in a chat, and count against the day’s budget.
        </p>
      )}
      {message && <Notice kind="danger">{message}</Notice>}
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex justify-end gap-2 border-t bg-overlay px-5 py-3">
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button look="primary" type="submit" busy={isSubmitting}>
          <Play />
          Run
        </Button>
      </div>
    </form>
  );
}

/** "draft.doNotSay.3" is a fault of the do-not-say list. */
function atRunField(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, fault]) => [path.replace(/^draft\.(\w+).*$/, '$1'), fault]),
  );
}
