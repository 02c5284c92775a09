import type { Phrases } from './phrases';

export const GERMAN: Phrases = {
  friendly: {
    greeting: ({ storeName }) =>
      `Hallo! Ich bin die KI-Assistenz von ${storeName}. Wobei kann ich Ihnen helfen – etwas finden, Versand, Rückgabe?`,
    thanks: 'Gern geschehen! Kann ich sonst noch etwas für Sie tun?',
    goodbye: ({ storeName }) => `Auf Wiedersehen und danke für Ihren Besuch bei ${storeName}!`,
    aboutBot: ({ storeName, assistantName }) =>
      `Ich bin ${assistantName}, eine KI-Assistenz und kein Mensch. Ich finde und vergleiche Produkte bei ${storeName} und beantworte Fragen zu Versand, Rückgabe und Ähnlichem. Wenn Sie lieber mit einem Menschen sprechen möchten, sagen Sie es einfach.`,
    decline: ({ storeName }) =>
      `Da kann ich leider nicht helfen – ich kenne nur ${storeName} und die Produkte hier. Kann ich etwas aus dem Shop für Sie nachsehen?`,
    notSold: ({ storeName }) =>
      `So etwas habe ich bei ${storeName} nicht gefunden. Beschreiben Sie mir etwas genauer, was Sie brauchen, dann suche ich noch einmal.`,
    askWhatKind: 'Gern! Was für ein Produkt suchen Sie, und gibt es ein Budget, an das ich mich halten soll?',
    unsure: ({ storeName }) =>
      `Ich bin mir nicht sicher, und raten möchte ich nicht. Können Sie es anders formulieren – oder soll ich jemanden aus dem Team von ${storeName} dazuholen?`,
    found: (count) => `Diese ${count} passen:`,
    foundOne: 'Das hier passt:',
    noneInStock: 'Zurzeit ausverkauft.',
    nothingFits: (dropped) => `Genau passend (${dropped}) gibt es nichts. Am nächsten kommt:`,
    noCheaper: 'Günstigeres, das passt, habe ich nicht gefunden. Das waren die niedrigsten Preise.',
  },
  professional: {
    greeting: ({ storeName }) =>
      `Guten Tag. Ich bin die KI-Assistenz von ${storeName}. Wie kann ich Ihnen helfen?`,
    thanks: 'Gern. Kann ich Ihnen noch weiterhelfen?',
    goodbye: ({ storeName }) => `Vielen Dank für Ihren Besuch bei ${storeName}. Auf Wiedersehen.`,
    decline: ({ storeName }) =>
      `Ich kann nur Fragen zu ${storeName} und den Produkten hier beantworten. Darf ich Ihnen dabei helfen?`,
    askWhatKind: 'Gern. Welche Art von Produkt suchen Sie, und in welchem Preisrahmen?',
    found: (count) => `Diese ${count} Produkte entsprechen Ihrer Anfrage:`,
    foundOne: 'Dieses Produkt entspricht Ihrer Anfrage:',
  },
  playful: {
    greeting: ({ storeName }) =>
      `Hallöchen! 👋 Ich bin die KI-Assistenz von ${storeName}. Wonach stöbern wir heute?`,
    thanks: 'Immer gern! 🙌 Steht noch etwas auf Ihrer Liste?',
    goodbye: ({ storeName }) => `Bis bald – ${storeName} ist da, wenn Sie wiederkommen! 👋`,
    decline: ({ storeName }) =>
      `Oh, das steht nicht in meinem Regal! Ich kenne nur ${storeName} und die Produkte hier. Soll ich da etwas für Sie aufstöbern?`,
    askWhatKind: 'Das finden wir! Was darf es sein – und wie viel darf es kosten?',
    found: (count) => `Tada! ${count} Treffer:`,
    foundOne: 'Gefunden! 🎯',
  },
  detail: {
    comesIn: (title, values) => `**${title}** gibt es in ${values}.`,
    inStock: (title, left) => `Ja, **${title}** ist auf Lager${left}.`,
    left: (count) => ` (noch ${count} Stück)`,
    soldOut: (name) => `${name} ist zurzeit ausverkauft.`,
    costs: (title, price, was) => `**${title}** kostet ${price}${was}.`,
    was: (price) => ` (vorher ${price})`,
    variant: (title, values) => `**${title}** in ${values}`,
    variantInStock: (name, left, price) =>
      `Ja, ${name} ist auf Lager${left}${price ? ` und kostet ${price}` : ''}.`,
    soldOutMark: ' (ausverkauft)',
    yes: 'ja',
    no: 'nein',
    price: 'Preis',
    availability: 'Verfügbarkeit',
    available: 'auf Lager',
    unavailable: 'ausverkauft',
    notStated: 'nicht angegeben',
    sideBySide: (names) => `${names} im Vergleich:`,
    costsLess: (title) => `Günstiger ist: ${title}.`,
    quoteFrom: 'Dazu steht beim Shop:',
  },
  cart: {
    inCart: 'Jetzt in Ihrem Warenkorb:',
    subtotal: (amount) => `Zwischensumme: **${amount}**, ohne Versand, Steuern und Rabatte.`,
    code: (code) => `Rabattcode: ${code}`,
    empty: 'Ihr Warenkorb ist leer. Soll ich etwas suchen?',
    which: (title) => `**${title}** gibt es in mehreren Varianten. Welche möchten Sie?`,
    soldOut: (title) => `**${title}** ist zurzeit ausverkauft.`,
    canNotify: 'Ich kann Ihnen per E-Mail Bescheid geben, sobald es wieder da ist.',
    alternatives: 'Ähnlich und auf Lager:',
    quantity: (title, min, max, step) =>
      [
        `**${title}** kann`,
        max === null ? `ab ${min} Stück` : min === max ? `nur ${max}-mal` : `${min}- bis ${max}-mal`,
        step > 1 ? `in Schritten von ${step}` : '',
        'je Bestellung bestellt werden.',
      ]
        .filter(Boolean)
        .join(' '),
    refused: {
      unknown: (code) => `Den Code ${code} kennt der Shop nicht.`,
      expired: (code) => `Der Code ${code} ist abgelaufen.`,
      not_started: (code) => `Der Code ${code} gilt noch nicht.`,
      used_up: (code) => `Der Code ${code} ist schon aufgebraucht.`,
      not_applicable: (code) => `Der Code ${code} gilt nicht für diesen Warenkorb.`,
      unsupported: (code) =>
        `Den Code ${code} kann ich hier nicht prüfen. Sie können ihn an der Kasse eingeben.`,
    },
    ready: (url) => `Ihr Warenkorb ist bereit: [zur Kasse](${url}). Versand und Steuern kommen dort hinzu.`,
    noCheckout:
      'Dieser Shop nimmt Bestellungen persönlich an: Ich kann Ihren Warenkorb an das Team weitergeben.',
    noCheckoutEmail: (email) => `Sie können auch an ${email} schreiben.`,
    unavailable:
      'Das System des Shops antwortet gerade nicht, daher kann ich Preise und Bestand nicht prüfen. Bitte versuchen Sie es gleich noch einmal.',
    whichProduct: 'Welches Produkt meinen Sie?',
    whichLine: 'Was davon meinen Sie?',
    noted: (title, email) => `Ich schreibe an ${email}, sobald **${title}** wieder da ist.`,
    inStock: (title) => `**${title}** ist gerade auf Lager.`,
    notPossible: 'Leider kann ich hier keine Benachrichtigungen senden.',
    emailNeeded: (title) => `An welche E-Mail-Adresse soll ich schreiben, wenn **${title}** wieder da ist?`,
    goesWith: 'Das passt gut dazu:',
    similar: 'Das hier ist ähnlich:',
    nothingFound: 'Ich habe nichts Passendes gefunden. Können Sie das Produkt nennen?',
  },
  orders: {
    askNumberAndEmail:
      'Das sehe ich gern nach. Damit ich sicher bin, dass es Ihre Bestellung ist: Wie lauten die Bestellnummer und die E-Mail-Adresse, mit der Sie bestellt haben?',
    askEmail: (number) =>
      `Danke. Welche E-Mail-Adresse (oder Telefonnummer) haben Sie bei der Bestellung ${number} angegeben? Damit stelle ich sicher, dass es Ihre ist.`,
    askNumber: 'Danke. Und die Bestellnummer, bitte? Sie steht in Ihrer Bestätigungsmail.',
    orCode:
      'Wenn Sie die Nummer nicht zur Hand haben, kann ich Ihnen stattdessen einen Code per E-Mail senden.',
    askEmailForCode: 'Mit welcher E-Mail-Adresse haben Sie bestellt? Dorthin sende ich einen Code.',
    noMatch:
      'Zu dieser Nummer und diesem Kontakt habe ich keine Bestellung gefunden. Bitte prüfen Sie beides: Die Nummer steht in Ihrer Bestätigungsmail, und die Adresse muss die sein, mit der Sie bestellt haben.',
    notAmongYours:
      'Diese Bestellung habe ich unter Ihren nicht gefunden. Bitte prüfen Sie die Nummer; sie steht in Ihrer Bestätigungsmail.',
    otherPerson:
      'Dieser Chat gehört schon zu den Bestellungen einer anderen Person. Bitte beginnen Sie für Ihre ein neues Gespräch.',
    tooMany: (minutes) =>
      `Das waren zu viele Versuche. Bitte versuchen Sie es in ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'} noch einmal, oder lassen Sie mich jemanden aus dem Team holen.`,
    unavailable: 'Ich kann Bestellungen gerade nicht nachsehen. Soll ich jemanden aus dem Team holen?',
    unavailableEmail: (email) => `Sie können auch an ${email} schreiben.`,
    codeSent: (email, minutes) =>
      `Falls es zu ${email} Bestellungen gibt, ist ein Code dorthin unterwegs. Bitte geben Sie ihn hier innerhalb von ${minutes} Minuten ein.`,
    codeNotPossible: 'Codes kann ich hier nicht senden.',
    wrongCode: (left) =>
      left > 0
        ? `Das ist nicht der Code. Bitte prüfen Sie ihn noch einmal; Sie haben noch ${left} ${left === 1 ? 'Versuch' : 'Versuche'}.`
        : 'Das ist nicht der Code, und es sind keine Versuche mehr übrig. Ich kann Ihnen einen neuen Code senden.',
    codeExpired: 'Dieser Code gilt nicht mehr. Soll ich einen neuen senden?',
    noOrders: 'Ich habe keine Bestellungen von Ihnen gefunden.',
    more: (count) => `… und ${count} weitere.`,
    copyAge: (age) => `Das System des Shops antwortet gerade nicht; das ist der Stand von ${age}.`,
    headline: (number, date, state) => `Bestellung **${number}** vom ${date}: ${state}.`,
    states: {
      pending: 'eingegangen, noch nicht bestätigt oder bezahlt',
      processing: 'in Vorbereitung, noch nicht versandt',
      partially_shipped: 'teilweise versandt',
      shipped: 'versandt',
      delivered: 'zugestellt',
      cancelled: 'storniert',
      refunded: 'vollständig erstattet',
      failed: 'nicht zustande gekommen, weil die Zahlung fehlgeschlagen ist',
    },
    cancelledOn: (date, why) => `Sie wurde am ${date} storniert${why}.`,
    parcel: 'Paket',
    deliveredOn: (date) => `zugestellt am ${date}`,
    expectedOn: (date) => `erwartet am ${date}`,
    sentOn: (date) => `versandt am ${date}`,
    track: 'verfolgen',
    refunded: (amount, date, why) => `${amount} wurden am ${date} erstattet${why}`,
    stillToCome: (items) => `Es fehlt noch: ${items}.`,
    returnOf: (contents, state) =>
      contents ? `Rücksendung von ${contents}: ${state}` : `Rücksendung: ${state}`,
    total: (amount, payment) => `Gesamtbetrag: ${amount} (${payment}).`,
    goesTo: (place) => `Sie geht nach ${place}.`,
  },
  suggest: {
    person: 'Mit einem Menschen sprechen',
    checkOut: 'Zur Kasse',
    tellMe: 'Bescheid geben, wenn es wieder da ist',
    addToCart: 'In den Warenkorb legen',
    compareTwo: 'Die ersten beiden vergleichen',
    cheaper: 'Gibt es etwas Günstigeres?',
    similar: 'Gibt es etwas Ähnliches?',
    sendCode: 'Code senden',
    remove: (title) => `${title} entfernen`,
    onlyOf: (quantity, title) => `Nur ${quantity} × ${title}`,
  },
  facts: {
    'being packed': 'wird gepackt',
    'handed to the carrier': 'dem Versender übergeben',
    'on its way': 'unterwegs',
    'out for delivery': 'in Zustellung',
    'ready to be picked up': 'abholbereit',
    delivered: 'zugestellt',
    'not handed over yet: the carrier tried to deliver it':
      'noch nicht übergeben: ein Zustellversuch war erfolglos',
    'not delivered: the carrier could not hand it over': 'nicht zugestellt: die Übergabe war nicht möglich',
    cancelled: 'storniert',
    'not paid yet': 'noch nicht bezahlt',
    'authorised, not charged yet': 'autorisiert, noch nicht abgebucht',
    'paid in part': 'teilweise bezahlt',
    paid: 'bezahlt',
    'paid, and refunded in part': 'bezahlt und teilweise erstattet',
    refunded: 'erstattet',
    'cancelled, nothing was charged': 'storniert, nichts wurde abgebucht',
    'the payment failed': 'die Zahlung ist fehlgeschlagen',
    'requested, not yet accepted by the shop': 'angemeldet, vom Shop noch nicht angenommen',
    'accepted, on its way back': 'angenommen, auf dem Rückweg',
    completed: 'abgeschlossen',
    'declined by the shop': 'vom Shop abgelehnt',
    'often bought together': 'oft zusammen gekauft',
    'serves the same use': 'für denselben Zweck',
    similar: 'ähnlich',
    'in stock': 'auf Lager',
    '$1 less': '$1 günstiger',
    'up to $1': 'bis $1',
    'from $1': 'ab $1',
    '$1 to $2': '$1 bis $2',
    'brand $1': 'Marke $1',
    'colour $1': 'Farbe $1',
    'size $1': 'Größe $1',
  },
};
