'use client';
import { textField } from '@/app/_components/forms/form-field';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { DEFAULT_SITE_PAGES, MAX_SITE_PAGES } from '@/core/knowledge/sources/source-limits';
import { addSource, saveSource } from '../../actions';

interface PageValues {
  title: string;
  url: string;
  maxPages: string;
}

/** A page or site that is read by the worker; with `source` it is edited, otherwise added. */
export function PageForm({
  storeId,
  type,
  source,
  onDone,
}: {
  storeId: string;
  type: 'policy' | 'url' | 'site';
  source?: { id: string; title: string; url: string; maxPages: number | null };
  onDone: () => void;
}) {
  const { form, submit, message } = useActionForm({
    defaults: {
      title: source?.title ?? '',
      url: source?.url ?? '',
      maxPages: String(source?.maxPages ?? DEFAULT_SITE_PAGES),
    },
    save: async (values: PageValues) => {
      const title = values.title.trim() || undefined;
      const { url } = values;
      const maxPages = type === 'site' ? Number(values.maxPages) : undefined;
      if (source) return saveSource(storeId, source.id, { title, url, maxPages });
      return type === 'site'
        ? addSource(storeId, { type, title, url, maxPages })
        : addSource(storeId, { type, title, url });
    },
    savedWords: source ? 'Saved' : 'Added. It is being read.',
    onSaved: onDone,
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      {message && <Notice kind="danger">{message}</Notice>}
      <Field
        label="Address"
        fault={errors.url?.message}
        hint={
          type === 'site'
            ? 'Of the site or of its sitemap.xml. Only public pages that robots.txt allows are read.'
            : 'Only public pages can be read.'
        }
      >
        <Input
          type="url"
          placeholder={type === 'site' ? 'https://shop.example' : 'https://shop.example/returns'}
          {...textField(form, 'url')}
        />
      </Field>
      {type === 'site' && (
        <Field label="Pages at most" fault={errors.maxPages?.message} className="max-w-40">
          <Input type="number" min={1} max={MAX_SITE_PAGES} {...textField(form, 'maxPages')} />
        </Field>
      )}
      <Field label="Title" optional fault={errors.title?.message} hint="Empty: the page’s own.">
        <Input {...textField(form, 'title')} />
      </Field>
      <DialogEnd busyWords="Saving …" verb={source ? 'Save' : 'Add'} busy={isSubmitting} />
    </form>
  );
}
