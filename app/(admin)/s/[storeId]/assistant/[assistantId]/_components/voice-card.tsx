'use client';
import { useFormContext } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input, Textarea } from '@/app/_components/ui/field';
import type { AssistantValues } from './assistant-form';
import { ChoiceCards } from './choice-cards';

const VOICES = [
  { value: 'friendly', title: 'Friendly', about: 'Warm and brief, like a good shop assistant.' },
  { value: 'professional', title: 'Professional', about: 'Factual and polite, without small talk.' },
  { value: 'playful', title: 'Playful', about: 'Light-hearted, for brands with a wink.' },
  { value: 'custom', title: 'Your own', about: 'As you describe it below.' },
];

export function VoiceCard() {
  const form = useFormContext<AssistantValues>();
  const { formState, watch } = form;
  const custom = watch('personality') === 'custom';
  return (
    <Card>
      <CardHead
        title="Voice"
        hint="Facts come from your catalog and knowledge; this is only about how they are said."
      />
      <div className="grid gap-5 px-5 pb-5">
        <Field label="Name" fault={formState.errors.name?.message} className="sm:max-w-xs">
          <Input {...textField(form, 'name')} />
        </Field>
        <ChoiceCards legend="Personality" name="personality" choices={VOICES} />
        <Field
          label="Instructions"
          optional={!custom}
          fault={formState.errors.instructions?.message}
          hint="House rules for answers a language model writes. The built-in provider follows the personality only."
        >
          <Textarea
            rows={4}
            placeholder="Say “parcel”, not “package”. Mention our repair service when something is broken."
            {...textField(form, 'instructions')}
          />
        </Field>
      </div>
    </Card>
  );
}
