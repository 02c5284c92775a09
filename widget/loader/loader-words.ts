/** Language → open (also the label of the button that tries once more) | close | unread (before a number) | failed. */
const WORDS: Record<string, string> = {
  en: 'Open chat|Close chat|New messages|The chat could not be loaded.',
  de: 'Chat öffnen|Chat schließen|Neue Nachrichten|Der Chat konnte nicht geladen werden.',
  fr: 'Ouvrir le chat|Fermer le chat|Nouveaux messages|Le chat n’a pas pu être chargé.',
  es: 'Abrir el chat|Cerrar el chat|Mensajes nuevos|No se pudo cargar el chat.',
  it: 'Apri la chat|Chiudi la chat|Nuovi messaggi|Impossibile caricare la chat.',
  nl: 'Chat openen|Chat sluiten|Nieuwe berichten|De chat kon niet worden geladen.',
  pt: 'Abrir chat|Fechar chat|Novas mensagens|Não foi possível carregar o chat.',
  ar: 'فتح المحادثة|إغلاق المحادثة|رسائل جديدة|تعذر تحميل المحادثة.',
};

export interface LoaderWords {
  language: string;
  row: readonly [open: string, close: string, unread: string, failed: string];
}

/** @param wanted languages (BCP 47), most wanted first */
export function chooseLoaderWords(wanted: readonly (string | undefined)[]): LoaderWords {
  const languages = wanted.map((tag) => (tag || '').slice(0, 2).toLowerCase());
  const language = languages.find((tag) => WORDS[tag]) ?? 'en';
  return { language, row: WORDS[language]?.split('|') as unknown as LoaderWords['row'] };
}
