import { asksForPerson } from '@/core/language/wishes/asks-for-person';
import type { Intent } from './prototypes';

/**
 * Messages that need no embedding: whole messages that mean one thing, and wishes for a person, which must be
 * understood in every language of our shoppers however they are worded around.
 */
const WHOLE: [Intent, RegExp][] = [
  [
    'greeting',
    /^(hi+|hey+|hello+|hallo|hiya|good (morning|afternoon|evening|day)|guten (tag|morgen|abend)|moin|servus|bonjour|salut|bonsoir|hola|buen(os|as) (d[ií]as|tardes|noches)|ciao|buongiorno|ol[aá]|bom dia|boa tarde|hoi|goedemorgen|goedendag)( there| all| zusammen)?$/,
  ],
  [
    'thanks',
    /^((many |ok |okay |great |perfect |cool )?(thanks|thank you|thx|ty|cheers)( a lot| so much| very much| for your help)?|danke( sch[oö]n| dir| ihnen)?|vielen dank|merci( beaucoup)?|(muchas )?gracias|grazie( mille)?|(muito )?obrigad[oa]|dank ?je|bedankt|great|perfect|ok(ay)?|cool|super|got it)$/,
  ],
  [
    'goodbye',
    /^((good ?)?bye( bye)?|see you( later| soon)?|(ok |okay |great |thanks |thank you |cheers |thx )?(mate |guys )?that('s| is|s) (all|it)( for now| then| thanks)?|tsch[uü]ss|auf wiedersehen|au revoir|adi[oó]s|hasta luego|arrivederci|tchau|tot ziens|doei)$/,
  ],
];

/** Nothing but glad pictures. */
const GLAD = /^(?:(?:👍|👌|🙏|❤|🎉|😀|😃|😄|😊|🙂|😍|💯|✅)\p{EMod}?\uFE0F?\s*)+$/u;

/** The answerer cannot be instructed by shoppers; it only has to say politely that it will not go along. */
const INJECTION: RegExp[] = [
  /\b(ignore|disregard|forget|override)\b.{0,30}\b(instructions?|rules|prompts?|guidelines|training)\b/,
  /\b(system|initial|hidden|secret) (prompt|instructions?|message)\b/,
  /\b(pretend (that )?you('re| are)|act as (if|an?)|you are now|roleplay|jailbreak|developer mode)\b/,
  /\b(ignorier\w*|vergiss)\b.{0,30}\b(anweisung\w*|regeln)\b/,
];

/** @returns the intent when the message is one of the fixed ones, else null */
export function matchFixedPhrase(message: string): Intent | null {
  const text = message
    .toLowerCase()
    .normalize('NFC')
    .replace(/[!.,?…\s]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [intent, pattern] of WHOLE) if (pattern.test(text)) return intent;
  if (GLAD.test(text)) return 'thanks';
  if (INJECTION.some((pattern) => pattern.test(text))) return 'injection';
  if (asksForPerson(message)) return 'human';
  return null;
}
