import {
  REPLY_VARIABLE_NAMES,
  REPLY_VARIABLES,
  type ReplyVariable,
} from '@/core/inbox/canned-replies/reply-variables';

/** What may be missing gets words to say instead right away. */
const WITH_FALLBACK: Partial<Record<ReplyVariable, string>> = {
  'contact.name': 'there',
  'contact.first_name': 'there',
  'order.number': 'your order',
};

/** Puts a place into the text, where the cursor is. */
export function VariableButtons({ onInsert }: { onInsert: (place: string) => void }) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-xs text-muted">Fill in</legend>
      <div className="flex flex-wrap gap-1.5">
        {REPLY_VARIABLE_NAMES.map((name) => {
          const otherwise = WITH_FALLBACK[name];
          return (
            <button
              key={name}
              type="button"
              onClick={() => onInsert(`{{${name}${otherwise ? `|${otherwise}` : ''}}}`)}
              className="h-7 rounded-full border bg-surface px-2.5 text-xs transition-colors hover:bg-sunken"
            >
              {REPLY_VARIABLES[name].words}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
