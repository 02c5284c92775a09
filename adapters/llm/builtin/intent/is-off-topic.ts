/** What people ask of free assistants, wherever they find one. */
const OFF_TOPIC = new RegExp(
  `\\b(${[
    'recipes?',
    'poems?',
    'home ?work',
    'equations?',
    'weather',
    'forecast',
    'jokes?',
    'essays?',
    'lyrics',
    'horoscopes?',
    'politics',
    'president',
    'elections?',
    'lottery',
    'cover letter|job application|r[ée]sum[ée]',
    'which (stocks|shares)|what stocks',
    'translate',
    'python|javascript|java code|source code|sql',
    'capital of',
    'who (will|is going to) win',
    'who won',
    'tell me a story',
    'stock market|bitcoin price|crypto price',
    'diagnos\\w+',
    'which medicine|what medicine|what medication|prescri\\w+',
    'gedicht|hausaufgaben?|wetter|witz|rezept',
    'poème|devoirs|météo|blague|recette',
    'poema|deberes|chiste|receta',
    'poesia|compiti|barzelletta|ricetta',
    'gedicht|huiswerk|weer morgen|mop|recept',
    'piada|receita|lição de casa',
  ].join('|')})\\b`,
  'iu',
);

/** The message names something that no shop's assistant is for; its searches may still know better. */
export function namesOffTopic(message: string): boolean {
  return OFF_TOPIC.test(message);
}
