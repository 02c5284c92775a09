import type { OrderStatus } from '@/core/contracts/order-status';
import type { AnswerLanguage } from '@/core/language/languages';

/** The words around what was said. `{…}` is filled in. */
export interface TranscriptWords {
  title: string;
  timesIn: string;
  omitted: string;
  you: string;
  assistant: string;
  team: string;
  file: string;
  product: string;
  soldOut: string;
  order: string;
  total: string;
  cart: string;
  subtotal: string;
  sources: string;
  /** Why a message reads differently from what was typed. */
  masked: string;
  /** The mail's first line. */
  asAsked: string;
  orderStatus: Record<OrderStatus, string>;
}

export const TRANSCRIPT_WORDS: Readonly<Record<AnswerLanguage, TranscriptWords>> = {
  en: {
    title: 'Conversation with {store}',
    timesIn: 'Times: {zone}',
    omitted: 'Earlier messages that are left out: {n}',
    you: 'Customer',
    assistant: '{name} (AI assistant)',
    team: 'Team of {store}',
    file: 'File',
    product: 'Product',
    soldOut: 'sold out',
    order: 'Order',
    total: 'total',
    cart: 'Cart',
    subtotal: 'Subtotal',
    sources: 'Sources',
    masked: 'Something secret was removed here.',
    asAsked: 'Here is the conversation, as asked for in the chat.',
    orderStatus: {
      pending: 'awaiting payment',
      processing: 'being prepared',
      partially_shipped: 'partly shipped',
      shipped: 'on its way',
      delivered: 'delivered',
      cancelled: 'cancelled',
      refunded: 'refunded',
      failed: 'payment failed',
    },
  },
  de: {
    title: 'Gespräch mit {store}',
    timesIn: 'Zeiten: {zone}',
    omitted: 'Frühere, hier ausgelassene Nachrichten: {n}',
    you: 'Kundin/Kunde',
    assistant: '{name} (KI-Assistent)',
    team: 'Team von {store}',
    file: 'Datei',
    product: 'Artikel',
    soldOut: 'ausverkauft',
    order: 'Bestellung',
    total: 'Summe',
    cart: 'Warenkorb',
    subtotal: 'Zwischensumme',
    sources: 'Quellen',
    masked: 'Hier wurde etwas Geheimes entfernt.',
    asAsked: 'Hier ist das Gespräch, wie im Chat gewünscht.',
    orderStatus: {
      pending: 'wartet auf Zahlung',
      processing: 'in Vorbereitung',
      partially_shipped: 'teilweise versandt',
      shipped: 'unterwegs',
      delivered: 'zugestellt',
      cancelled: 'storniert',
      refunded: 'erstattet',
      failed: 'Zahlung fehlgeschlagen',
    },
  },
  fr: {
    title: 'Conversation avec {store}',
    timesIn: 'Heures : {zone}',
    omitted: 'Messages antérieurs non repris : {n}',
    you: 'Client',
    assistant: '{name} (assistant IA)',
    team: 'Équipe de {store}',
    file: 'Fichier',
    product: 'Article',
    soldOut: 'épuisé',
    order: 'Commande',
    total: 'total',
    cart: 'Panier',
    subtotal: 'Sous-total',
    sources: 'Sources',
    masked: 'Une donnée secrète a été retirée ici.',
    asAsked: 'Voici la conversation, comme demandé dans le chat.',
    orderStatus: {
      pending: 'en attente de paiement',
      processing: 'en préparation',
      partially_shipped: 'partiellement expédiée',
      shipped: 'en route',
      delivered: 'livrée',
      cancelled: 'annulée',
      refunded: 'remboursée',
      failed: 'paiement échoué',
    },
  },
  es: {
    title: 'Conversación con {store}',
    timesIn: 'Horas: {zone}',
    omitted: 'Mensajes anteriores no incluidos: {n}',
    you: 'Cliente',
    assistant: '{name} (asistente de IA)',
    team: 'Equipo de {store}',
    file: 'Archivo',
    product: 'Producto',
    soldOut: 'agotado',
    order: 'Pedido',
    total: 'total',
    cart: 'Carrito',
    subtotal: 'Subtotal',
    sources: 'Fuentes',
    masked: 'Aquí se ha eliminado un dato secreto.',
    asAsked: 'Aquí está la conversación, como se pidió en el chat.',
    orderStatus: {
      pending: 'pendiente de pago',
      processing: 'en preparación',
      partially_shipped: 'enviado en parte',
      shipped: 'en camino',
      delivered: 'entregado',
      cancelled: 'cancelado',
      refunded: 'reembolsado',
      failed: 'pago fallido',
    },
  },
  it: {
    title: 'Conversazione con {store}',
    timesIn: 'Orari: {zone}',
    omitted: 'Messaggi precedenti non riportati: {n}',
    you: 'Cliente',
    assistant: '{name} (assistente IA)',
    team: 'Team di {store}',
    file: 'File',
    product: 'Prodotto',
    soldOut: 'esaurito',
    order: 'Ordine',
    total: 'totale',
    cart: 'Carrello',
    subtotal: 'Subtotale',
    sources: 'Fonti',
    masked: 'Qui è stato rimosso un dato segreto.',
    asAsked: 'Ecco la conversazione, come richiesto nella chat.',
    orderStatus: {
      pending: 'in attesa di pagamento',
      processing: 'in preparazione',
      partially_shipped: 'spedito in parte',
      shipped: 'in viaggio',
      delivered: 'consegnato',
      cancelled: 'annullato',
      refunded: 'rimborsato',
      failed: 'pagamento non riuscito',
    },
  },
  nl: {
    title: 'Gesprek met {store}',
    timesIn: 'Tijden: {zone}',
    omitted: 'Eerdere berichten die zijn weggelaten: {n}',
    you: 'Klant',
    assistant: '{name} (AI-assistent)',
    team: 'Team van {store}',
    file: 'Bestand',
    product: 'Product',
    soldOut: 'uitverkocht',
    order: 'Bestelling',
    total: 'totaal',
    cart: 'Winkelwagen',
    subtotal: 'Subtotaal',
    sources: 'Bronnen',
    masked: 'Hier is iets geheims verwijderd.',
    asAsked: 'Hier is het gesprek, zoals gevraagd in de chat.',
    orderStatus: {
      pending: 'wacht op betaling',
      processing: 'wordt klaargemaakt',
      partially_shipped: 'deels verzonden',
      shipped: 'onderweg',
      delivered: 'bezorgd',
      cancelled: 'geannuleerd',
      refunded: 'terugbetaald',
      failed: 'betaling mislukt',
    },
  },
  pt: {
    title: 'Conversa com {store}',
    timesIn: 'Horas: {zone}',
    omitted: 'Mensagens anteriores não incluídas: {n}',
    you: 'Cliente',
    assistant: '{name} (assistente de IA)',
    team: 'Equipa de {store}',
    file: 'Ficheiro',
    product: 'Produto',
    soldOut: 'esgotado',
    order: 'Encomenda',
    total: 'total',
    cart: 'Carrinho',
    subtotal: 'Subtotal',
    sources: 'Fontes',
    masked: 'Foi removido aqui um dado secreto.',
    asAsked: 'Aqui está a conversa, como pedido no chat.',
    orderStatus: {
      pending: 'aguarda pagamento',
      processing: 'em preparação',
      partially_shipped: 'enviada em parte',
      shipped: 'a caminho',
      delivered: 'entregue',
      cancelled: 'cancelada',
      refunded: 'reembolsada',
      failed: 'pagamento falhou',
    },
  },
};

/** @returns the template with `{name}` replaced by the value of that name */
export function fillWords(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
