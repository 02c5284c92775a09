'use client';
import { useFormContext } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input, Select } from '@/app/_components/ui/field';
import type { AssistantValues } from './assistant-form';

const SWATCHES = ['#5457e5', '#0f766e', '#b4235a', '#c2410c', '#1d4ed8', '#4d7c0f', '#7c3aed', '#18181b'];

export function LooksCard() {
  const form = useFormContext<AssistantValues>();
  const { formState, watch, setValue } = form;
  const colour = watch('theme.primaryColour');
  const setColour = (next: string) => setValue('theme.primaryColour', next, { shouldDirty: true });
  const faults = formState.errors.theme;
  return (
    <Card>
      <CardHead title="Looks" hint="The text on your colour is chosen for contrast." />
      <div className="grid gap-5 px-5 pb-5 sm:grid-cols-2">
        <div className="grid gap-2.5 sm:col-span-2">
          <Field label="Colour" fault={faults?.primaryColour?.message} className="max-w-52">
            <ColourInput colour={colour} onColour={setColour} />
          </Field>
          <div className="flex flex-wrap gap-2">
            {SWATCHES.map((swatch) => (
              <button
                key={swatch}
                type="button"
                aria-label={`Use ${swatch}`}
                aria-pressed={colour.toLowerCase() === swatch}
                onClick={() => setColour(swatch)}
                style={{ background: swatch }}
                className="size-7 rounded-full border border-line-strong outline-offset-2 aria-pressed:outline-2 aria-pressed:outline-ink"
              />
            ))}
          </div>
        </div>
        <Field label="Place on the page">
          <Select {...textField(form, 'theme.position')}>
            <option value="right">Bottom right</option>
            <option value="left">Bottom left</option>
          </Select>
        </Field>
        <Field label="Light or dark">
          <Select {...textField(form, 'theme.colourScheme')}>
            <option value="auto">As the shopper’s device</option>
            <option value="light">Always light</option>
            <option value="dark">Always dark</option>
          </Select>
        </Field>
        <Field
          label="Picture"
          optional
          fault={faults?.avatarUrl?.message}
          hint="Address of a square image; without one the initial is shown."
          className="sm:col-span-2"
        >
          <Input
            type="url"
            placeholder="https://shop.example/robin.png"
            {...textField(form, 'theme.avatarUrl')}
          />
        </Field>
      </div>
    </Card>
  );
}

function ColourInput({ colour, onColour }: { colour: string; onColour: (colour: string) => void }) {
  const isHex = /^#[0-9a-f]{6}$/i.test(colour);
  return (
    <div className="flex gap-2">
      <input
        type="color"
        aria-label="Pick a colour"
        value={isHex ? colour : '#5457e5'}
        onChange={(event) => onColour(event.target.value)}
        className="h-9 w-11 shrink-0 cursor-pointer rounded-md border border-line-strong bg-surface p-1"
      />
      <Input
        value={colour}
        onChange={(event) => onColour(event.target.value)}
        spellCheck={false}
        className="font-mono"
      />
    </div>
  );
}
