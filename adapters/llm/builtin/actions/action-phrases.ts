import type { AnswerLanguage } from '@/core/language/languages';

/** What the built-in answerer asks before an action is prepared; all else is told by the action itself. */
export interface ActionPhrases {
  whichItems: string;
  askAddress: string;
  underWay: string;
  nothingOpen: string;
  yes: string;
  no: string;
}

export const ACTION_PHRASES: Readonly<Record<AnswerLanguage, ActionPhrases>> = {
  en: {
    whichItems: 'Which of these would you like to send back? Please name them, or say “all”.',
    askAddress:
      'What is the new address? Please write it like this: street and number, postal code and city, country.',
    underWay: 'That is already on its way to being done; you will hear the result here.',
    nothingOpen: 'There is nothing that waits for your yes. What would you like me to do?',
    yes: 'Yes',
    no: 'No',
  },
  de: {
    whichItems: 'Welche davon möchten Sie zurückgeben? Nennen Sie sie bitte, oder schreiben Sie „alle“.',
    askAddress:
      'Wie lautet die neue Adresse? Schreiben Sie sie bitte so: Straße und Nummer, Postleitzahl und Ort, Land.',
    underWay: 'Das ist schon in Arbeit; das Ergebnis erfahren Sie hier.',
    nothingOpen: 'Es wartet nichts auf Ihr Ja. Was soll ich tun?',
    yes: 'Ja',
    no: 'Nein',
  },
  fr: {
    whichItems: 'Lesquels souhaitez-vous retourner ? Nommez-les, ou écrivez « tout ».',
    askAddress:
      'Quelle est la nouvelle adresse ? Écrivez-la ainsi : rue et numéro, code postal et ville, pays.',
    underWay: 'C’est déjà en cours ; vous aurez le résultat ici.',
    nothingOpen: 'Rien n’attend votre oui. Que dois-je faire ?',
    yes: 'Oui',
    no: 'Non',
  },
  es: {
    whichItems: '¿Cuáles quiere devolver? Dígame sus nombres, o escriba «todo».',
    askAddress: '¿Cuál es la nueva dirección? Escríbala así: calle y número, código postal y ciudad, país.',
    underWay: 'Eso ya está en curso; sabrá el resultado aquí.',
    nothingOpen: 'No hay nada que espere su sí. ¿Qué quiere que haga?',
    yes: 'Sí',
    no: 'No',
  },
  it: {
    whichItems: 'Quali vuole restituire? Li nomini, oppure scriva «tutto».',
    askAddress: 'Qual è il nuovo indirizzo? Lo scriva così: via e numero, CAP e città, paese.',
    underWay: 'È già in corso; saprà il risultato qui.',
    nothingOpen: 'Non c’è nulla che aspetti il suo sì. Che cosa devo fare?',
    yes: 'Sì',
    no: 'No',
  },
  nl: {
    whichItems: 'Welke wilt u terugsturen? Noem ze, of schrijf “alles”.',
    askAddress: 'Wat is het nieuwe adres? Schrijf het zo: straat en nummer, postcode en plaats, land.',
    underWay: 'Dat is al in behandeling; u hoort het resultaat hier.',
    nothingOpen: 'Er wacht niets op uw ja. Wat zal ik doen?',
    yes: 'Ja',
    no: 'Nee',
  },
  pt: {
    whichItems: 'Quais quer devolver? Diga os nomes, ou escreva “tudo”.',
    askAddress: 'Qual é a nova morada? Escreva-a assim: rua e número, código postal e cidade, país.',
    underWay: 'Isso já está em curso; saberá o resultado aqui.',
    nothingOpen: 'Não há nada à espera do seu sim. O que quer que eu faça?',
    yes: 'Sim',
    no: 'Não',
  },
};

/** Verbs of a wish to change an order, in all seven languages; texts are compared without accents. */
export const CANCEL = /\b(cancel\w*|stornier\w*|annul\w*|anul\w*|abbestell\w*|disdi\w*)\b|\bstorno\b/;
export const SEND_BACK =
  /\b(return|send (it|them|this|these|that|my \w+) back|zuruck(geben|senden|schicken|gebe|sende|schicke)|retourn\w*|renvoyer|rendre|devolver|restituir\w*|rendere|terug(sturen|zenden|geven))\b/;
export const ADDRESS =
  /\b(address|(liefer|versand)?adresse|direccion|indirizzo|(bezorg|aflever)?adres|morada|endereco)\b/;
export const CHANGE =
  /\b(change|update|correct|replace|wrong|another|different|new|ander\w*|aendern|neue\w*|falsch\w*|chang\w*|modif\w*|nouvelle|autre|cambi\w*|nuev\w*|otra|incorrect\w*|nuovo|altro|wijzig\w*|nieuwe?|alter\w*|mudar|nova|outra|send)\b/;
export const ORDER = /\b(order|purchase|bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)\b/;
export const ALL =
  /\b(all|everything|both|alles?|beide|tout|tous|toutes|todo|todos|todas|tutto|tutti|tutte|tudo)\b/;
/** Somebody wants it done, and does not ask how it is done here. */
export const WANTS =
  /\b(please|i want|i would like|i d like|i need|i wish|can you|could you|ich mochte|ich will|bitte|konnen sie|kannst du|je veux|je voudrais|je souhaite|pouvez vous|quiero|quisiera|necesito|puede|por favor|vorrei|voglio|puo|per favore|ik wil|ik zou|graag|kunt u|quero|queria|gostaria|pode)\b/;
export const ASKS_RULE =
  /^(can i|could i|may i|how|is it possible|what|when|do you|kann (ich|man)|wie|was|wann|puis je|comment|peut on|puedo|como|se puede|posso|come|si puo|kan ik|hoe|wat)\b/;
export const MISTAKE = /\b(mistake|accident\w*|versehen\w*|erreur|error|errore|sbaglio|vergissing|engano)\b/;
export const NOT_NEEDED =
  /\b(no longer need\w*|don t need|do not need|changed my mind|not need\w*|nicht mehr|plus besoin|ya no|non (mi )?serve piu|niet meer nodig|ja nao)\b/;
