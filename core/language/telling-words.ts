import { DICTIONARIES, FROM_ENGLISH } from './glossary/glossary';
import { isForeignLanguage } from './glossary/to-english';

/**
 * Frequent words by language, folded as split-words.ts folds them: what short messages to a shop are made of. A
 * word of several languages stands in each of their lists and counts less for each.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `the is are was my your you i it do does did can could would where when what how which have has had need want
    please order orders package parcel delivery shipping return refund size price cost much for with this that there
    any some not of and or to in on get got still yet thanks thank hello hi hey yes no looking buy money back broken
    wrong help when's where's i'm don't cheaper jacket shoes tent gift from from`,
  de: `der die das den dem ein eine einen einem ist sind war mein meine meinen meiner ihr ihre sie ich es wir haben
    habe hat gibt kann konnen wo wann was wie welche welches welcher wieviel nicht kein keine und oder fur mit auf zu
    zum zur bitte bestellung paket lieferung versand rucksendung ruckgabe grosse preis kostet danke hallo ja nein
    suche brauche mochte noch schon auch wird sich nach bei von aus guten tag morgen zelt jacke schuhe geschenk
    kostenlos kaputt falsch umtauschen stornieren lieferzeit rechnung warum mir mich gerne hilfe lange`,
  fr: `le la les un une des est sont mon ma mes votre vos vous je il elle nous avez ai a-t ou quand que quoi comment
    quel quelle combien pas ne et pour avec sur du de au aux commande colis livraison retour remboursement taille prix
    coute merci bonjour bonsoir salut oui non cherche besoin voudrais encore toujours deja chez dans ce cette cet y
    est-ce s'il plait puis peut recu tente veste chaussures cadeau gratuit casse faut c'est j'ai d'un retourner
    annuler facture pourquoi aide bien cher chere suis`,
  es: `el la los las un una es son mi mis su sus usted ustedes yo lo donde cuando que como cual cuanto cuantos cuanta
    no y o para con en del al de pedido paquete envio entrega devolucion reembolso talla precio cuesta gracias hola si
    busco necesito quiero quisiera todavia aun ya por favor tienen tiene hay este esta esto puedo puede me llega llego
    tienda chaqueta zapatos regalo gratis roto devolver cancelar factura ayuda muy mas buenos buenas dias tardes estoy
    tarda hacen ha sido`,
  it: `il lo la i gli le un una uno e sono mio mia miei vostro vostra voi io dove quando che cosa come quale quali
    quanto quanti non per con su nel del della dei di al alla ordine pacco spedizione consegna reso rimborso taglia
    prezzo costa grazie ciao buongiorno buonasera salve si cerco bisogno vorrei ancora gia avete ha ho c'e questo questa
    posso puo mi arriva arrivato tenda giacca scarpe regalo gratuita gratuito rotto restituire annullare fattura aiuto
    molto piu sto dov'e vorrei perche anche costano`,
  nl: `de het een is zijn was mijn jullie uw u ik wij we hebben heb heeft kan kunnen waar wanneer wat hoe welke hoeveel
    niet geen en of voor met op naar bij van bestelling pakket pakje levering verzending retour retourneren terug maat
    prijs kost dank bedankt hallo hoi ja nee zoek nodig wil graag nog al ook dit dat deze er alstublieft alsjeblieft
    tent jas schoenen cadeau gratis kapot verkeerd annuleren factuur waarom mij lang duurt zou goedemiddag goedendag
    goedemorgen jullie ruilen te om`,
  pt: `o a os as um uma e sao meu minha meus minhas seu sua voce voces eu onde quando que como qual quais quanto quantos
    nao para com no na nos do da dos de ao pedido encomenda pacote envio entrega devolucao reembolso tamanho preco custa
    obrigado obrigada ola oi sim procuro preciso quero gostaria ainda ja tem ha este esta isto posso pode chegou chega
    por favor loja jaqueta casaco sapatos presente gratis quebrado devolver cancelar fatura ajuda muito mais bom boa dia
    tarde noite estou demora voces fazem tenda`,
  pl: `jest sa moj moja moje moi gdzie kiedy co jak jaki jaka jakie ktory ile czy nie tak i lub albo dla z na do w od po
    za zamowienie zamowienia paczka paczki przesylka dostawa dostawy wysylka wysylki zwrot zwrotu zwrocic rozmiar
    rozmiarze cena kosztuje prosze dziekuje dzien dobry czesc szukam potrzebuje chce chcialbym chcialabym jeszcze juz
    macie mozna moge sie ten ta to mam namiot kurtka kurtke buty prezent darmowa faktura faktury pomoc bardzo reklamacja reklamacji gwarancja czas wybrac`,
  sv: `ar det den ett en min mitt mina er ert era ni jag vi har kan var nar vad hur vilken vilka mycket inte ingen och
    eller for med pa till fran av om bestallning order paket leverans frakt frakten retur returnera storlek pris
    kostar tack hej ja nej soker behover vill skulle fortfarande redan finns denna detta har talt jacka skor present
    gratis trasig fel avboka faktura varfor hjalp lange mig nagon nagot tillbaka var rabattkod vandring vandringskangor kangor storleksguide varukorgen leveranstid garantin byta`,
  da: `er det den et en min mit mine jeres i jeg vi har kan hvor hvornar hvad hvordan hvilken hvilke meget ikke ingen og
    eller for med pa til fra af om bestilling ordre pakke pakken levering fragt fragten retur returnere returnerer
    storrelse pris koster tak hej ja nej soger leder efter vil gerne ville stadig allerede findes denne dette telt jakke
    sko gave gratis odelagt forkert annullere faktura hvorfor hjaelp lang mig nogen noget tilbage lange tid mange rabatkode stovler vandrestovler odelagt er lager menneske abningstider leveringstid garantien bytte kurven`,
  no: `er det den et en min mitt mine deres dere jeg vi har kan hvor nar hva hvordan hvilken hvilke mye ikke ingen og
    eller for med pa til fra av om bestilling ordre pakke pakken levering frakt frakten retur returnere storrelse pris
    koster takk hei ja nei ser etter vil gjerne fortsatt allerede finnes denne dette telt jakke sko gave gratis odelagt
    feil kansellere faktura hvorfor hjelp lenge meg noen noe tilbake`,
};

const PLURALS_IN_S = new Set(['en', 'fr', 'es', 'pt']);

/** Word → languages that it speaks for, and how much, 0..1. */
const WEIGHTS: ReadonlyMap<string, readonly (readonly [string, number])[]> = readWeights();

function readWeights() {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(LISTS)) {
    for (const word of new Set([...list.split(/\s+/).filter(Boolean), ...glossaryWords(language)])) {
      languages.set(word, [...(languages.get(word) ?? []), language]);
    }
  }
  return new Map(
    [...languages].map(([word, list]) => [word, list.map((one) => [one, 1 / list.length] as const)]),
  );
}

/** The glossary's words of a language, phrases left out. */
function glossaryWords(language: string): string[] {
  const words = isForeignLanguage(language) ? [...DICTIONARIES[language].exact.keys()] : [];
  const english = language === 'en' ? [...FROM_ENGLISH.keys()] : [];
  const single = [...words, ...english].filter((word) => !word.includes(' '));
  return PLURALS_IN_S.has(language) ? single.flatMap((word) => [word, `${word}s`]) : single;
}

/** How much the words speak for each language: the sum of their weights. @param words folded */
export function weighWords(words: readonly string[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const word of words)
    for (const [language, weight] of WEIGHTS.get(word) ?? [])
      sums.set(language, (sums.get(language) ?? 0) + weight);
  return sums;
}
