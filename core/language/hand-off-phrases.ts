import type { AnswerLanguage } from './languages';

/** What the shopper is told when a person takes over. */
export interface HandOffPhrases {
  passedOn: string;
  asSoonAsPossible: string;
  /** @param time "10 minutes" */
  usually(time: string): string;
  someoneIsHere: string;
  /** @param when "on Monday, 9:00 AM" as dates are written in the language */
  backAt(when: string): string;
  /** @param promise the store's own words */
  promise(promise: string): string;
  askEmail: string;
  alsoWrite(email: string): string;
  emailNoted(email: string): string;
}

export const HAND_OFF_PHRASES: Readonly<Record<AnswerLanguage, HandOffPhrases>> = {
  en: {
    passedOn: 'I’ve passed this on to our team.',
    asSoonAsPossible: 'They’ll get back to you as soon as they can.',
    usually: (time) => `They usually answer within ${time}.`,
    someoneIsHere: 'Somebody is here right now.',
    backAt: (when) => `Nobody is there at the moment; the team is back on ${when}.`,
    promise: (promise) => `You will hear from us ${promise}.`,
    askEmail: 'If you leave your e-mail address here, they can also answer you when this chat is closed.',
    alsoWrite: (email) => `You can also write to ${email}.`,
    emailNoted: (email) => `Thank you, I’ve noted ${email}. The team will answer you there.`,
  },
  de: {
    passedOn: 'Ich habe das an unser Team weitergegeben.',
    asSoonAsPossible: 'Es meldet sich so bald wie möglich bei Ihnen.',
    usually: (time) => `Es antwortet meist innerhalb von ${time}.`,
    someoneIsHere: 'Gerade ist jemand da.',
    backAt: (when) => `Im Moment ist niemand da; das Team ist wieder da: ${when}.`,
    promise: (promise) => `Sie hören von uns: ${promise}.`,
    askEmail:
      'Wenn Sie hier Ihre E-Mail-Adresse hinterlassen, kann es Ihnen auch antworten, wenn dieser Chat geschlossen ist.',
    alsoWrite: (email) => `Sie können auch an ${email} schreiben.`,
    emailNoted: (email) => `Danke, ich habe ${email} notiert. Das Team antwortet Ihnen dorthin.`,
  },
  fr: {
    passedOn: 'J’ai transmis votre demande à notre équipe.',
    asSoonAsPossible: 'Elle vous répondra dès que possible.',
    usually: (time) => `Elle répond en général en moins de ${time}.`,
    someoneIsHere: 'Quelqu’un est là en ce moment.',
    backAt: (when) => `Personne n’est là pour le moment ; l’équipe sera de retour ${when}.`,
    promise: (promise) => `Vous aurez de nos nouvelles : ${promise}.`,
    askEmail:
      'Si vous laissez ici votre adresse e-mail, elle pourra aussi vous répondre une fois cette conversation fermée.',
    alsoWrite: (email) => `Vous pouvez aussi écrire à ${email}.`,
    emailNoted: (email) => `Merci, j’ai noté ${email}. L’équipe vous y répondra.`,
  },
  es: {
    passedOn: 'He pasado su consulta a nuestro equipo.',
    asSoonAsPossible: 'Le responderán lo antes posible.',
    usually: (time) => `Suelen responder en menos de ${time}.`,
    someoneIsHere: 'Ahora mismo hay alguien.',
    backAt: (when) => `En este momento no hay nadie; el equipo vuelve el ${when}.`,
    promise: (promise) => `Tendrá noticias nuestras: ${promise}.`,
    askEmail: 'Si deja aquí su correo electrónico, también podrán responderle cuando cierre este chat.',
    alsoWrite: (email) => `También puede escribir a ${email}.`,
    emailNoted: (email) => `Gracias, he anotado ${email}. El equipo le responderá allí.`,
  },
  it: {
    passedOn: 'Ho passato la sua richiesta al nostro team.',
    asSoonAsPossible: 'Le risponderà appena possibile.',
    usually: (time) => `Di solito risponde entro ${time}.`,
    someoneIsHere: 'In questo momento c’è qualcuno.',
    backAt: (when) => `Al momento non c’è nessuno; il team torna ${when}.`,
    promise: (promise) => `Avrà nostre notizie: ${promise}.`,
    askEmail: 'Se lascia qui il suo indirizzo e-mail, potrà risponderle anche a chat chiusa.',
    alsoWrite: (email) => `Può anche scrivere a ${email}.`,
    emailNoted: (email) => `Grazie, ho annotato ${email}. Il team le risponderà lì.`,
  },
  nl: {
    passedOn: 'Ik heb dit aan ons team doorgegeven.',
    asSoonAsPossible: 'Het antwoordt u zo snel mogelijk.',
    usually: (time) => `Het antwoordt meestal binnen ${time}.`,
    someoneIsHere: 'Er is nu iemand.',
    backAt: (when) => `Op dit moment is er niemand; het team is terug op ${when}.`,
    promise: (promise) => `U hoort van ons: ${promise}.`,
    askEmail: 'Als u hier uw e-mailadres achterlaat, kan het u ook antwoorden als deze chat gesloten is.',
    alsoWrite: (email) => `U kunt ook schrijven naar ${email}.`,
    emailNoted: (email) => `Bedankt, ik heb ${email} genoteerd. Het team antwoordt u daar.`,
  },
  pt: {
    passedOn: 'Passei o seu pedido à nossa equipa.',
    asSoonAsPossible: 'Responderão assim que possível.',
    usually: (time) => `Costumam responder em menos de ${time}.`,
    someoneIsHere: 'Neste momento está alguém.',
    backAt: (when) => `De momento não está ninguém; a equipa volta: ${when}.`,
    promise: (promise) => `Terá notícias nossas: ${promise}.`,
    askEmail: 'Se deixar aqui o seu e-mail, também poderão responder-lhe depois de fechar esta conversa.',
    alsoWrite: (email) => `Também pode escrever para ${email}.`,
    emailNoted: (email) => `Obrigado, anotei ${email}. A equipa responderá para lá.`,
  },
};
