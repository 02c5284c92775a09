'use client';
import { Controller } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { OptionSelect } from '@/app/_components/forms/option-select';
import type { RegionalOptions } from '@/app/_components/forms/regional-options';
import { SaveBar } from '@/app/_components/forms/save-bar';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { StoreSettings } from '@/core/stores/settings/store-input';
import { saveStore } from '../actions';
import { DomainList } from './domain-list';

/** Text inputs know no null. */
type Values = Omit<StoreSettings, OptionalText> & Record<OptionalText, string>;
type OptionalText = 'websiteUrl' | 'supportEmail' | 'checkoutUrlTemplate';

export function StoreForm({
  storeId,
  settings,
  options,
  mayChange,
}: {
  storeId: string;
  settings: StoreSettings;
  options: RegionalOptions;
  mayChange: boolean;
}) {
  const defaults: Values = {
    ...settings,
    websiteUrl: settings.websiteUrl ?? '',
    supportEmail: settings.supportEmail ?? '',
    checkoutUrlTemplate: settings.checkoutUrlTemplate ?? '',
  };
  const { form, submit, discard, message } = useActionForm({
    defaults,
    save: (values: Values) => saveStore(storeId, values),
  });
  const { errors, isDirty, isSubmitting } = form.formState;

  return (
    <form onSubmit={submit} noValidate>
      <fieldset disabled={!mayChange} className="grid gap-6">
        {message && <Notice kind="danger">{message}</Notice>}
        <Card>
          <CardHead
            title="About the store"
            hint="How the assistant speaks of your store, and how it counts."
          />
          <div className="grid gap-5 px-5 pb-5 sm:grid-cols-2">
            <Field label="Store name" fault={errors.name?.message} className="sm:col-span-2">
              <Input {...textField(form, 'name')} />
            </Field>
            <Field
              label="Website"
              optional
              fault={errors.websiteUrl?.message}
              hint="Completes addresses that a product file gives without it."
            >
              <Input type="url" placeholder="https://shop.example" {...textField(form, 'websiteUrl')} />
            </Field>
            <Field
              label="Support e-mail"
              optional
              fault={errors.supportEmail?.message}
              hint="Given to shoppers who ask for a human."
            >
              <Input type="email" placeholder="help@shop.example" {...textField(form, 'supportEmail')} />
            </Field>
            <Field
              label="Currency"
              fault={errors.currency?.message}
              hint="Of imported prices that name none."
            >
              <OptionSelect options={options.currencies} {...textField(form, 'currency')} />
            </Field>
            <Field label="Language" fault={errors.locale?.message} hint="Of the widget, prices and dates.">
              <OptionSelect options={options.locales} {...textField(form, 'locale')} />
            </Field>
            <Field
              label="Time zone"
              fault={errors.timeZone?.message}
              hint="Decides when a day begins in charts."
            >
              <OptionSelect options={options.timeZones} {...textField(form, 'timeZone')} />
            </Field>
          </div>
        </Card>
        <Card>
          <CardHead
            title="Checkout"
            hint="Only for a store without Shopify or WooCommerce: where the assistant sends a filled cart."
          />
          <div className="px-5 pb-5">
            <Field
              label="Checkout address"
              optional
              fault={errors.checkoutUrlTemplate?.message}
              hint="{items} becomes SKU:quantity, parted by commas; {cart}, {discount} and {email} may stand in it as well."
            >
              <Input
                spellCheck={false}
                placeholder="https://shop.example/cart?add={items}&ref={cart}"
                {...textField(form, 'checkoutUrlTemplate')}
              />
            </Field>
          </div>
        </Card>
        <Card>
          <CardHead
            title="Allowed domains"
            hint="Only pages of these domains may show the widget. Storefolk’s own address always may."
          />
          <div className="px-5 pb-5">
            <Controller
              control={form.control}
              name="allowedDomains"
              render={({ field }) => <DomainList domains={field.value} onChange={field.onChange} />}
            />
            {errors.allowedDomains?.message && (
              <p className="mt-2 text-xs text-danger">{errors.allowedDomains.message}</p>
            )}
          </div>
        </Card>
        {!mayChange && <Notice>Your role may look at these settings but not change them.</Notice>}
        <SaveBar dirty={isDirty} busy={isSubmitting} onDiscard={discard} />
      </fieldset>
    </form>
  );
}
