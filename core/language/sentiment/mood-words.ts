/**
 * Words of mood, folded, as beginnings: "disappoint" stands for "disappointed" and "disappointing". A number behind a
 * word is its strength where it is not 1.
 */
export const GOOD_WORDS = `
good great:2 excellent:3 perfect:2 amazing:3 awesome:3 love:2 nice happy:2 helpful:2 thank fantastic:3 wonderful:3 super:2 best:2 glad pleas:1 recommend
gut toll:2 perfekt:2 super:2 klasse:2 wunderbar:3 fantastisch:3 dank freu:2 zufrieden:2 hilfreich:2 lieb:1 schon:0 prima:2 begeister:3
bon bien parfait:2 excellent:3 genial:3 merci super:2 content:2 ravi:3 satisfait:2 magnifique:3 adore:3 formidable:3
buen bien perfect:2 excelente:3 genial:3 gracias encant:3 content:2 satisfech:2 maravillos:3 fantastic:3 estupend:2
buon ben perfett:2 ottim:2 eccellent:3 grazie content:2 soddisfatt:2 meraviglios:3 fantastic:3 bellissim:3
goed perfect:2 geweldig:3 fijn:2 bedankt dank blij:2 tevreden:2 top:2 prachtig:3 super:2 mooi
bom boa otim:2 perfeit:2 excelente:3 obrigad feliz:2 satisfeit:2 ador:3 maravilhos:3 fantastic:3
swietn:3 dobr dziek super:2 zadowolon:2 bra tack perfekt:2 nojd:2 jattebra:3 god tak fantastisk:3 glad tilfreds:2
`;

export const BAD_WORDS = `
bad:2 terrible:3 horrible:3 awful:3 worst:3 disappoint:2 angry:3 furious:4 useless:3 ridiculous:3 unacceptable:3 outrageous:4 disgust:3 scam:4 fraud:4 ripoff:4 broken damaged:1 wrong:1 annoy:2 frustrat:2 upset:2 hate:3 rude:3 joke:1 pathetic:3 shame:2 never:1 problem unhappy:2 poor:2 complain:2 incompetent:3 stupid:3 idiot:4 liar:4 lied:3 steal:3 stole:3 sick:1 fed:1 waste:2 crap:3 shit:3 fuck:4 lawyer:3 sue:3
schlecht:2 furchtbar:3 schrecklich:3 enttausch:2 wutend:4 sauer:3 argerlich:2 arger:2 unverschamt:4 frech:3 unmoglich:2 katastroph:3 betrug:4 abzock:4 kaputt defekt falsch:1 nutzlos:3 lacherlich:3 inakzeptabel:3 mies:2 problem stinksauer:4 skandal:3 schlimm:2 verarsch:4 scheiss:4 mist:2 anwalt:3 idiot:4 unzufrieden:2 beschwer:2 nervt:2
mauvais:2 terrible:2 horrible:3 nul:2 decu:2 colere:3 furieu:4 inadmissible:3 inacceptable:3 scandal:3 honte:3 arnaque:4 escroc:4 casse:1 abime:1 inutile:3 ridicule:3 marre:3 ras:1 lamentable:3 catastroph:3 mecontent:2 merde:4 voleur:4 pire:2 probleme avocat:3
malo:2 mala:2 mal:1 terrible:3 horrible:3 pesim:3 decepcion:2 enfadad:3 furios:4 inaceptable:3 verguenza:3 estafa:4 timo:4 ladron:4 roto:1 inutil:3 ridicul:3 hart:2 peor:2 indignad:3 problema mierda:4 abogad:3 descontent:2 lamentable:3
cattiv:2 terribile:3 orribile:3 pessim:3 delus:2 arrabbiat:3 furios:4 inaccettabil:3 vergogn:3 truff:4 ladr:4 rotto:1 inutil:3 ridicol:3 stuf:2 peggi:2 schif:3 problema merda:4 avvocat:3 scandal:3 indecent:3 insoddisfatt:2
slecht:2 verschrikkelijk:3 vreselijk:3 teleurgesteld:2 boos:3 woedend:4 belachelijk:3 onacceptabel:3 schandalig:4 schande:3 oplicht:4 kapot:1 waardeloos:3 waardeloz:3 nutteloos:3 zat:1 ergste:3 klote:3 probleem ontevreden:2 advocaat:3 irritant:2 onbeschoft:3
mau:2 ma:0 terrivel:3 horrivel:3 pessim:3 dececion:2 decepcion:2 zangad:3 furios:4 inaceitavel:3 vergonha:3 burla:4 golpe:3 fraude:4 ladr:4 partid:1 quebrad:1 inutil:3 ridicul:3 farto:3 farta:3 pior:2 problema merda:4 advogad:3 absurd:3 descontent:2
okropn:3 skandal:3 oszust:4 zlodziej:4 wsciek:4 zawiedzion:2 dalig:2 arg:2 skandal:3 bedrageri:4 svindel:4 darlig:2 vred:3 skuffet:2 besviken:2
`;

export const NEGATORS: ReadonlySet<string> = new Set(
  `not no never n't dont doesnt isnt wasnt cant without nicht kein keine keinen nie ohne pas jamais sans aucun no nunca
  sin non mai senza niet geen nooit zonder nao sem nie inte ikke ingen`.split(/\s+/),
);

export const BOOSTERS: ReadonlySet<string> = new Set(
  `very so really extremely absolutely totally completely sehr total absolut wirklich vollig tres vraiment trop muy
  totalmente realmente molto davvero assolutamente heel erg echt zo muito realmente bardzo mycket meget`.split(
    /\s+/,
  ),
);
