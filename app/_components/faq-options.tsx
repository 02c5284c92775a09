/** Stands for a FAQ that is made together with the entry. */
export const NEW_FAQ = 'new';

/** Which of the store's FAQs an entry goes into. */
export function FaqOptions({ faqs }: { faqs: readonly { id: string; title: string }[] }) {
  return (
    <>
      {faqs.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
      <option value={NEW_FAQ}>A new FAQ</option>
    </>
  );
}
