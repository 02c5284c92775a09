'use client';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { Switch } from '@/app/_components/ui/switch';
import type { NotificationChoice } from '@/core/inbox/notifications/notification-choice';
import { NOTICE_KINDS, NOTICE_WAYS, type NoticeKind } from '@/core/inbox/notifications/notification-kinds';

const KIND_WORDS: Record<NoticeKind, { words: string; about: string }> = {
  handed_off: {
    words: 'A shopper waits for a person',
    about: 'Everybody who may answer and is not away is told.',
  },
  mentioned: { words: 'Somebody mentions you', about: 'In a private note.' },
  assigned: { words: 'A conversation is given to you', about: 'By a colleague, or in turn.' },
  contact_wrote: { words: 'A shopper writes to you', about: 'In a conversation that you have.' },
  reply_due_soon: {
    words: 'A reply is due soon',
    about: 'In your conversations, and in those that nobody has.',
  },
  reply_overdue: { words: 'A reply is late', about: 'The same, once the time is up.' },
};
const WAY_WORDS = { mail: 'E-mail', push: 'Push' } as const;

/** One row for each kind of news, one switch for each way. */
export function KindTable({ form }: { form: UseFormReturn<NotificationChoice> }) {
  return (
    <table className="w-full border-t text-left">
      <thead>
        <tr className="text-xs text-muted">
          <th className="py-2 pl-5 font-normal">When</th>
          {NOTICE_WAYS.map((way) => (
            <th key={way} className="w-18 px-2 py-2 text-center font-normal sm:w-24">
              {WAY_WORDS[way]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y border-t">
        {NOTICE_KINDS.map((kind) => {
          const { words, about } = KIND_WORDS[kind];
          return (
            <tr key={kind}>
              <th className="py-3 pr-2 pl-5 font-normal">
                <span className="block font-medium">{words}</span>
                <span className="block text-xs text-pretty text-muted">{about}</span>
              </th>
              {NOTICE_WAYS.map((way) => (
                <td key={way} className="px-2 text-center align-middle">
                  <Controller
                    control={form.control}
                    name={`what.${kind}.${way}`}
                    render={({ field }) => (
                      <Switch
                        checked={field.value}
                        onChange={field.onChange}
                        label={`${words}: ${WAY_WORDS[way]}`}
                        className="align-middle"
                      />
                    )}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
