/** What a contact is called: their name, else how they are reached, else a made-up name that stays the same. */
export function nameOfContact(contact: {
  id: string;
  name: string | null;
  email: string | null;
  phone?: string | null;
}): string {
  return (
    contact.name ?? contact.email ?? contact.phone ?? `Visitor ${contact.id.replaceAll('-', '').slice(-5)}`
  );
}
