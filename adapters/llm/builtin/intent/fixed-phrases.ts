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
    /^((good ?)?bye( bye)?|see you( later| soon)?|tsch[uü]ss|auf wiedersehen|au revoir|adi[oó]s|hasta luego|arrivederci|tchau|tot ziens|doei)$/,
  ],
];

/** Nothing but glad pictures. */
const GLAD = /^(?:(?:👍|👌|🙏|❤|🎉|😀|😃|😄|😊|🙂|😍|💯|✅)\p{EMod}?\uFE0F?\s*)+$/u;

const PERSON =
  '(human|person|people|agent|someone|somebody|representative|rep|operator|staff|employee|advisor|team ?member|teammate|mitarbeiter(in)?|menschen?|kundenservice|kundendienst|berater(in)?|humain|personne|conseiller|agente|persona|humano|operador[ae]?|operatore|umano|pessoa|atendente|medewerker|mens)';
const ASK =
  '(talk|speak|chat|connect|transfer|put me through|reach|contact|sprechen|reden|verbinden|parler|hablar|contactar|parlare|falar|praten|spreken)';

const WISH_FOR_PERSON: RegExp[] = [
  // "I need a person" ends there; "I need an agent for cleaning" does not.
  new RegExp(
    `\\b(need|want|get me|give me|i'd like|is there)\\b (a |an |the |some ?)?(real |live |actual |human )*${PERSON}( (from|of|in) [^.?!]{0,30}| (to (talk|speak|help|chat)|i can|please|now|here)\\b.*)?$`,
  ),
  new RegExp(
    `\\b${ASK}\\b[^.?!]{0,40}\\b(a |an |the |to |with |some ?one |real |live |actual |human |einem |einen |une? |con |una? |um |een )*(real |live |actual |human |echten |echte )?${PERSON}\\b`,
  ),
  // German and Dutch put the verb last: "ich möchte mit einem Menschen sprechen".
  new RegExp(
    `\\b(mit|met|zu)\\b.{0,20}\\b${PERSON}\\b.{0,12}\\b(sprechen|reden|verbinden|verbunden|chatten|spreken|praten)\\b`,
  ),
  /^(human|agent|operator|representative|real person|live (chat|agent|person)|mitarbeiter|mensch|humain|humano|operatore|medewerker)( please| bitte| s'il vous pla[iî]t| por favor)?$/,
  /\b(customer (service|support)|kundenservice|service client|atenci[oó]n al cliente|servizio clienti|klantenservice)\b.{0,20}\b(please|bitte|speak|talk|connect|now)\b/,
  /\b(speak|talk|connect|transfer)\b.{0,25}\b(customer (service|support)|your team|support team|manager|supervisor)\b/,
  /\b(not|no|kein|pas) (a |un |einen? )?(bot|robot|machine|ki|ai)\b.{0,40}\b(human|person|mensch|humain|persona)\b/,
];

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
  if (WISH_FOR_PERSON.some((pattern) => pattern.test(text))) return 'human';
  return null;
}
