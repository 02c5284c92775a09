import type { ActionWords } from './action-words';

export const NL: ActionWords = {
  title: {
    cancel_order: (order) => `Bestelling ${order} annuleren`,
    update_shipping_address: (order) => `Bestelling ${order} naar een ander adres sturen`,
    change_order_items: (order) => `Artikelen van bestelling ${order} wijzigen`,
    return_items: (order) => `Artikelen van bestelling ${order} terugsturen`,
    exchange_items: (order) => `Artikelen van bestelling ${order} ruilen`,
    refund: (order) => `Terugbetaling voor bestelling ${order}`,
    update_profile_address: () => 'Het adres van uw account wijzigen',
  },
  labels: {
    reason: 'Reden',
    address: 'Nieuw adres',
    back: 'U krijgt terug',
    paid: 'U betaalt',
    team: 'Antwoord van het team',
  },
  question: 'Zal ik precies dit doen? Antwoord met “ja” of “nee”.',
  done: {
    cancel_order: (order) => `Klaar: bestelling ${order} is geannuleerd.`,
    update_shipping_address: (order) => `Klaar: bestelling ${order} gaat naar het nieuwe adres.`,
    change_order_items: (order) => `Klaar: de artikelen van bestelling ${order} zijn gewijzigd.`,
    return_items: (order) =>
      `Klaar: de retour voor bestelling ${order} is aangevraagd. De winkel vertelt u hoe u die terugstuurt.`,
    exchange_items: (order) =>
      `Klaar: de ruil voor bestelling ${order} is aangevraagd. De winkel vertelt u hoe u de artikelen terugstuurt.`,
    refund: (order) => `Klaar: de terugbetaling voor bestelling ${order} is onderweg.`,
    update_profile_address: () => 'Klaar: het adres van uw account is gewijzigd.',
  },
  amountBack: (money) => `U krijgt ${money} terug.`,
  amountPaid: (money) => `U betaalt ${money}.`,
  sentToTeam: 'Dank u. Iemand van het team moet hier eerst naar kijken; u hoort het resultaat hier.',
  declined: (what) => `Het team kon hier niet mee instemmen: ${what}.`,
  failed: (what) =>
    `Dit kon niet worden afgerond: ${what}. Iemand van het team kijkt er nu naar; probeer het niet opnieuw.`,
  undone: (what) => `Het team heeft dit teruggedraaid: ${what}.`,
  inProgress: 'De winkel is ermee bezig. U hoort het resultaat hier zo.',
  dropped: 'Goed, er is niets gewijzigd.',
  refusal: {
    off: () => 'Dat kan ik hier niet doen. Ik kan iemand van het team erbij halen.',
    status: () => 'Dat is niet mogelijk bij de bestelling zoals die nu is.',
    too_old: ({ days }) => `De bestelling is hiervoor te oud: het kan ${days} dagen lang.`,
    reason: ({ reasons }) => `Noem me de reden. Mogelijk zijn: ${reasons}.`,
    per_order: () => 'Dat is al eens met deze bestelling gedaan en kan niet nog eens.',
    window: ({ days }) => `Dat kan tot ${days} dagen na de levering, en die zijn voorbij.`,
    already_changed: () =>
      'De artikelen van deze bestelling zijn al gewijzigd; ze kan niet meer worden gewijzigd of geannuleerd.',
    already_returned: () => 'Er loopt al een retour of ruil van deze bestelling.',
    not_changeable: () =>
      'Deze bestelling kan hier niet worden gewijzigd. Ik kan iemand van het team erbij halen.',
    item: () => 'De bestelling heeft deze artikelen niet, of niet zo veel.',
    product_gone: () => 'De winkel verkoopt dit product niet meer.',
    same_variant: () => 'Dat is de variant die u al hebt.',
    other_product: () => 'Een artikel kan alleen een andere variant van hetzelfde product worden.',
    unavailable_variant: () => 'Deze variant is nu niet beschikbaar.',
    unknown_method: () => 'Deze betaalwijze hoort niet bij uw account.',
    wrong_method: () =>
      'Het geld kan alleen terug naar de manier waarop u betaald hebt, of naar een cadeaukaart van u.',
    gift_card_too_small: () => 'Het saldo van de cadeaukaart is hiervoor te klein.',
    amount_too_high: () => 'Dat is meer dan er betaald en nog niet terugbetaald is.',
    not_paid: () => 'Deze bestelling is niet betaald, dus er valt niets terug te betalen.',
    address: () => 'Het adres heeft een straat, plaats en land nodig.',
  },
};
