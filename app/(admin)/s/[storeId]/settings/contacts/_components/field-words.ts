import type { ContactFieldType } from '@/core/contracts/contact-view';

export const FIELD_TYPE_WORDS: Record<ContactFieldType, string> = {
  text: 'Text',
  number: 'Number',
  date: 'Day',
  choice: 'Choice',
  flag: 'Yes or no',
};
