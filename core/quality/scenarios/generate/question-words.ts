import type { AnswerLanguage } from '@/core/language/languages';

export const POLICY_TOPICS = [
  'returnWindow',
  'deliveryTime',
  'freeDelivery',
  'deliveryCost',
  'warranty',
] as const;
export type PolicyTopic = (typeof POLICY_TOPICS)[number];

/** How shoppers ask, in the languages that the product speaks itself. */
interface QuestionWords {
  price(title: string): string;
  stock(title: string): string;
  /** @param option name of the option, e.g. "Size" */
  options(option: string, title: string): string;
  topics: Record<PolicyTopic, string>;
  /** A pattern for that something cannot be had. */
  soldOut: string;
}

export const QUESTION_WORDS: Readonly<Record<AnswerLanguage, QuestionWords>> = {
  en: {
    price: (title) => `What is the price of the ${title}?`,
    stock: (title) => `Do you have the ${title} in stock?`,
    options: (option, title) => `Which ${option.toLowerCase()}s does the ${title} come in?`,
    soldOut: '/sold[ -]out|out of stock|not (in stock|available)|unavailable/',
    topics: {
      returnWindow: 'How long do I have to return something?',
      deliveryTime: 'How long does delivery take?',
      freeDelivery: 'From which amount is delivery free?',
      deliveryCost: 'How much does delivery cost?',
      warranty: 'How long is the warranty?',
    },
  },
  de: {
    price: (title) => `Was kostet ${title}?`,
    stock: (title) => `Ist ${title} auf Lager?`,
    options: (option, title) => `Welche Auswahl gibt es bei ${title} für ${option}?`,
    soldOut: '/ausverkauft|nicht (auf Lager|vorrätig|verfügbar|lieferbar)|vergriffen/',
    topics: {
      returnWindow: 'Wie lange kann ich etwas zurückgeben?',
      deliveryTime: 'Wie lange dauert die Lieferung?',
      freeDelivery: 'Ab welchem Betrag ist der Versand kostenlos?',
      deliveryCost: 'Was kostet der Versand?',
      warranty: 'Wie lange gilt die Garantie?',
    },
  },
  fr: {
    price: (title) => `Combien coûte ${title} ?`,
    stock: (title) => `${title} est-il en stock ?`,
    options: (option, title) => `Quels choix y a-t-il pour ${title} (${option}) ?`,
    soldOut: '/épuisé|rupture de stock|indisponible|pas (en stock|disponible)/',
    topics: {
      returnWindow: 'Combien de temps ai-je pour retourner un article ?',
      deliveryTime: 'Combien de temps prend la livraison ?',
      freeDelivery: 'À partir de quel montant la livraison est-elle gratuite ?',
      deliveryCost: 'Combien coûte la livraison ?',
      warranty: 'Quelle est la durée de la garantie ?',
    },
  },
  es: {
    price: (title) => `¿Cuánto cuesta ${title}?`,
    stock: (title) => `¿Hay existencias de ${title}?`,
    options: (option, title) => `¿Qué opciones tiene ${title} (${option})?`,
    soldOut: '/agotad[oa]|no (está disponible|hay existencias|queda)/',
    topics: {
      returnWindow: '¿Cuánto tiempo tengo para devolver algo?',
      deliveryTime: '¿Cuánto tarda la entrega?',
      freeDelivery: '¿A partir de qué importe es gratis el envío?',
      deliveryCost: '¿Cuánto cuesta el envío?',
      warranty: '¿Cuánto dura la garantía?',
    },
  },
  it: {
    price: (title) => `Quanto costa ${title}?`,
    stock: (title) => `${title} è disponibile?`,
    options: (option, title) => `Quali opzioni ci sono per ${title} (${option})?`,
    soldOut: '/esaurit[oaie]|non (è )?disponibil[ei]/',
    topics: {
      returnWindow: 'Quanto tempo ho per restituire un articolo?',
      deliveryTime: 'Quanto tempo richiede la consegna?',
      freeDelivery: 'Da quale importo la spedizione è gratuita?',
      deliveryCost: 'Quanto costa la spedizione?',
      warranty: 'Quanto dura la garanzia?',
    },
  },
  nl: {
    price: (title) => `Hoeveel kost ${title}?`,
    stock: (title) => `Is ${title} op voorraad?`,
    options: (option, title) => `Welke keuzes zijn er voor ${title} (${option})?`,
    soldOut: '/uitverkocht|niet (op voorraad|leverbaar|beschikbaar)/',
    topics: {
      returnWindow: 'Hoe lang kan ik iets retourneren?',
      deliveryTime: 'Hoe lang duurt de levering?',
      freeDelivery: 'Vanaf welk bedrag is de verzending gratis?',
      deliveryCost: 'Hoeveel kost de verzending?',
      warranty: 'Hoe lang is de garantie?',
    },
  },
  pt: {
    price: (title) => `Quanto custa ${title}?`,
    stock: (title) => `${title} está em estoque?`,
    options: (option, title) => `Que opções há para ${title} (${option})?`,
    soldOut: '/esgotad[oa]|indisponível|não (está disponível|há em estoque)/',
    topics: {
      returnWindow: 'Quanto tempo tenho para devolver um artigo?',
      deliveryTime: 'Quanto tempo demora a entrega?',
      freeDelivery: 'A partir de que valor a entrega é grátis?',
      deliveryCost: 'Quanto custa a entrega?',
      warranty: 'Quanto tempo dura a garantia?',
    },
  },
};
