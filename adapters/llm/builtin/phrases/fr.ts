import type { Phrases } from './phrases';

export const FRENCH: Phrases = {
  friendly: {
    greeting: ({ storeName }) =>
      `Bonjour ! Je suis l’assistant IA de ${storeName}. En quoi puis-je vous aider : trouver un produit, la livraison, un retour ?`,
    thanks: 'Avec plaisir ! Puis-je faire autre chose pour vous ?',
    goodbye: ({ storeName }) => `Au revoir, et merci de votre visite chez ${storeName} !`,
    aboutBot: ({ storeName, assistantName }) =>
      `Je suis ${assistantName}, un assistant IA, pas une personne. Je peux trouver et comparer des produits de ${storeName} et répondre aux questions sur la livraison, les retours et le reste. Si vous préférez parler à une personne, dites-le-moi.`,
    decline: ({ storeName }) =>
      `Cela dépasse ce que je peux faire : je ne connais que ${storeName} et ses produits. Puis-je chercher quelque chose dans la boutique pour vous ?`,
    notSold: ({ storeName }) =>
      `Je n’ai rien trouvé de tel chez ${storeName}. Décrivez-moi un peu plus ce qu’il vous faut, et je chercherai de nouveau.`,
    askWhatKind: 'Avec plaisir ! Quel type de produit cherchez-vous, et avez-vous un budget ?',
    unsure: ({ storeName }) =>
      `Je n’en suis pas certain et je préfère ne pas deviner. Pouvez-vous le dire autrement, ou dois-je appeler quelqu’un de l’équipe de ${storeName} ?`,
    found: (count) => `En voici ${count} qui conviennent :`,
    foundOne: 'Celui-ci convient :',
    noneInStock: 'Épuisé pour le moment.',
    nothingFits: (dropped) => `Rien ne correspond exactement (${dropped}). Le plus proche :`,
    noCheaper: 'Je n’ai rien trouvé de moins cher qui convienne. C’étaient les prix les plus bas.',
  },
  professional: {
    greeting: ({ storeName }) =>
      `Bonjour. Je suis l’assistant IA de ${storeName}. Comment puis-je vous aider ?`,
    thanks: 'Je vous en prie. Puis-je vous aider pour autre chose ?',
    goodbye: ({ storeName }) => `Merci de votre visite chez ${storeName}. Au revoir.`,
    decline: ({ storeName }) =>
      `Je ne peux répondre qu’aux questions sur ${storeName} et ses produits. Puis-je vous aider sur ce point ?`,
    askWhatKind: 'Certainement. Quel type de produit recherchez-vous, et dans quel budget ?',
    found: (count) => `Ces ${count} produits correspondent à votre demande :`,
    foundOne: 'Ce produit correspond à votre demande :',
  },
  playful: {
    greeting: ({ storeName }) =>
      `Coucou ! 👋 Je suis l’assistant IA de ${storeName}. On part à la recherche de quoi aujourd’hui ?`,
    thanks: 'Toujours un plaisir ! 🙌 Autre chose sur votre liste ?',
    goodbye: ({ storeName }) => `À bientôt : ${storeName} sera là à votre retour ! 👋`,
    decline: ({ storeName }) =>
      `Oh, ce n’est pas sur mon étagère ! Je ne connais que ${storeName} et ses produits. Je vous déniche quelque chose ?`,
    askWhatKind: 'On va trouver ! Qu’est-ce qui vous ferait plaisir, et pour quel budget ?',
    found: (count) => `Et voilà, ${count} trouvailles :`,
    foundOne: 'Trouvé ! 🎯',
  },
  detail: {
    comesIn: (title, values) => `**${title}** existe en ${values}.`,
    inStock: (title, left) => `Oui, **${title}** est en stock${left}.`,
    left: (count) => ` (il en reste ${count})`,
    soldOut: (name) => `${name} est épuisé pour le moment.`,
    costs: (title, price, was) => `**${title}** coûte ${price}${was}.`,
    was: (price) => ` (avant ${price})`,
    variant: (title, values) => `**${title}** en ${values}`,
    variantInStock: (name, left, price) =>
      `Oui, ${name} est en stock${left}${price ? ` et coûte ${price}` : ''}.`,
    soldOutMark: ' (épuisé)',
    yes: 'oui',
    no: 'non',
    price: 'Prix',
    availability: 'Disponibilité',
    available: 'en stock',
    unavailable: 'épuisé',
    notStated: 'non précisé',
    sideBySide: (names) => `${names}, côte à côte :`,
    costsLess: (title) => `Le moins cher : ${title}.`,
    quoteFrom: 'Voici ce que dit la boutique :',
  },
  cart: {
    inCart: 'Dans votre panier :',
    subtotal: (amount) => `Sous-total : **${amount}**, hors livraison, taxes et remises.`,
    code: (code) => `Code promo : ${code}`,
    empty: 'Votre panier est vide. Voulez-vous que je cherche quelque chose ?',
    which: (title) => `**${title}** existe en plusieurs variantes. Laquelle souhaitez-vous ?`,
    soldOut: (title) => `**${title}** est épuisé pour le moment.`,
    canNotify: 'Je peux vous prévenir par e-mail dès son retour.',
    alternatives: 'Similaires et en stock :',
    quantity: (title, min, max, step) =>
      [
        `**${title}** se commande`,
        max === null ? `à partir de ${min}` : min === max ? `uniquement par ${max}` : `de ${min} à ${max}`,
        step > 1 ? `par multiples de ${step}` : '',
        'par commande.',
      ]
        .filter(Boolean)
        .join(' '),
    refused: {
      unknown: (code) => `La boutique ne connaît pas le code ${code}.`,
      expired: (code) => `Le code ${code} a expiré.`,
      not_started: (code) => `Le code ${code} n’est pas encore valable.`,
      used_up: (code) => `Le code ${code} a déjà été entièrement utilisé.`,
      not_applicable: (code) => `Le code ${code} ne s’applique pas à ce panier.`,
      unsupported: (code) =>
        `Je ne peux pas vérifier le code ${code} ici. Vous pourrez le saisir au paiement.`,
    },
    ready: (url) =>
      `Votre panier est prêt : [passer au paiement](${url}). Livraison et taxes y sont ajoutées.`,
    noCheckout:
      'Cette boutique prend les commandes en personne : je peux transmettre votre panier à l’équipe.',
    noCheckoutEmail: (email) => `Vous pouvez aussi écrire à ${email}.`,
    unavailable:
      'Le système de la boutique ne répond pas en ce moment, je ne peux donc vérifier ni prix ni stock. Réessayez dans un instant, s’il vous plaît.',
    whichProduct: 'De quel produit parlez-vous ?',
    whichLine: 'Duquel parlez-vous ?',
    noted: (title, email) => `J’écrirai à ${email} dès que **${title}** sera de retour.`,
    inStock: (title) => `**${title}** est en stock actuellement.`,
    notPossible: 'Désolé, je ne peux pas envoyer d’alertes ici.',
    emailNeeded: (title) => `À quelle adresse e-mail dois-je écrire quand **${title}** sera de retour ?`,
    goesWith: 'Ceci va bien avec :',
    similar: 'Voici des produits similaires :',
    nothingFound: 'Je n’ai rien trouvé qui convienne. Pouvez-vous nommer le produit ?',
  },
  orders: {
    askNumberAndEmail:
      'Je peux vérifier. Pour être sûr qu’il s’agit de votre commande, indiquez-moi le numéro de commande et l’adresse e-mail utilisée.',
    askEmail: (number) =>
      `Merci. Quelle adresse e-mail (ou quel numéro de téléphone) avez-vous indiqué pour la commande ${number} ? C’est pour être sûr qu’elle est à vous.`,
    askNumber: 'Merci. Et le numéro de commande ? Il figure dans votre e-mail de confirmation.',
    orCode: 'Si vous n’avez pas le numéro sous la main, je peux vous envoyer un code par e-mail.',
    askEmailForCode: 'Avec quelle adresse e-mail avez-vous commandé ? J’y enverrai un code.',
    noMatch:
      'Je n’ai pas trouvé de commande avec ce numéro et ce contact. Vérifiez les deux : le numéro figure dans votre e-mail de confirmation, et l’adresse doit être celle de la commande.',
    notAmongYours:
      'Je n’ai pas trouvé cette commande parmi les vôtres. Vérifiez le numéro ; il figure dans votre e-mail de confirmation.',
    otherPerson:
      'Cette conversation concerne déjà les commandes d’une autre personne. Commencez-en une nouvelle pour les vôtres.',
    tooMany: (minutes) =>
      `Il y a eu trop d’essais. Réessayez dans ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, ou je peux appeler quelqu’un de l’équipe.`,
    unavailable:
      'Je ne peux pas consulter les commandes en ce moment. Dois-je appeler quelqu’un de l’équipe ?',
    unavailableEmail: (email) => `Vous pouvez aussi écrire à ${email}.`,
    codeSent: (email, minutes) =>
      `S’il existe des commandes pour ${email}, un code y est en route. Saisissez-le ici dans les ${minutes} minutes.`,
    codeNotPossible: 'Je ne peux pas envoyer de code ici.',
    wrongCode: (left) =>
      left > 0
        ? `Ce n’est pas le bon code. Vérifiez-le ; il vous reste ${left} ${left === 1 ? 'essai' : 'essais'}.`
        : 'Ce n’est pas le bon code, et il ne reste plus d’essai. Je peux vous envoyer un nouveau code.',
    codeExpired: 'Ce code n’est plus valable. Dois-je en envoyer un nouveau ?',
    noOrders: 'Je n’ai trouvé aucune commande à votre nom.',
    more: (count) => `… et ${count} de plus.`,
    copyAge: (age) => `Le système de la boutique ne répond pas en ce moment ; état ${age}.`,
    headline: (number, date, state) => `Commande **${number}** du ${date} : ${state}.`,
    states: {
      pending: 'reçue, pas encore confirmée ou payée',
      processing: 'en préparation, rien n’a encore été expédié',
      partially_shipped: 'expédiée en partie',
      shipped: 'expédiée',
      delivered: 'livrée',
      cancelled: 'annulée',
      refunded: 'entièrement remboursée',
      failed: 'non passée, car le paiement a échoué',
    },
    cancelledOn: (date, why) => `Elle a été annulée le ${date}${why}.`,
    parcel: 'Colis',
    deliveredOn: (date) => `livré le ${date}`,
    expectedOn: (date) => `attendu le ${date}`,
    sentOn: (date) => `envoyé le ${date}`,
    track: 'suivre',
    refunded: (amount, date, why) => `${amount} remboursés le ${date}${why}`,
    stillToCome: (items) => `Encore à venir : ${items}.`,
    returnOf: (contents, state) => (contents ? `Retour de ${contents} : ${state}` : `Retour : ${state}`),
    total: (amount, payment) => `Total : ${amount} (${payment}).`,
    goesTo: (place) => `Elle est envoyée à ${place}.`,
  },
  suggest: {
    person: 'Parler à une personne',
    checkOut: 'Passer la commande',
    tellMe: 'Me prévenir de son retour',
    addToCart: 'Ajouter au panier',
    compareTwo: 'Comparer les deux premiers',
    cheaper: 'Quelque chose de moins cher ?',
    similar: 'Y a-t-il quelque chose de similaire ?',
    sendCode: 'Envoyez-moi un code',
    remove: (title) => `Retirer ${title}`,
    onlyOf: (quantity, title) => `Seulement ${quantity} × ${title}`,
  },
  facts: {
    'being packed': 'en cours d’emballage',
    'handed to the carrier': 'remis au transporteur',
    'on its way': 'en route',
    'out for delivery': 'en cours de livraison',
    'ready to be picked up': 'prêt à être retiré',
    delivered: 'livré',
    'not handed over yet: the carrier tried to deliver it':
      'pas encore remis : le transporteur a tenté la livraison',
    'not delivered: the carrier could not hand it over': 'non livré : le transporteur n’a pas pu le remettre',
    cancelled: 'annulé',
    'not paid yet': 'pas encore payé',
    'authorised, not charged yet': 'autorisé, pas encore débité',
    'paid in part': 'payé en partie',
    paid: 'payé',
    'paid, and refunded in part': 'payé, et remboursé en partie',
    refunded: 'remboursé',
    'cancelled, nothing was charged': 'annulé, rien n’a été débité',
    'the payment failed': 'le paiement a échoué',
    'requested, not yet accepted by the shop': 'demandé, pas encore accepté par la boutique',
    'accepted, on its way back': 'accepté, en cours de renvoi',
    completed: 'terminé',
    'declined by the shop': 'refusé par la boutique',
    'often bought together': 'souvent achetés ensemble',
    'serves the same use': 'pour le même usage',
    similar: 'similaire',
    'in stock': 'en stock',
    '$1 less': '$1 de moins',
    'up to $1': 'jusqu’à $1',
    'from $1': 'à partir de $1',
    '$1 to $2': 'de $1 à $2',
    'brand $1': 'marque $1',
    'colour $1': 'couleur $1',
    'size $1': 'taille $1',
  },
};
