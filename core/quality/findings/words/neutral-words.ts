import { splitWords } from '@/core/knowledge/keywords/split-words';
import { COMMON_WORDS } from '@/core/language/glossary/common-words';
import { wordForm } from './word-form';

/**
 * Words that do not narrow a rule down: who says it, to whom, that it is allowed, and what every shop's goods are. A word
 * that is missing here makes two rules different ones, which is the safe side.
 */
const SHOP_WORDS = `
item items good goods product products article articles piece pieces order orders ordered ordering purchase purchases purchased bought buy
thing things stuff anything everything any every each merchandise parcel package packages delivery-note customer customers client clients
you your yours we our us ours they their them it its i my me one ones someone everyone shopper shoppers store shop webshop website team
will shall may can could would should must need want wish like likes happy satisfied change mind decide decided reason reasons question questions asked
have has had having be is are was were been being do does did done get gets got getting give gives given make makes made take takes taken
accept accepts accepted offer offers offered provide provides provided grant granted allow allows allowed possible able entitle entitled right
come comes coming go goes cover covers covered include includes included apply applies reach reaches receive receives received receipt issue issued
period window deadline time long policy policies term terms condition conditions rule rules info information faq help centre center general guide
how much many what when where which who why quickly fast quick soon simply just easily easy hassle also too always usually normally typically generally
standard regular normal normally approximately approx about around circa roughly within up to at least most maximum max full fully entire whole total
from after before of since per the a an and or but if then than so as for in on by with into until till starting counted calculated date day
unused unworn undamaged unopened original packaging packed tags tag label labels new state undamaged unwashed
sure certainly absolutely definitely unfortunately sadly currently moment now present always never mind simply gladly happily course naturally
flat rate rates fixed place placed placing give giving without obligation contract consumer buyer seller service support e mail mails email emails
say says said mean means see find found know let lets keep work works happen happens begin begins start starts end ends last lasts lasting run runs
additional additionally further furthermore moreover however therefore otherwise anyway already still yet quite very really truly fairly pretty
don doesn isn aren won didn couldn wouldn ll ve re s t m d available availability obtain use used uses using choose open-ended offering
set ask asks told tell problem problems worry worries case cases event general basis basically simple easy quickly swift prompt promptly fast
please note thank thanks contact below above here there this that these those following charge charges fee fees cost costs price prices pay paid free
value amount amounts worth basket cart subtotal yes no not latest later than only directly straight back again money automatically
other others another pay pays paying method methods way ways process processed make made sign subscribe subscriber subscribers register registered registration
international abroad overseas worldwide shipped
working business calendar weekday weekdays door home address choose chosen via send sends sent shipment
bestellung bestellungen bestellt bestellen ware waren artikel artikeln produkt produkte produkten kauf gekauft kaufen einkauf kunde kunden kundinnen shop laden
innerhalb binnen bis zu ab nach spatestens mindestens hochstens maximal etwa circa rund ca gesamt ganze ganzen gesamte volle vollen voll
frist zeitraum tage tagen moglich konnen kannst konnt darf durfen moechten mochten mochtest gefallt gefallen grunde angabe einfach gerne gern bequem
betragt betragen belauft belaufen liegt liegen gilt gelten haben hast habt sind ist wird werden wurde wir unser unsere unseren unserem unserer uns dir dich dein deine deinen deiner
ihnen ihr ihre ihren ihrer ihrem sie du man es das die der den dem des ein eine einen einem einer und oder sowie auch bei beim im in am an auf fur mit von vom zum zur
ungebraucht ungebrauchte ungetragen ungetragene unbenutzt unbenutzte unbeschadigt originalverpackt originalverpackung original neu zustand
gewahren bieten erhalten bekommen nehmen dauert dauern brauchen beginnt ablauf preis preise kosten kostet gebuhr gebuhren wert bestellwert warenwert einkaufswert
ublicherweise normalerweise regel regelfall standard standardmassig alle allen alles jede jeder jedes jeden lediglich nur
leider naturlich selbstverstandlich klar sicher gerne derzeit momentan zurzeit aktuell jederzeit grundsatzlich generell stets immer bereits schon schnell rasch zugig hoch hohe
pauschale pauschal berechnen berechnet erheben erhebt verlangen vertrag vertrags verbraucher grund grunden grunde angabe angeben gibt geben findet finden sagen melden meldet
verfugbar erhaltlich service kundenservice kundendienst mail mails email emails e moment grundsatz weitere weiteren ausserdem zudem jedoch allerdings daher also dann noch
beachten bitte danke hinweis hinweise fragen frage antwort allgemein allgemeine informationen erst starten beginnen endet enden lauft laufzeit dauer lange langer
bezahlen bezahlt zahlen zahlt erfolgt erfolgen erfolgten vorgenommen durchgefuhrt bearbeitet akzeptieren akzeptiert akzeptierten anmelden anmeldung angemeldet
zahlungsart zahlungsarten zahlungsmethode zahlungsmethoden moglichkeit moglichkeiten art arten ausland international andere anderen anderer
fallt fallen entfallen pro je versandkostenfrei frei
commande commandes commander commande article articles produit produits marchandise achat achats achete client clients boutique magasin
dans sous delai delais jours jour partir compter apres avant des du de d la le les l un une et ou en au aux a sur par pour avec chez est sont sera seront etre
pouvez pouvoir peut peuvent possible possibles avez ai avons disposez disposer beneficiez offrons offerte offerts offert proposons acceptons acceptes acceptee
nous vous notre nos votre vos il elle ils elles on ce cet cette ces leur leurs se s y n ne que qui tout tous toute toutes
environ generalement habituellement maximum minimum moins plus totalite integralement non utilise utilises porte portes etat emballage origine neuf
malheureusement bien sur certainement actuellement moment toujours deja aussi encore rapidement vite simplement facilement service mail mails email courriel e
forfait forfaitaire facturons facture contrat motif motifs raison raisons donner consommateur disponible disponibles proposer propose proposez offrir notre nos cependant toutefois donc ainsi
nuestro nuestra nuestros nuestras tu tus su sus mi mis los las un una el la de del en por para con claro seguro lamentablemente actualmente siempre servicio correo coste costo tarda tardan
articulo producto tiene tienen hacemos hacer hace ofrecemos aceptamos disponible gastos precio importe plazo
nostro nostra nostri nostre il lo la i gli le di del in per con certo purtroppo attualmente sempre servizio offriamo accettiamo disponibile
onze ons de het een van in voor met natuurlijk helaas momenteel altijd bieden accepteren beschikbaar
payer payez paye payes moyen moyens mode modes acceptez acceptons inscrire inscription inscrits inscrivant abonne abonnes etranger international autre autres
suis es sommes etes sont serai seras sera serons serez seront effectue effectuee effectues effectuees traite traites comptez compter dure durent duree donne donnent droit beneficient beneficie
prend prennent faut compte coute coutent frais tarif tarifs prix montant valeur gratuits gratuite gratuites gratuit
pedido pedidos articulo articulos producto productos compra compras cliente clientes tienda dentro plazo dias dia puede puedes pueden tiene tienes
ordine ordini articolo articoli prodotto prodotti acquisto acquisti entro giorni giorno puoi puo potete hai avete
bestelling bestellingen artikel artikelen product producten aankoop klant klanten winkel binnen dagen dag kunt kunnen mag heeft hebt
encomenda encomendas artigo artigos produto produtos compra cliente loja prazo dias dia pode podem tem
`;

/** What narrows a rule down though it is a common word. */
const TELLING = new Set([
  'first',
  'second',
  'third',
  'last',
  'open',
  'night',
  'recipe',
  'weather',
  'robot',
  'sell',
  'today',
]);

const NEUTRAL: ReadonlySet<string> = new Set([
  ...COMMON_WORDS.split('\n').flatMap((line) => {
    const [english = '', ...others] = line.split('|');
    return TELLING.has(english) ? [] : [english, ...others].flatMap(splitWords);
  }),
  ...splitWords(SHOP_WORDS),
]);

/** Other forms of the same words: "placing" as "placed". Short stems are too many words. */
const SHORTEST_STEM = 4;
const NEUTRAL_STEMS: ReadonlySet<string> = new Set(
  [...NEUTRAL].map(wordForm).filter((form) => form.length >= SHORTEST_STEM),
);

/** @param word folded */
export function isNeutral(word: string): boolean {
  return word.length < 2 || NEUTRAL.has(word) || NEUTRAL_STEMS.has(wordForm(word));
}
