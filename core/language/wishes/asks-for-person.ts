import { foldText } from '@/core/knowledge/keywords/split-words';

/** A human being who answers. Words that may be something else ("agent" of cleaning) need a verb beside them. */
const PERSON =
  '(human( being)?|(real|actual|live) (person|people|human|agent|someone)|person|people|agent|someone|somebody|representative|rep|operator|staff|employee|advisor|adviser|colleague|team ?member|teammate|(your|the|support) team|manager|supervisor|boss|customer (service|support|care)|support' +
  '|mitarbeiter(in|innen|n)?|mensch(en)?|person|kundenservice|kundendienst|kundenbetreuung|berater(in)?|kolleg(e|en|in)|jemand(em|en)?( echtem| echten)?|chef(in)?|vorgesetzten?|support' +
  '|humain|quelqu un|(une |vraie )?personne|conseillere?|conseiller|service clients?|sav|responsable|employe|collegue' +
  '|persona|humano|alguien|agente|asesor|operador[ae]?|encargado|atencion al cliente|servicio al cliente' +
  '|operatore|operatrice|umano|qualcuno|persona|addetto|assistenza( clienti)?|servizio clienti|responsabile' +
  '|mens|medewerker|iemand|klantenservice|echt persoon|persoon|leidinggevende|collega' +
  '|pessoa|atendente|alguem|humano|apoio ao cliente|atendimento|responsavel|funcionario|gerente' +
  '|czlowiek(iem|a)?|konsultant(em)?|pracownik(iem)?|kims|manniska|kundtjanst|nagon|handlaggare|menneske|kundeservice|medarbejder|nogen|en person)';
const TALK =
  '(talk|speak|chat|connect|transfer|put|reach|contact|get|call|write|escalate|hear|pass|forward|hand|sprechen|reden|verbind\\w*|verbunden|weiterleiten|telefonieren|chatten|kontaktieren|anrufen|schreiben|erreichen|parler|discuter|contacter|joindre|avoir|passez|mettre en relation|transferer|transferez|mettez|hablar|contactar|comunicar\\w*|pasame|paseme|pongame|ponme|hablo|atienda|llamar|parlare|contattare|passatemi|mettetemi|sentire|praten|spreken|doorverbinden|verbinden|contact opnemen|bereiken|bellen|falar|contactar|contatar|transfir\\w*|passe|passa|chamar|rozmawiac|porozmawiac|polaczyc|prata|tala|tale|snakke|komma i kontakt|komme i kontakt)';
const WISH =
  '(need|want|would like|d like|like to|can i|can you|could i|could you|may i|please|let me|i rather|mochte|will|kann ich|konnte ich|konnen sie|bitte|brauche|gerne?|gib|geben sie|veux|voudrais|puis je|pouvez vous|peux|aimerais|souhaite|besoin|svp|s il vous plait|quiero|quisiera|puedo|podria|necesito|me gustaria|por favor|vorrei|voglio|posso|potrei|bisogno|per favore|wil|graag|kan ik|mag ik|alstublieft|alsjeblieft|quero|queria|gostaria|posso|preciso|poderia|chce|chcialbym|chcialabym|prosze|czy moge|jag vill|kan jag|skulle vilja|jeg vil|kan jeg|ma jeg|gerne)';
const ONLY_ADJECTIVE =
  '(real|live|actual|echte[nrsm]?|richtige[nrsm]?|vraie?|verdader[oa]|ver[oa]|echt|real)';

const WISHES: readonly RegExp[] = [
  new RegExp(
    `\\b${TALK}\\b.{0,35}\\b(to|with|me|moi|the|your|mit|zu|an|a|avec|con|met|com|z|med|til|un|une|una|um|uma|einen?|einem|een|en|le|la|il|el|de|den|dem)\\b.{0,18}\\b${PERSON}\\b`,
    'u',
  ),
  // German and Dutch put the verb last.
  new RegExp(
    `\\b(mit|met|zu|an|jemand\\w*|iemand)\\b.{0,30}\\b${PERSON}?\\b.{0,14}\\b(sprechen|reden|verbinden|verbunden|weiterleiten|weiterverbinden|chatten|telefonieren|spreken|praten|doorverbinden|doorverbonden)\\b`,
    'u',
  ),
  new RegExp(
    `\\b${WISH}\\b.{0,12}\\b(a |an |the |einen? |une? |una |uno |un |um |uma |een )?${ONLY_ADJECTIVE} ?${PERSON}\\b`,
    'u',
  ),
  new RegExp(`\\b(einen?|een|en)\\b.{0,12}\\b${PERSON} (sprechen|spreken|erreichen|bereiken)\\b`, 'u'),
  // "I need an operator", "ein Mitarbeiter bitte" and nothing else.
  new RegExp(
    `^(?:(?:hi|hello|hallo|bonjour|hola|ciao|ola|ok|okay|no|nein|non|nee|nao)[ ,!.]*)?(?:i |ich |je |j |io |ik |eu |yo )?(?:${WISH}[ ,]*)?(?:(?:to|a|an|the|some|your|einen?|einem|mit|mit einem|un|une|una|uno|um|uma|een|ein|de|con|con un|com|com um|d)[ ]+)*(?:${ONLY_ADJECTIVE} )?${PERSON}(?: (?:please|bitte|svp|s il vous plait|por favor|per favore|alstublieft|alsjeblieft|graag|now|jetzt|help|prosze|tack|tak))?$`,
    'u',
  ),
  /\b(put me through|zuruckrufen|ruckruf|jemand (bitte )?anrufen|(me|nous) rappeler|rappelez moi|essere richiamat[oa]|call me( back)?|llamenme|me llamen|richiamatemi|bel me terug|liguem me)\b/u,
  /\b(is there|gibt es|y a t il|hay|c e|is er|ha) (a |an |any |einen |un |une |alguna? |algun |qualche |een |alguma? )?(real |live |echten |vrai )?(human|person|people|agent|somebody|someone|menschen|mitarbeiter|humain|quelqu un|persona|humano|operatore|mens|medewerker|pessoa)( (here|there|i can|que|qui|hier|der|die|aqui|con|com|met|available))/u,
  /\b(no|not|stop|kein|keine|keinen|pas|sans|ohne|non|niet|geen|nao|basta)\b.{0,14}\b(bot|robot|robots|bots|machine|maschine|ki|ai|ia|computer|chatbot|maquina|macchina|robo)\b.{0,50}\b(human|person|mensch\w*|humain|personne|persona|humano|umano|mens|pessoa)\b/u,
];

/** What sounds alike and is none: a number of people, a gift for somebody, what somebody said before, how to reach the shop in general. */
const NO_WISH: readonly RegExp[] = [
  /\b(\d+|one|two|three|four|six|single|zwei|drei|vier|deux|quatre|dos|cuatro|due|quattro|twee|vier|duas|quatro)[- ]?(person|people|personen|personnes?|personas?|persone|pessoas?|man)\b/u,
  /\b(comment|como|come|hoe) (contacter|joindre|contactar|contacto|contattare|contatto|contact)\b/u,
  /\b(gift|present|geschenk|cadeau|regalo|presente|prenda)\b.{0,30}\b(for|fur|pour|para|per|voor)\b/u,
  /\b(spoke|talked|told|said|chatted|gesprochen|gesagt|parle|dit|hable|dijo|dijeron|parlato|detto|gesproken|gezegd|falei|disse)\b/u,
  /\b(how|wie|comment|como|come|hoe) (do|can|kann|konnen|puis|peut|puedo|posso|kan) (i|we|ich|wir|je|on|ik)?\b.{0,20}\b(contact|reach|kontaktieren|erreichen|contacter|joindre|contactar|contattare|bereiken)\b/u,
  /\bare you (a |an )?(real |actual )?(human|person|bot|robot)|bist du ein|sind sie ein|etes vous|es tu|eres (un|una)|es usted|sei (un|una)|bent u|ben je|voce e|e um (robo|humano)\b/u,
];

/** Whether a message asks for a human being, in English, German, French, Spanish, Italian, Dutch, Portuguese and more. */
export function asksForPerson(message: string): boolean {
  const text = foldText(message.slice(0, 600))
    .replace(/['’]/g, ' ')
    .replace(/[¿¡?!.,;:…"()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (NO_WISH.some((pattern) => pattern.test(text))) return false;
  return WISHES.some((pattern) => pattern.test(text));
}
