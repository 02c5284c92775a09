import type { ActionWords } from './action-words';

export const FR: ActionWords = {
  title: {
    cancel_order: (order) => `Annuler la commande ${order}`,
    update_shipping_address: (order) => `Envoyer la commande ${order} à une autre adresse`,
    change_order_items: (order) => `Modifier des articles de la commande ${order}`,
    return_items: (order) => `Retourner des articles de la commande ${order}`,
    exchange_items: (order) => `Échanger des articles de la commande ${order}`,
    refund: (order) => `Remboursement pour la commande ${order}`,
    update_profile_address: () => 'Changer l’adresse de votre compte',
  },
  labels: {
    reason: 'Raison',
    address: 'Nouvelle adresse',
    back: 'Vous récupérez',
    paid: 'Vous payez',
    team: 'Réponse de l’équipe',
  },
  question: 'Dois-je faire exactement cela ? Répondez « oui » ou « non ».',
  done: {
    cancel_order: (order) => `C’est fait : la commande ${order} est annulée.`,
    update_shipping_address: (order) => `C’est fait : la commande ${order} part à la nouvelle adresse.`,
    change_order_items: (order) => `C’est fait : les articles de la commande ${order} sont modifiés.`,
    return_items: (order) =>
      `C’est fait : le retour pour la commande ${order} est demandé. La boutique vous dira comment renvoyer les articles.`,
    exchange_items: (order) =>
      `C’est fait : l’échange pour la commande ${order} est demandé. La boutique vous dira comment renvoyer les articles.`,
    refund: (order) => `C’est fait : le remboursement pour la commande ${order} est en route.`,
    update_profile_address: () => 'C’est fait : l’adresse de votre compte est changée.',
  },
  amountBack: (money) => `Vous récupérez ${money}.`,
  amountPaid: (money) => `Vous payez ${money}.`,
  sentToTeam: 'Merci. Quelqu’un de l’équipe doit d’abord vérifier ; vous aurez le résultat ici.',
  declined: (what) => `L’équipe n’a pas pu accepter : ${what}.`,
  failed: (what) =>
    `Cela n’a pas pu être terminé : ${what}. Quelqu’un de l’équipe s’en occupe ; merci de ne pas réessayer.`,
  undone: (what) => `L’équipe est revenue sur ceci : ${what}.`,
  inProgress: 'La boutique s’en occupe. Vous aurez le résultat ici dans un instant.',
  dropped: 'D’accord, rien n’a été changé.',
  refusal: {
    off: () => 'Je ne peux pas le faire ici. Je peux appeler quelqu’un de l’équipe.',
    status: () => 'Ce n’est pas possible pour la commande dans son état actuel.',
    too_old: ({ days }) => `La commande est trop ancienne : c’est possible pendant ${days} jours.`,
    reason: ({ reasons }) => `Merci d’indiquer la raison. Sont possibles : ${reasons}.`,
    per_order: () => 'Cela a déjà été fait pour cette commande et n’est plus possible.',
    window: ({ days }) => `C’est possible pendant ${days} jours après la livraison, et ils sont passés.`,
    already_changed: () =>
      'Les articles de cette commande ont déjà été modifiés ; elle ne peut plus être modifiée ni annulée.',
    already_returned: () => 'Un retour ou un échange de cette commande est déjà en cours.',
    not_changeable: () =>
      'Cette commande ne peut pas être modifiée ici. Je peux appeler quelqu’un de l’équipe.',
    item: () => 'La commande ne contient pas ces articles, ou pas autant.',
    product_gone: () => 'La boutique ne vend plus ce produit.',
    same_variant: () => 'C’est la variante que vous avez déjà.',
    other_product: () => 'Un article ne peut devenir qu’une autre variante du même produit.',
    unavailable_variant: () => 'Cette variante n’est pas disponible en ce moment.',
    unknown_method: () => 'Ce moyen de paiement n’appartient pas à votre compte.',
    wrong_method: () =>
      'L’argent ne peut revenir que par le moyen de paiement utilisé, ou sur une de vos cartes cadeaux.',
    gift_card_too_small: () => 'Le solde de la carte cadeau ne suffit pas.',
    amount_too_high: () => 'C’est plus que ce qui a été payé et pas encore remboursé.',
    not_paid: () => 'Cette commande n’est pas payée ; il n’y a rien à rembourser.',
    address: () => 'L’adresse doit avoir une rue, une ville et un pays.',
  },
};
