import type { ErasePreview } from '@/core/contacts/erase/erase-contact';

/** What goes, in numbers. */
export function EraseCounts({ preview }: { preview: ErasePreview }) {
  const { contacts, conversations, files, orders, customers } = preview;
  return (
    <ul className="grid list-disc gap-1 pl-5 text-sm">
      <li>
        {count(conversations, 'conversation')} with messages, notes
        {files > 0 ? `, ratings and ${count(files, 'file')}` : ' and ratings'}
      </li>
      <li>
        {contacts > 1 ? `${contacts} contacts that are this person,` : 'the contact,'} with carts and notes
      </li>
      {customers > 0 && <li>the shop’s record here; the shop itself keeps its own</li>}
      {orders > 0 && <li>name and address in {count(orders, 'order')}; amounts stay for the books</li>}
    </ul>
  );
}

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`;
}
