import { Markdown } from '@/app/_components/markdown';
import { firstNameOf, type ReplyValues, renderExample } from '@/core/inbox/canned-replies/reply-variables';

/** How a shopper sees the reply, with an invented shopper's names. */
export function ReplyPreview({ text, own }: { text: string; own: Partial<ReplyValues> }) {
  const agent = own['agent.name'] ?? null;
  const { text: shown, missing } = renderExample(text, { ...own, 'agent.first_name': firstNameOf(agent) });
  return (
    <section aria-label="Preview" className="grid gap-1.5">
      <h3 className="text-xs font-normal text-muted">Preview</h3>
      <div className="min-h-12 rounded-md border bg-sunken p-3">
        <div className="w-fit max-w-full rounded-lg border bg-surface px-3.5 py-2.5 text-sm">
          {shown.trim() ? <Markdown text={shown} /> : <span className="text-muted">Nothing written yet</span>}
        </div>
      </div>
      {missing.length > 0 && (
        <p className="text-xs text-danger" role="status">
          {missing.map((name) => `{{${name}}}`).join(', ')} means nothing. Choose from the list above.
        </p>
      )}
    </section>
  );
}
