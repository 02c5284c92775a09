'use client';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { FormProvider, useFieldArray } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { SaveBar } from '@/app/_components/forms/save-bar';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Field, Input, Select } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { MAX_TURNS } from '@/core/quality/scenarios/scenario';
import { addTest, saveTest } from '../../actions';
import { atTestField, EMPTY_TURN, readTestValues, type TestValues } from './test-values';
import { TryPanel } from './try-panel';
import { TurnFields } from './turn-fields';

/** A test as it is written, with its answer beside it. */
export function TestEditor({
  storeId,
  testId,
  values,
  enabled = true,
  assistants,
  mayChange,
  children,
}: {
  storeId: string;
  /** Left out for a new one. */
  testId?: string;
  values: TestValues;
  enabled?: boolean;
  /** The default one first. */
  assistants: { id: string; name: string }[];
  mayChange: boolean;
  /** Below the trial: how it fared before. */
  children?: ReactNode;
}) {
  const router = useRouter();
  const { form, submit, discard, message } = useActionForm<TestValues, unknown>({
    defaults: values,
    save: async (edited) => {
      const scenario = { ...readTestValues(edited), enabled };
      const result = testId ? await saveTest(storeId, testId, scenario) : await addTest(storeId, scenario);
      return result.ok ? result : { ...result, fields: atTestField(result.fields) };
    },
    savedWords: testId ? 'Saved' : 'Test added',
    onSaved: (id) => {
      if (!testId) router.replace(`/s/${storeId}/quality/tests/${id}`);
    },
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'turns' });
  const { errors, isDirty, isSubmitting } = form.formState;
  const [tries, setTries] = useState(0);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // What stands in a list's input is taken into the list as the focus leaves it.
    (document.activeElement as HTMLElement | null)?.blur();
    setTries(tries + 1);
  }

  return (
    <FormProvider {...form}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <form onSubmit={submit} onKeyDown={onKeyDown} noValidate>
          <fieldset disabled={!mayChange} className="grid gap-4">
            {message && <Notice kind="danger">{message}</Notice>}
            <Card className="grid gap-4 p-5 sm:grid-cols-2">
              <Field
                label="Name"
                optional
                hint="Empty: it goes by its first message."
                fault={errors.title?.message}
                className={assistants.length > 1 ? undefined : 'sm:col-span-2'}
              >
                <Input maxLength={200} {...textField(form, 'title')} />
              </Field>
              {assistants.length > 1 && (
                <Field label="Assistant" fault={errors.assistantId?.message}>
                  <Select {...textField(form, 'assistantId')}>
                    <option value="">The default one</option>
                    {assistants.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
            </Card>
            {fields.map((field, at) => (
              <TurnFields
                key={field.id}
                storeId={storeId}
                at={at}
                count={fields.length}
                onRemove={() => remove(at)}
              />
            ))}
            {errors.turns?.message && <Notice kind="danger">{errors.turns.message}</Notice>}
            <div className="flex flex-wrap items-center gap-2">
              <Button onClick={() => append(EMPTY_TURN)} disabled={fields.length >= MAX_TURNS}>
                <Plus />
                Add a message
              </Button>
              {!testId && !isDirty && (
                <p className="text-xs text-muted">
                  Several messages are asked one after the other in the same conversation.
                </p>
              )}
            </div>
            <SaveBar dirty={isDirty} busy={isSubmitting} onDiscard={discard} />
          </fieldset>
        </form>
        <div className="grid gap-4 lg:sticky lg:top-6">
          {mayChange && <TryPanel storeId={storeId} tries={tries} />}
          {children}
        </div>
      </div>
    </FormProvider>
  );
}
