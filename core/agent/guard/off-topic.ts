import { NUMBER } from '@/core/language/facts/read-number';

const FENCE = /```[\s\S]*?(?:```|$)/g;
const CODE_LINE =
  /^\s*(?:def \w+\(.*\):|class \w+.*[:{]$|function \w*\s?\(|(?:const|let|var) \w+ =|import .+ from ['"]|from \w+ import |#include\s?<|public (?:static |class )|console\.log\(|print\(.*\)$|for \(.*\)\s?\{|if \(.*\)\s?\{|return .+;$|SELECT .+ FROM |<\/?(?:html|div|script|body|head)\b|\}\s?(?:else\b.*)?;?$)/gm;
const MIN_CODE_LINES = 2;
const KITCHEN_AMOUNT = new RegExp(
  `(?:${NUMBER}|½|¼|¾)\\s?(?:g|kg|ml|cl|l|cups?|tbsp|tsp|tablespoons?|teaspoons?|el|tl|esslöffel|teelöffel|cuillères?|cucharad\\w+|cucchiai\\w*|eetlepels?|colheres?|pinch|prise|bunch)\\.?\\s(?:(?:of|de|d’|di)\\s)?\\p{L}{3,}|\\b(?:[1-9]|1\\d)\\s(?:large |small |große |grands? )?(?:eggs?|eier|œufs|oeufs|huevos|uova|eieren|ovos|onions?|zwiebeln?|cloves?|tomato(?:es)?|potato(?:es)?|bananas?)(?!\\p{L})`,
  'giu',
);
const KITCHEN_VERB =
  /(?<!\p{L})(?:preheat|whisk|knead|simmer|sauté|bake (?:for|at|it|in)|boil the|stir in|fold in|marinate|vorheizen|verquirlen|kneten|köcheln|unterheben|backen (?:sie|bei)|préchauffe\w*|fouette\w*|mijoter|enfourne\w*|precalien\w+|hornea\w*|amasa\w*|preriscalda\w*|impasta\w*|inforna\w*|voorverwarm\w*|preaqueç\w*|asse por)(?!\p{L})/giu;

/**
 * Whether an answer does other people's work: program code, or a recipe to cook. Precise rather than complete; the
 * rest is up to the prompt.
 * @param supported whether a tool result holds these words: a shop may sell spices, or have recipes on its pages
 */
export function isOffTopic(text: string, supported: (words: string) => boolean): boolean {
  return hasCode(text, supported) || hasRecipe(text, supported);
}

function hasCode(text: string, supported: (words: string) => boolean): boolean {
  const fenced = [...text.matchAll(FENCE)].map(([block]) => block.replace(/```\w*/g, '').trim());
  if (fenced.some((block) => /[{}();=<>]|^\s*\w+\s.*\n/m.test(block) && !supported(block))) return true;
  const lines = [...text.matchAll(CODE_LINE)].map(([line]) => line.trim());
  return lines.length >= MIN_CODE_LINES && lines.filter((line) => !supported(line)).length >= MIN_CODE_LINES;
}

function hasRecipe(text: string, supported: (words: string) => boolean): boolean {
  const amounts = [...text.matchAll(KITCHEN_AMOUNT)].map(([amount]) => amount);
  const verbs = [...text.matchAll(KITCHEN_VERB)].map(([verb]) => verb);
  if (amounts.length + verbs.length < 3 || amounts.length < 2 || verbs.length < 1) return false;
  return !amounts.some((amount) => supported(amount)) && !verbs.every((verb) => supported(verb));
}
