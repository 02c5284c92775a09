import type { ActionWords } from './action-words';

export const IT: ActionWords = {
  title: {
    cancel_order: (order) => `Annullare l’ordine ${order}`,
    update_shipping_address: (order) => `Spedire l’ordine ${order} a un altro indirizzo`,
    change_order_items: (order) => `Modificare articoli dell’ordine ${order}`,
    return_items: (order) => `Restituire articoli dell’ordine ${order}`,
    exchange_items: (order) => `Cambiare articoli dell’ordine ${order}`,
    refund: (order) => `Rimborso per l’ordine ${order}`,
    update_profile_address: () => 'Cambiare l’indirizzo del suo account',
  },
  labels: {
    reason: 'Motivo',
    address: 'Nuovo indirizzo',
    back: 'Riceve',
    paid: 'Paga',
    team: 'Risposta del team',
  },
  question: 'Devo fare esattamente questo? Risponda «sì» o «no».',
  done: {
    cancel_order: (order) => `Fatto: l’ordine ${order} è annullato.`,
    update_shipping_address: (order) => `Fatto: l’ordine ${order} va al nuovo indirizzo.`,
    change_order_items: (order) => `Fatto: gli articoli dell’ordine ${order} sono modificati.`,
    return_items: (order) =>
      `Fatto: il reso per l’ordine ${order} è richiesto. Il negozio le dirà come spedirlo.`,
    exchange_items: (order) =>
      `Fatto: il cambio per l’ordine ${order} è richiesto. Il negozio le dirà come spedire gli articoli.`,
    refund: (order) => `Fatto: il rimborso per l’ordine ${order} è in arrivo.`,
    update_profile_address: () => 'Fatto: l’indirizzo del suo account è cambiato.',
  },
  amountBack: (money) => `Riceve ${money}.`,
  amountPaid: (money) => `Paga ${money}.`,
  sentToTeam: 'Grazie. Prima deve guardarci qualcuno del team; saprà il risultato qui.',
  declined: (what) => `Il team non ha potuto accettare: ${what}.`,
  failed: (what) =>
    `Non è stato possibile completare: ${what}. Qualcuno del team se ne occupa ora; per favore non riprovi.`,
  undone: (what) => `Il team ha annullato questo: ${what}.`,
  inProgress: 'Il negozio ci sta lavorando. Saprà il risultato qui tra un momento.',
  dropped: 'Va bene, non è stato cambiato nulla.',
  refusal: {
    off: () => 'Questo non posso farlo qui. Posso chiamare qualcuno del team.',
    status: () => 'Questo non è possibile per l’ordine nello stato attuale.',
    too_old: ({ days }) => `L’ordine è troppo vecchio: è possibile per ${days} giorni.`,
    reason: ({ reasons }) => `Mi dica il motivo, per favore. Sono possibili: ${reasons}.`,
    per_order: () => 'Questo è già stato fatto con l’ordine e non è più possibile.',
    window: ({ days }) => `È possibile per ${days} giorni dopo la consegna, e sono passati.`,
    already_changed: () =>
      'Gli articoli di questo ordine sono già stati modificati; non può più essere modificato né annullato.',
    already_returned: () => 'Un reso o un cambio di questo ordine è già in corso.',
    not_changeable: () => 'Questo ordine non può essere modificato qui. Posso chiamare qualcuno del team.',
    item: () => 'L’ordine non ha questi articoli, o non così tanti.',
    product_gone: () => 'Il negozio non vende più questo prodotto.',
    same_variant: () => 'È la variante che ha già.',
    other_product: () => 'Un articolo può diventare solo un’altra variante dello stesso prodotto.',
    unavailable_variant: () => 'Questa variante non è disponibile ora.',
    unknown_method: () => 'Questo metodo di pagamento non appartiene al suo account.',
    wrong_method: () => 'Il denaro può tornare solo al metodo con cui ha pagato, o su una sua carta regalo.',
    gift_card_too_small: () => 'Il saldo della carta regalo non basta.',
    amount_too_high: () => 'È più di quanto è stato pagato e non ancora rimborsato.',
    not_paid: () => 'Questo ordine non è pagato, quindi non c’è nulla da rimborsare.',
    address: () => 'L’indirizzo deve avere via, città e paese.',
  },
};
