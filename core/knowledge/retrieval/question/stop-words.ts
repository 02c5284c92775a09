/** Words that carry no wish: articles, pronouns, auxiliaries, and how people start asking a shop. English. */
const WORDS = `
a an the and or but if then than so as of for to in on at by with from into onto about over under off up down out
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
this that these those there here who whom whose which what when where why how
is are was were be been being am do does did doing done have has had having can could would should shall will may
might must need want wish like love prefer look looking search searching find finding seek show give get got buy
purchase order sell sells selling stock recommend suggest suggestion help tell know let please thanks thank hello hi hey
any anything anyone some something someone nobody nothing thing things stuff kind sort type
not no nor don t s m re ll ve d isn aren doesn didn won wouldn can couldn
very really quite just also too only even more most much many lot lots few less least own same such
all both each every either neither other another
good great nice best better well cheap affordable
`;

const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));

/** True for a folded word that a question can lose without losing what it is about. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
