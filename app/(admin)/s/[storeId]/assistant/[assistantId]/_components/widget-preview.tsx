'use client';
import { MessageCircle, SendHorizontal, X } from 'lucide-react';
import { useFormContext } from 'react-hook-form';
import { cn } from '@/app/_components/cn';
import type { AssistantValues } from './assistant-form';
import { readableInk } from './readable-ink';

/** The widget as it will be with what is in the form right now, saved or not. */
export function WidgetPreview({ storeName }: { storeName: string }) {
  const values = useFormContext<AssistantValues>().watch();
  const { theme } = values;
  const colour = /^#[0-9a-f]{6}$/i.test(theme.primaryColour) ? theme.primaryColour : '#5457e5';
  const branded = { background: colour, color: readableInk(colour) };
  const side = theme.position === 'left' ? 'items-start' : 'items-end';
  const scheme = { auto: 'light dark', light: 'light', dark: 'dark' }[theme.colourScheme];

  return (
    <section aria-label="Preview of the widget" className="lg:sticky lg:top-8">
      <p className="mb-2 text-xs text-muted">Preview</p>
      <div style={{ colorScheme: scheme }} className={cn('flex flex-col gap-3 text-ink', side)}>
        <div className="flex h-120 w-full flex-col overflow-hidden rounded-lg border bg-surface shadow-soft">
          <div style={branded} className="flex items-center gap-3 px-4 py-3.5">
            <Face name={values.name} url={theme.avatarUrl} />
            <div className="min-w-0 flex-1">
              <p className="truncate font-display text-base leading-5 font-semibold">
                {values.name || 'Assistant'}
              </p>
              <p className="truncate text-2xs opacity-90">AI assistant of {storeName}</p>
            </div>
            <X className="size-4.5 opacity-90" aria-hidden />
          </div>
          <div className="flex flex-1 flex-col gap-3 overflow-y-auto p-4">
            <p className="max-w-[85%] rounded-lg rounded-bl-sm bg-sunken px-3.5 py-2.5 whitespace-pre-wrap">
              {values.welcomeMessage}
            </p>
            <ul className="flex flex-wrap gap-2">
              {values.suggestedQuestions
                .filter((question) => question.trim() !== '')
                .map((question, at) => (
                  <li
                    // biome-ignore lint/suspicious/noArrayIndexKey: texts may repeat while typing
                    key={at}
                    className="rounded-full border border-line-strong px-3 py-1.5 text-xs"
                  >
                    {question}
                  </li>
                ))}
            </ul>
            <p
              style={branded}
              className="mt-auto max-w-[85%] self-end rounded-lg rounded-br-sm px-3.5 py-2.5"
            >
              Do you have this in blue?
            </p>
          </div>
          <div className="flex items-center gap-2 border-t p-3">
            <span className="flex-1 truncate px-1 text-faint">Ask a question…</span>
            <span style={branded} className="grid size-8 place-items-center rounded-full">
              <SendHorizontal className="size-4" aria-hidden />
            </span>
          </div>
        </div>
        <span style={branded} className="grid size-14 place-items-center rounded-full shadow-soft">
          <MessageCircle className="size-6" aria-hidden />
        </span>
      </div>
    </section>
  );
}

function Face({ name, url }: { name: string; url: string }) {
  if (/^https?:\/\//.test(url)) {
    // biome-ignore lint/performance/noImgElement: the store's own server, unknown to the image optimiser
    return <img src={url} alt="" className="size-9 rounded-full bg-white/20 object-cover" />;
  }
  return (
    <span className="grid size-9 shrink-0 place-items-center rounded-full bg-white/20 font-display font-semibold">
      {[...name.trim()][0]?.toUpperCase() ?? 'A'}
    </span>
  );
}
