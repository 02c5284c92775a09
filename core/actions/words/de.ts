import type { ActionWords } from './action-words';

export const DE: ActionWords = {
  title: {
    cancel_order: (order) => `Bestellung ${order} stornieren`,
    update_shipping_address: (order) => `Bestellung ${order} an eine andere Adresse senden`,
    change_order_items: (order) => `Artikel der Bestellung ${order} ändern`,
    return_items: (order) => `Artikel der Bestellung ${order} zurückgeben`,
    exchange_items: (order) => `Artikel der Bestellung ${order} umtauschen`,
    refund: (order) => `Erstattung zur Bestellung ${order}`,
    update_profile_address: () => 'Adresse Ihres Kontos ändern',
  },
  labels: {
    reason: 'Grund',
    address: 'Neue Adresse',
    back: 'Zurück an Sie',
    paid: 'Sie zahlen',
    team: 'Antwort des Teams',
  },
  question: 'Soll ich genau das tun? Bitte antworten Sie mit „ja“ oder „nein“.',
  done: {
    cancel_order: (order) => `Erledigt: Bestellung ${order} ist storniert.`,
    update_shipping_address: (order) => `Erledigt: Bestellung ${order} geht an die neue Adresse.`,
    change_order_items: (order) => `Erledigt: Die Artikel der Bestellung ${order} sind geändert.`,
    return_items: (order) =>
      `Erledigt: Die Rückgabe zur Bestellung ${order} ist angemeldet. Der Shop teilt Ihnen mit, wie Sie sie zurückschicken.`,
    exchange_items: (order) =>
      `Erledigt: Der Umtausch zur Bestellung ${order} ist angemeldet. Der Shop teilt Ihnen mit, wie Sie die Artikel zurückschicken.`,
    refund: (order) => `Erledigt: Die Erstattung zur Bestellung ${order} ist unterwegs.`,
    update_profile_address: () => 'Erledigt: Die Adresse Ihres Kontos ist geändert.',
  },
  amountBack: (money) => `Sie bekommen ${money} zurück.`,
  amountPaid: (money) => `Sie zahlen ${money}.`,
  sentToTeam: 'Danke. Das muss sich erst jemand aus dem Team ansehen; das Ergebnis erfahren Sie hier.',
  declined: (what) => `Dem konnte das Team nicht zustimmen: ${what}.`,
  failed: (what) =>
    `Das konnte nicht abgeschlossen werden: ${what}. Jemand aus dem Team sieht es sich jetzt an; bitte versuchen Sie es nicht noch einmal.`,
  undone: (what) => `Das hat das Team rückgängig gemacht: ${what}.`,
  inProgress: 'Der Shop arbeitet daran. Das Ergebnis erfahren Sie gleich hier.',
  dropped: 'In Ordnung, es wurde nichts geändert.',
  refusal: {
    off: () => 'Das kann ich hier nicht tun. Ich kann jemanden aus dem Team dazuholen.',
    status: () => 'Das ist bei dieser Bestellung im jetzigen Stand nicht möglich.',
    too_old: ({ days }) => `Dafür ist die Bestellung zu alt: Es geht ${days} Tage lang.`,
    reason: ({ reasons }) => `Bitte nennen Sie mir den Grund. Möglich sind: ${reasons}.`,
    per_order: () =>
      'Das wurde bei dieser Bestellung schon einmal gemacht und ist nicht noch einmal möglich.',
    window: ({ days }) => `Das ist ${days} Tage nach der Lieferung möglich, und die sind vorbei.`,
    already_changed: () =>
      'Die Artikel dieser Bestellung wurden schon geändert; sie kann nicht mehr geändert oder storniert werden.',
    already_returned: () => 'Eine Rückgabe oder ein Umtausch dieser Bestellung läuft bereits.',
    not_changeable: () =>
      'Diese Bestellung lässt sich hier nicht ändern. Ich kann jemanden aus dem Team dazuholen.',
    item: () => 'Diese Artikel sind nicht in der Bestellung, oder nicht in dieser Anzahl.',
    product_gone: () => 'Der Shop verkauft dieses Produkt nicht mehr.',
    same_variant: () => 'Diese Variante haben Sie schon.',
    other_product: () => 'Ein Artikel kann nur zu einer anderen Variante desselben Produkts werden.',
    unavailable_variant: () => 'Diese Variante ist gerade nicht verfügbar.',
    unknown_method: () => 'Diese Zahlungsart gehört nicht zu Ihrem Konto.',
    wrong_method: () =>
      'Das Geld kann nur auf dem Weg zurückgehen, auf dem Sie bezahlt haben, oder auf eine Ihrer Geschenkkarten.',
    gift_card_too_small: () => 'Das Guthaben der Geschenkkarte reicht dafür nicht.',
    amount_too_high: () => 'Das ist mehr, als bezahlt und noch nicht erstattet wurde.',
    not_paid: () => 'Diese Bestellung ist nicht bezahlt, also gibt es nichts zu erstatten.',
    address: () => 'Die Adresse braucht Straße, Ort und Land.',
  },
};
