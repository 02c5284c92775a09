'use client';
import type { ReactNode } from 'react';
import { useFormats } from '@/app/_components/format/format-context';
import { ExactDay, RelativeTime } from '@/app/_components/format/time';
import { languageWords } from '@/app/_components/language-words';
import type { ContactFieldValue, ContactView } from '@/core/contracts/contact-view';

/** How a contact is reached, when they were there, and the store's own fields; what is empty is left out. */
export function ContactFacts({ contact }: { contact: ContactView }) {
  const { locale } = useFormats();
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1.5 text-xs">
      {contact.email && (
        <Fact name="E-mail">
          <a href={`mailto:${contact.email}`} className="text-primary-ink underline underline-offset-2">
            {contact.email}
          </a>
        </Fact>
      )}
      {contact.phone && (
        <Fact name="Phone">
          <a href={`tel:${contact.phone}`} className="text-primary-ink underline underline-offset-2">
            {contact.phone}
          </a>
        </Fact>
      )}
      {contact.locale && <Fact name="Language">{languageWords(contact.locale, locale)}</Fact>}
      <Fact name="First seen">
        <RelativeTime at={contact.firstSeenAt} />
      </Fact>
      <Fact name="Last wrote">
        <RelativeTime at={contact.lastSeenAt} />
      </Fact>
      {contact.rating && (
        <Fact name="Rating">
          {contact.rating.average.toLocaleString(locale, { maximumFractionDigits: 1 })} of 5
        </Fact>
      )}
      {contact.fields.map(
        ({ key, label, value, type }) =>
          value !== null && (
            <Fact key={key} name={label}>
              {type === 'date' ? <ExactDay at={`${value}T12:00:00Z`} /> : valueWords(value, locale)}
            </Fact>
          ),
      )}
    </dl>
  );
}

function valueWords(value: ContactFieldValue, locale: string): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'number' ? value.toLocaleString(locale) : value;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
