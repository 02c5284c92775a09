import { foldText } from '@/core/knowledge/keywords/split-words';

/** Negations that deny nothing: "no later than", "kein Problem". */
const IDIOMS =
  /\bno (?:later|longer|more|less|fewer) than\b|\bno (?:problem|worries|matter|questions?(?: asked)?|minimum|extra|additional|hassle|need)\b|\bnot (?:only|later|more|less)\b|\bwhy not\b|\bwhether or not\b|\bkein problem\b|\bnicht nur\b|\bnicht (?:spater|langer|mehr) als\b|\bkeine angst\b|\bpas (?:de|un) (?:probleme|souci)\b|\bpas (?:plus|moins)\b|\bpas seulement\b|\bnon seulement\b|\bsin problema\b|\bnot (?:been )?(?:used|worn|opened|washed|damaged)\b|\bnon (?:utilise|porte|ouvert|lave|use|abime|endommage)\w*|\bnicht (?:getragen|benutzt|gebraucht|geoffnet|gewaschen|beschadigt)\w*/g;
const NEGATORS =
  /\b(?:not|no|cannot|cant|dont|doesnt|wont|isnt|arent|never|none|nor|neither|nobody|unable|impossible|unavailable|excluded|exempt|nicht|kein|keine|keinen|keinem|keiner|nie|niemals|ausgeschlossen|unmoglich|pas|jamais|aucun|aucune|impossible|exclus|exclue|exclues|nunca|ningun|ninguna|non|mai|nessun|nessuna|niet|geen|nooit|uitgesloten|nao|nenhum|nenhuma)\b/g;
/** The opposite of another word of the same subject. */
const OPPOSITES = /\b(?:closed|geschlossen|fermee?s?|cerrado|chiuso|gesloten|discontinued)\b/g;
/** What follows holds only sometimes. */
const CONDITION =
  /\b(?:if|unless|except|apart from|other than|only|as long as|provided|until|without|wenn|falls|sofern|ausser|ausgenommen|solange|nur|ohne|bis|si|sauf|excepte|hormis|tant que|seulement|uniquement|sans|excepto|salvo|solo|sin|tranne|eccetto|senza|als|tenzij|behalve|alleen|zonder|mits|se|exceto|apenas|sem)\b/;

/**
 * Whether a sentence denies what it is about.
 * @param folded lower case, no accents, apostrophes as blanks
 * @returns `without`: the text without what denies
 */
export function readNegation(folded: string): { negative: boolean; conditional: boolean; without: string } {
  let count = 0;
  const counted = () => {
    count += 1;
    return ' ';
  };
  const without = folded
    .replace(/n t\b/g, (end) => (end === 'n t' ? ' not' : end))
    .replace(IDIOMS, ' ')
    .replace(NEGATORS, counted)
    .replace(OPPOSITES, (word) => {
      count += 1;
      return word;
    });
  return { negative: count % 2 === 1, conditional: CONDITION.test(folded), without };
}

/** The words of a text that deny, as written: what is marked for a reader. */
export function findDenials(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{M}’']+/gu)) {
    const folded = foldText(word).replace(/[’']/g, ' ');
    const denies = /n t$/.test(folded) || folded.replace(NEGATORS, '').replace(OPPOSITES, '') === '';
    if (denies && !found.includes(word)) found.push(word);
  }
  return found;
}
