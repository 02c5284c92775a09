import { cleanLine } from '@/core/shared/text-files/clean-text';

/** The mail with a one-time code. The code is not in the subject: locked phones show that to anybody. */
export function writeCodeMail(facts: { code: string; storeName: string; validMinutes: number }): {
  subject: string;
  text: string;
} {
  const store = cleanLine(facts.storeName, 100);
  return {
    subject: `Your code for ${store}`,
    text: [
      'Hello,',
      `your code is ${facts.code}`,
      `Type it into the chat of ${store} to ask about your orders there. It is valid for ${facts.validMinutes} minutes. Give it to nobody else: the shop’s team never asks for it.`,
      'You did not ask for a code? Then somebody has typed in your address by mistake. You can ignore this mail: without the code nobody gets to see your orders.',
      store,
    ].join('\n\n'),
  };
}
