import type { Phrases } from './phrases';

export const DUTCH: Phrases = {
  friendly: {
    greeting: ({ storeName }) =>
      `Hallo! Ik ben de AI-assistent van ${storeName}. Waarmee kan ik u helpen: iets vinden, verzending, retourneren?`,
    thanks: 'Graag gedaan! Kan ik nog iets voor u doen?',
    goodbye: ({ storeName }) => `Tot ziens, en bedankt voor uw bezoek aan ${storeName}!`,
    aboutBot: ({ storeName, assistantName }) =>
      `Ik ben ${assistantName}, een AI-assistent en geen mens. Ik kan producten van ${storeName} vinden en vergelijken en vragen beantwoorden over verzending, retourneren en meer. Spreekt u liever met een mens? Zeg het gerust.`,
    decline: ({ storeName }) =>
      `Daar kan ik u niet mee helpen: ik ken alleen ${storeName} en de producten hier. Zal ik iets uit de winkel voor u opzoeken?`,
    notSold: ({ storeName }) =>
      `Zoiets heb ik bij ${storeName} niet gevonden. Vertel me iets meer over wat u nodig hebt, dan zoek ik opnieuw.`,
    askWhatKind: 'Graag! Wat voor product zoekt u, en is er een budget waar ik me aan moet houden?',
    unsure: ({ storeName }) =>
      `Dat weet ik niet zeker, en ik gok liever niet. Kunt u het anders zeggen, of zal ik iemand van het team van ${storeName} erbij halen?`,
    found: (count) => `Deze ${count} passen:`,
    foundOne: 'Deze past:',
    noneInStock: 'Op dit moment uitverkocht.',
    nothingFits: (dropped) => `Niets past precies (${dropped}). Dit komt het dichtst in de buurt:`,
    noCheaper: 'Ik heb niets goedkopers gevonden dat past. Dat waren de laagste prijzen.',
  },
  professional: {
    greeting: ({ storeName }) => `Goedendag. Ik ben de AI-assistent van ${storeName}. Hoe kan ik u helpen?`,
    thanks: 'Graag gedaan. Kan ik u nog ergens mee helpen?',
    goodbye: ({ storeName }) => `Dank u voor uw bezoek aan ${storeName}. Tot ziens.`,
    decline: ({ storeName }) =>
      `Ik kan alleen vragen over ${storeName} en de producten hier beantwoorden. Kan ik u daarmee helpen?`,
    askWhatKind: 'Zeker. Welk soort product zoekt u, en binnen welk budget?',
    found: (count) => `Deze ${count} producten passen bij uw vraag:`,
    foundOne: 'Dit product past bij uw vraag:',
  },
  playful: {
    greeting: ({ storeName }) =>
      `Hoi hoi! 👋 Ik ben de AI-assistent van ${storeName}. Waar gaan we vandaag naar op jacht?`,
    thanks: 'Altijd! 🙌 Nog iets op uw lijstje?',
    goodbye: ({ storeName }) => `Tot gauw: ${storeName} is er als u terugkomt! 👋`,
    decline: ({ storeName }) =>
      `Oei, dat ligt niet op mijn plank! Ik ken alleen ${storeName} en de producten hier. Zal ik iets voor u opduikelen?`,
    askWhatKind: 'Dat vinden we! Waar bent u naar op zoek, en wat is het budget?',
    found: (count) => `Tadaa! ${count} die passen:`,
    foundOne: 'Gevonden! 🎯',
  },
  detail: {
    comesIn: (title, values) => `**${title}** is er in ${values}.`,
    inStock: (title, left) => `Ja, **${title}** is op voorraad${left}.`,
    left: (count) => ` (nog ${count})`,
    soldOut: (name) => `${name} is op dit moment uitverkocht.`,
    costs: (title, price, was) => `**${title}** kost ${price}${was}.`,
    was: (price) => ` (was ${price})`,
    variant: (title, values) => `**${title}** in ${values}`,
    variantInStock: (name, left, price) =>
      `Ja, ${name} is op voorraad${left}${price ? ` en kost ${price}` : ''}.`,
    soldOutMark: ' (uitverkocht)',
    yes: 'ja',
    no: 'nee',
    price: 'Prijs',
    availability: 'Beschikbaarheid',
    available: 'op voorraad',
    unavailable: 'uitverkocht',
    notStated: 'niet vermeld',
    sideBySide: (names) => `${names} naast elkaar:`,
    costsLess: (title) => `Goedkoper is: ${title}.`,
    quoteFrom: 'Dit zegt de winkel daarover:',
  },
  cart: {
    inCart: 'Nu in uw winkelwagen:',
    subtotal: (amount) => `Subtotaal: **${amount}**, zonder verzending, belasting en kortingen.`,
    code: (code) => `Kortingscode: ${code}`,
    empty: 'Uw winkelwagen is leeg. Zal ik iets zoeken?',
    which: (title) => `**${title}** is er in meerdere varianten. Welke wilt u?`,
    soldOut: (title) => `**${title}** is op dit moment uitverkocht.`,
    canNotify: 'Ik kan u mailen zodra het er weer is.',
    alternatives: 'Vergelijkbaar en op voorraad:',
    quantity: (title, min, max, step) =>
      [
        `**${title}** kan`,
        max === null
          ? `vanaf ${min} stuks`
          : min === max
            ? `alleen per ${max}`
            : `van ${min} tot ${max} stuks`,
        step > 1 ? `in stappen van ${step}` : '',
        'per bestelling worden besteld.',
      ]
        .filter(Boolean)
        .join(' '),
    refused: {
      unknown: (code) => `De winkel kent de code ${code} niet.`,
      expired: (code) => `De code ${code} is verlopen.`,
      not_started: (code) => `De code ${code} is nog niet geldig.`,
      used_up: (code) => `De code ${code} is al opgebruikt.`,
      not_applicable: (code) => `De code ${code} geldt niet voor deze winkelwagen.`,
      unsupported: (code) =>
        `Ik kan de code ${code} hier niet controleren. U kunt hem bij het afrekenen invoeren.`,
    },
    ready: (url) =>
      `Uw winkelwagen is klaar: [naar de kassa](${url}). Verzending en belasting komen daar bij.`,
    noCheckout:
      'Deze winkel neemt bestellingen persoonlijk aan: ik kan uw winkelwagen aan het team doorgeven.',
    noCheckoutEmail: (email) => `U kunt ook schrijven naar ${email}.`,
    unavailable:
      'Het systeem van de winkel antwoordt nu niet, dus ik kan prijzen en voorraad niet controleren. Probeer het zo nog eens.',
    whichProduct: 'Welk product bedoelt u?',
    whichLine: 'Welke hiervan bedoelt u?',
    noted: (title, email) => `Ik schrijf naar ${email} zodra **${title}** er weer is.`,
    inStock: (title) => `**${title}** is nu op voorraad.`,
    notPossible: 'Sorry, ik kan hier geen berichten versturen.',
    emailNeeded: (title) => `Naar welk e-mailadres zal ik schrijven als **${title}** er weer is?`,
    goesWith: 'Dit past er goed bij:',
    similar: 'Deze zijn vergelijkbaar:',
    nothingFound: 'Ik heb niets passends gevonden. Kunt u het product noemen?',
  },
  orders: {
    askNumberAndEmail:
      'Dat kan ik opzoeken. Om zeker te weten dat het uw bestelling is: wat zijn het bestelnummer en het e-mailadres waarmee u hebt besteld?',
    askEmail: (number) =>
      `Bedankt. Welk e-mailadres (of telefoonnummer) hebt u gebruikt voor bestelling ${number}? Zo weet ik zeker dat die van u is.`,
    askNumber: 'Bedankt. En het bestelnummer? Het staat in uw bevestigingsmail.',
    orCode: 'Als u het nummer niet bij de hand hebt, kan ik u een code mailen.',
    askEmailForCode: 'Met welk e-mailadres hebt u besteld? Daar stuur ik een code naartoe.',
    noMatch:
      'Ik heb geen bestelling met dit nummer en dit contact gevonden. Controleer beide: het nummer staat in uw bevestigingsmail, en het adres moet dat van de bestelling zijn.',
    notAmongYours:
      'Ik heb die bestelling niet bij de uwe gevonden. Controleer het nummer; het staat in uw bevestigingsmail.',
    otherPerson:
      'Dit gesprek hoort al bij de bestellingen van iemand anders. Begin voor de uwe een nieuw gesprek.',
    tooMany: (minutes) =>
      `Dat waren te veel pogingen. Probeer het over ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} nog eens, of laat mij iemand van het team halen.`,
    unavailable: 'Ik kan bestellingen nu niet opzoeken. Zal ik iemand van het team halen?',
    unavailableEmail: (email) => `U kunt ook schrijven naar ${email}.`,
    codeSent: (email, minutes) =>
      `Als er bestellingen voor ${email} zijn, is er een code onderweg. Typ die hier binnen ${minutes} minuten.`,
    codeNotPossible: 'Ik kan hier geen codes versturen.',
    wrongCode: (left) =>
      left > 0
        ? `Dat is niet de code. Controleer hem nog eens; u hebt nog ${left} ${left === 1 ? 'poging' : 'pogingen'}.`
        : 'Dat is niet de code, en er zijn geen pogingen meer. Ik kan u een nieuwe code sturen.',
    codeExpired: 'Die code is niet meer geldig. Zal ik een nieuwe sturen?',
    noOrders: 'Ik heb geen bestellingen van u gevonden.',
    more: (count) => `… en nog ${count}.`,
    copyAge: (age) => `Het systeem van de winkel antwoordt nu niet; dit is de stand van ${age}.`,
    headline: (number, date, state) => `Bestelling **${number}** van ${date}: ${state}.`,
    states: {
      pending: 'ontvangen, nog niet bevestigd of betaald',
      processing: 'in voorbereiding, nog niets verzonden',
      partially_shipped: 'gedeeltelijk verzonden',
      shipped: 'verzonden',
      delivered: 'bezorgd',
      cancelled: 'geannuleerd',
      refunded: 'volledig terugbetaald',
      failed: 'niet geplaatst, omdat de betaling is mislukt',
    },
    cancelledOn: (date, why) => `Ze is geannuleerd op ${date}${why}.`,
    parcel: 'Pakket',
    deliveredOn: (date) => `bezorgd op ${date}`,
    expectedOn: (date) => `verwacht op ${date}`,
    sentOn: (date) => `verzonden op ${date}`,
    track: 'volgen',
    refunded: (amount, date, why) => `${amount} terugbetaald op ${date}${why}`,
    stillToCome: (items) => `Komt nog: ${items}.`,
    returnOf: (contents, state) => (contents ? `Retour van ${contents}: ${state}` : `Retour: ${state}`),
    total: (amount, payment) => `Totaal: ${amount} (${payment}).`,
    goesTo: (place) => `Ze gaat naar ${place}.`,
  },
  suggest: {
    person: 'Met een mens praten',
    checkOut: 'Afrekenen',
    tellMe: 'Laat weten als het er weer is',
    addToCart: 'In mijn winkelwagen leggen',
    compareTwo: 'Vergelijk de eerste twee',
    cheaper: 'Is er iets goedkopers?',
    similar: 'Is er iets vergelijkbaars?',
    sendCode: 'Stuur mij een code',
    remove: (title) => `Verwijder ${title}`,
    onlyOf: (quantity, title) => `Alleen ${quantity} × ${title}`,
  },
  facts: {
    'being packed': 'wordt ingepakt',
    'handed to the carrier': 'overgedragen aan de vervoerder',
    'on its way': 'onderweg',
    'out for delivery': 'wordt vandaag bezorgd',
    'ready to be picked up': 'klaar om af te halen',
    delivered: 'bezorgd',
    'not handed over yet: the carrier tried to deliver it':
      'nog niet bezorgd: de vervoerder heeft het geprobeerd',
    'not delivered: the carrier could not hand it over': 'niet bezorgd: de vervoerder kon het niet afgeven',
    cancelled: 'geannuleerd',
    'not paid yet': 'nog niet betaald',
    'authorised, not charged yet': 'geautoriseerd, nog niet afgeschreven',
    'paid in part': 'gedeeltelijk betaald',
    paid: 'betaald',
    'paid, and refunded in part': 'betaald en gedeeltelijk terugbetaald',
    refunded: 'terugbetaald',
    'cancelled, nothing was charged': 'geannuleerd, niets afgeschreven',
    'the payment failed': 'de betaling is mislukt',
    'requested, not yet accepted by the shop': 'aangevraagd, nog niet door de winkel aanvaard',
    'accepted, on its way back': 'aanvaard, op de terugweg',
    completed: 'afgerond',
    'declined by the shop': 'afgewezen door de winkel',
    'often bought together': 'vaak samen gekocht',
    'serves the same use': 'voor hetzelfde gebruik',
    similar: 'vergelijkbaar',
    'in stock': 'op voorraad',
    '$1 less': '$1 goedkoper',
    'up to $1': 'tot $1',
    'from $1': 'vanaf $1',
    '$1 to $2': '$1 tot $2',
    'brand $1': 'merk $1',
    'colour $1': 'kleur $1',
    'size $1': 'maat $1',
  },
};
