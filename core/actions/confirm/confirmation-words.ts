/**
 * Words that agree or refuse in English, German, French, Spanish, Italian, Dutch and Portuguese, in lower case and
 * without accents, since many type without them.
 */
export const YES_WORDS = new Set(
  `yes y yep yeah yup sure ok okay okey oki correct confirmed confirm agreed absolutely definitely affirmative certainly
   ja jawohl jap jo klar genau richtig stimmt einverstanden bestatige bestatigt gerne korrekt
   oui ouais daccord exact exactement confirme volontiers absolument
   si claro vale correcto confirmo exacto adelante dale
   certo confermo esatto corretto procedi
   akkoord klopt inderdaad bevestigd
   sim correto confirmado certo 👍 ✅ 👌`
    .split(/\s+/)
    .filter(Boolean),
);

/** Sentences that agree without any of these words; longest first. */
export const YES_PHRASES = [
  'go ahead',
  'do it',
  'do that',
  'that is right',
  'that is correct',
  'thats right',
  'thats correct',
  'sounds good',
  'of course',
  'please proceed',
  'mach das',
  'machen sie das',
  'mach es',
  'passt so',
  'bitte machen',
  'in ordnung',
  'auf jeden fall',
  'd accord',
  'c est bon',
  'c est ca',
  'allez y',
  'vas y',
  'bien sur',
  'de acuerdo',
  'por supuesto',
  'esta bien',
  'hazlo',
  'va bene',
  'd accordo',
  'fai pure',
  'faccia pure',
  'doe maar',
  'ga door',
  'is goed',
  'dat klopt',
  'pode ser',
  'pode fazer',
  'ta bom',
  'tudo bem',
  'com certeza',
  'esta certo',
];

/** "Cancel" is none of them: it may be what is agreed to. */
export const NO_WORDS = new Set(
  `no nope nah stop abort never nein nee nicht stopp non nao niet detener parar pare fermati`
    .split(/\s+/)
    .filter(Boolean),
);

/** What makes an agreement something else: "yes, but …". */
export const CONDITIONS = new Set(
  `but if unless except only instead wait first however although not dont cant without before after later maybe perhaps
   and also another different
   aber wenn falls ausser nur stattdessen warte erst nicht kein keine vielleicht sondern jedoch und
   mais sauf seulement plutot attends attendez pas peut peutetre et
   pero excepto solo mejor espera quizas
   ma se tranne soltanto invece aspetta forse anche
   maar als behalve alleen wacht misschien niet en
   mas exceto somente espere talvez porem`
    .split(/\s+/)
    .filter(Boolean),
);

/** What may stand beside an agreement without changing it. */
export const FILLERS = new Set(
  `please thanks thank you very much so just this the that it is i a to my for with of proceed want would like id all
   great good perfect fine right now then everything looks
   bitte danke vielen dank ich mochte das es so die der den meine mein gut super prima
   merci beaucoup je veux cela svp stp s il vous te plait parfait bien
   por favor gracias quiero eso lo la el muy bien perfecto
   grazie per favore voglio questo perfetto bene lo
   graag bedankt dank dit dat ik wil goed prima alstublieft alsjeblieft
   obrigado obrigada quero isso perfeito bom`
    .split(/\s+/)
    .filter(Boolean),
);
