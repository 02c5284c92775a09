import { Field, Input, Textarea } from './ui/field';

export interface FaqWords {
  question: string;
  answer: string;
}

/** A question and its answer, as long as the FAQ takes them. */
export function FaqFields({
  words,
  onChange,
  faults,
  label = 'Question',
}: {
  words: FaqWords;
  onChange: (words: FaqWords) => void;
  /** Sentences by field. */
  faults: Record<string, string>;
  /** Of the question. */
  label?: string;
}) {
  return (
    <>
      <Field
        label={label}
        fault={faults.question}
        hint="As any shopper could ask it, without names and numbers of this one."
      >
        <Input
          value={words.question}
          maxLength={500}
          onChange={(event) => onChange({ ...words, question: event.target.value })}
        />
      </Field>
      <Field label="Answer" fault={faults.answer}>
        <Textarea
          className="min-h-32"
          value={words.answer}
          maxLength={20_000}
          onChange={(event) => onChange({ ...words, answer: event.target.value })}
        />
      </Field>
    </>
  );
}
