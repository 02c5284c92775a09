import { type AnswerLanguage, toAnswerLanguage } from '@/core/language/languages';

interface OwnWords {
  /** For what has nothing to do with the store. */
  decline: (store: string) => string;
  /** Instead of an answer that is too uncertain. */
  askBack: string;
}

/** What the agent says by itself, in place of a model's answer. No facts stand here. */
const WORDS: Record<AnswerLanguage, OwnWords> = {
  en: {
    decline: (store) =>
      `That’s outside what I can help with: I only know about ${store} and its products. Is there something from the shop I can look up for you?`,
    askBack:
      'I’m not sure I have that right, and I don’t want to guess. Could you tell me a little more about what you need?',
  },
  de: {
    decline: (store) =>
      `Dabei kann ich leider nicht helfen: Ich kenne mich nur mit ${store} und den Produkten hier aus. Kann ich etwas aus dem Shop für Sie nachsehen?`,
    askBack:
      'Da bin ich mir nicht sicher, und raten möchte ich nicht. Können Sie mir etwas genauer sagen, worum es geht?',
  },
  fr: {
    decline: (store) =>
      `Je ne peux pas vous aider pour cela : je ne connais que ${store} et ses produits. Puis-je chercher quelque chose dans la boutique ?`,
    askBack:
      'Je n’en suis pas sûr et je ne veux pas deviner. Pouvez-vous me préciser un peu ce que vous cherchez ?',
  },
  es: {
    decline: (store) =>
      `Con eso no puedo ayudarte: solo conozco ${store} y sus productos. ¿Quieres que busque algo de la tienda?`,
    askBack: 'No estoy seguro y no quiero adivinar. ¿Puedes contarme un poco más sobre lo que necesitas?',
  },
  it: {
    decline: (store) =>
      `In questo non posso aiutarti: conosco solo ${store} e i suoi prodotti. Posso cercare qualcosa nel negozio?`,
    askBack:
      'Non ne sono sicuro e non voglio tirare a indovinare. Puoi dirmi qualcosa di più su ciò che cerchi?',
  },
  nl: {
    decline: (store) =>
      `Daar kan ik niet mee helpen: ik weet alleen van ${store} en de producten hier. Kan ik iets uit de winkel voor u opzoeken?`,
    askBack: 'Daar ben ik niet zeker van en ik wil niet gokken. Kunt u iets meer vertellen over wat u zoekt?',
  },
  pt: {
    decline: (store) =>
      `Nisso não posso ajudar: só conheço a ${store} e os seus produtos. Posso procurar alguma coisa na loja?`,
    askBack: 'Não tenho a certeza e não quero adivinhar. Pode dizer-me um pouco mais sobre o que procura?',
  },
};

/** @param wishes languages, the most wanted first (see toAnswerLanguage) */
export function ownWords(...wishes: readonly (string | null)[]): OwnWords {
  return WORDS[toAnswerLanguage(...wishes)];
}
