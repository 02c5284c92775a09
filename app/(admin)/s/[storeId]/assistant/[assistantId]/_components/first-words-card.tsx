'use client';
import { Plus, X } from 'lucide-react';
import { useFormContext } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input, Textarea } from '@/app/_components/ui/field';
import { MAX_SUGGESTED_QUESTIONS } from '@/core/stores/settings/assistants/assistant-input';
import type { AssistantValues } from './assistant-form';

export function FirstWordsCard() {
  const form = useFormContext<AssistantValues>();
  const { formState, watch, setValue } = form;
  const questions = watch('suggestedQuestions');
  const setQuestions = (next: string[]) => setValue('suggestedQuestions', next, { shouldDirty: true });
  const faults = formState.errors.suggestedQuestions;

  return (
    <Card>
      <CardHead title="First words" hint="What shoppers read before they have written anything." />
      <div className="grid gap-5 px-5 pb-5">
        <Field label="Welcome message" fault={formState.errors.welcomeMessage?.message}>
          <Textarea rows={2} {...textField(form, 'welcomeMessage')} />
        </Field>
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 text-sm font-medium">Suggested questions</legend>
          {questions.map((question, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; texts may repeat while typing
            <div key={at} className="flex gap-2">
              <Input
                aria-label={`Question ${at + 1}`}
                value={question}
                maxLength={120}
                onChange={(event) => setQuestions(questions.with(at, event.target.value))}
              />
              <Button
                look="ghost"
                size="icon"
                aria-label={`Remove question ${at + 1}`}
                onClick={() => setQuestions(questions.toSpliced(at, 1))}
              >
                <X />
              </Button>
            </div>
          ))}
          {faults?.message && <p className="text-xs text-danger">{faults.message}</p>}
          {questions.length < MAX_SUGGESTED_QUESTIONS && (
            <Button size="sm" className="justify-self-start" onClick={() => setQuestions([...questions, ''])}>
              <Plus />
              Add a question
            </Button>
          )}
        </fieldset>
      </div>
    </Card>
  );
}
