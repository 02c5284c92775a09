import { foldText } from '@/core/knowledge/keywords/split-words';
import { readSentiment } from '../sentiment/read-sentiment';

/** Words that a shopper uses only when things have gone badly wrong, folded. */
const FURIOUS =
  /[😠😡🤬]|\b(ridiculous|unacceptable|outrageous|disgusting|disgrace|furious|scam(med|mers?)?|fraud|rip[- ]?off|fed up|sick of|worst (service|shop|store|experience)|(useless|stupid|dumb) (bot|chat|answers?|assistant|thing|robot|machine|piece)|this is useless|what a joke|unverschamt\w*|frechheit|sauerei|stinksauer|inakzeptabel|betrug|betruger|abzocke|verarsch\w*|schnauze voll|inadmissible|inacceptable|scandaleux|arnaque|escrocs?|honteux|une honte|ras le bol|j en ai marre|foutez|se moque\w* de|inaceptable|estafa\w*|verguenza|indignante|harto|harta|ladrones|tomadura de pelo|inaccettabile|vergogn\w+|truffa\w*|schifo|ladri|presa in giro|non se ne puo piu|belachelijk|schandalig|schande|oplicht\w*|onacceptabel|spuugzat|inaceitavel|vergonha|burla|absurdo|ladroes|farto|farta|palhacada|skandal\w*|oszust\w*|bedrageri|svindel)\b/u;
/** About what went wrong with an order or an answer: bad mood alone may be about the weather. */
const ABOUT_US =
  /\b(you|your|this|order|parcel|delivery|service|servizio|servicio|servico|money|refund|answer|again|ihr\w*|sie|bestellung|paket|service|geld|antwort|schon wieder|vous|votre|commande|colis|argent|reponse|encore|ustedes|su|pedido|paquete|dinero|respuesta|voi|vostr\w+|ordine|pacco|soldi|risposta|jullie|bestelling|pakket|geld|antwoord|voces|encomenda|pedido|dinheiro|resposta|loja|shop|store|boutique|tienda|negozio|winkel)\b/u;
const VERY_BAD = -0.7;

/** Whether a shopper is so angry that a person should see to it. */
export function isAngry(message: string, sentiment: number = readSentiment(message)): boolean {
  const text = foldText(message).replace(/['’]/g, ' ');
  if (FURIOUS.test(text) && sentiment < 0.2) return true;
  return sentiment <= VERY_BAD && ABOUT_US.test(text);
}
