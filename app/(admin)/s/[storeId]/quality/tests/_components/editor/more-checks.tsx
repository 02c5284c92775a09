'use client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { OUTCOME_WORDS } from '@/app/_components/conversation-words';
import { textField } from '@/app/_components/forms/form-field';
import { Field, Select } from '@/app/_components/ui/field';
import { turnOutcomeSchema } from '@/core/contracts/message-view';
import { KNOWN_TOOLS, toolWords } from '../../../../conversations/[conversationId]/_components/tool-words';
import { ProductInput } from './product-input';
import type { TestValues } from './test-values';

/** Checks that fewer tests need. */
export function MoreChecks({ storeId, at }: { storeId: string; at: number }) {
  const form = useFormContext<TestValues>();
  const errors = form.formState.errors.turns?.[at];
  const { product, tool, handOff, outcome } = form.getValues(`turns.${at}`);
  const [open, setOpen] = useState(Boolean(product || tool || handOff || outcome));
  const tools = tool && !KNOWN_TOOLS.includes(tool) ? [tool, ...KNOWN_TOOLS] : KNOWN_TOOLS;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="group">
      <summary className="flex w-fit list-none items-center gap-1.5 rounded-sm text-xs font-medium text-primary-ink">
        <ChevronRight className="size-3.5 transition-transform group-open:rotate-90" aria-hidden />
        Product, tool, hand-off
      </summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <Field label="It names or shows the product" optional fault={errors?.product?.message}>
          <ProductInput storeId={storeId} at={at} />
        </Field>
        <Field label="The assistant uses the tool" optional fault={errors?.tool?.message}>
          <Select {...textField(form, `turns.${at}.tool`)}>
            <option value="">Not checked</option>
            {tools.map((name) => (
              <option key={name} value={name}>
                {toolWords(name).done}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="A person is called in" optional fault={errors?.handOff?.message}>
          <Select {...textField(form, `turns.${at}.handOff`)}>
            <option value="">Not checked</option>
            <option value="yes">Yes, it must be</option>
            <option value="no">No, it must not be</option>
          </Select>
        </Field>
        <Field label="It ends as" optional fault={errors?.outcome?.message}>
          <Select {...textField(form, `turns.${at}.outcome`)}>
            <option value="">Not checked</option>
            {turnOutcomeSchema.options.map((one) => (
              <option key={one} value={one}>
                {OUTCOME_WORDS[one].words}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </details>
  );
}
