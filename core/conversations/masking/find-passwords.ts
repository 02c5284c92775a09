import type { SecretSpan } from './secret-span';

/** English, German, French, Spanish, Italian, Dutch, Portuguese. */
const NAME =
  "(?:pass ?words?|pass ?(?:code|phrase)|pwd|passwort|kennwort|mots? de passe|mdp|contrase[ñn]a|mi clave(?: de acceso)?|clave de acceso|parola d[’']ordine|wachtwoord|senha|palavra[- ]passe)";

/** "for my account", "de mi cuenta", "fürs Konto": up to four words that are no verb. */
const WHOSE =
  "(?:\\s+(?:for|to|of|on|für|fürs|vom|von|zu|zum|pour|de|du|d’|del|della|per|voor|van|do|da|para)\\s+(?:[\\p{L}’']+\\s?){1,3})?";

const MARK = '(?:\\s*[:=]>?\\s*|\\s*(?:->|→)\\s*)';
const VERB = '(?:\\s+(?:is|was|ist|lautet|war|est|était|es|era|è|é|e|is nu)\\s*:?\\s+)';

const VALUE =
  '("[^"\\n]{1,80}"|“[^”\\n]{1,80}”|„[^“”\\n]{1,80}[“”]|«[^»\\n]{1,80}»|\'[^\'\\n]{1,80}\'|\\S{1,80})';

const MARKED = new RegExp(`(?<![\\p{L}])${NAME}${WHOSE}${MARK}${VALUE}`, 'giud');
const SAID = new RegExp(`(?<![\\p{L}])${NAME}${WHOSE}${VERB}${VALUE}`, 'giud');

/** What people say about a password instead of telling it. */
const ABOUT = new Set(
  `a an the not no never wrong incorrect correct right invalid valid expired forgotten lost gone old new too very
  still always working broken required needed missing blocked locked stolen case being asked accepted rejected
  changed reset updated leaked hacked compromised deleted saved refused unknown ok okay fine short long weak strong
  safe secure the my your it what where there this that same username email mail login
  nicht kein keine falsch richtig ungültig gültig abgelaufen vergessen weg verloren gesperrt geändert zurückgesetzt
  gehackt gelöscht gestohlen zu sehr noch immer das der die ein eine nötig erforderlich unbekannt leider mir neu alt
  sicher unsicher hier
  pas plus non faux fausse incorrecte correcte oublié oubliée perdu perdue expiré expirée bloqué bloquée changé modifié
  réinitialisé piraté volé trop très le la un une requis requise nécessaire refusé refusée toujours invalide
  no incorrecta correcta incorrecto correcto olvidada olvidado perdida caducada bloqueada cambiada robada hackeada muy
  la el una un necesaria válida inválida mala errónea
  non sbagliata errata corretta dimenticata persa scaduta bloccata cambiata rubata utente nome troppo molto la il una
  richiesta necessaria
  niet fout verkeerd juist vergeten kwijt verlopen geblokkeerd gewijzigd veranderd gehackt gestolen te heel de het een
  nodig ongeldig geldig
  não nao errada incorreta correta esquecida perdida expirada bloqueada alterada trocada roubada hackeada muito a o uma
  necessária inválida`
    .split(/\s+/)
    .filter(Boolean),
);

/** Passwords that somebody tells: "my password is …" in seven languages, or "Password: …". */
export function findPasswords(text: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  for (const [pattern, said] of [
    [MARKED, false],
    [SAID, true],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const place = match.indices?.[1];
      if (!place) continue;
      const value = trimEnd(text.slice(...place));
      const behind = text.slice(place[0] + value.length);
      if (value && isSecret(value, behind, said)) {
        spans.push({ kind: 'password', start: place[0], end: place[0] + value.length });
      }
    }
  }
  return spans;
}

/** Full stops and the like behind a word end the sentence; "Summer!" keeps its mark when more follows in it. */
function trimEnd(value: string): string {
  return /^["“„«']/.test(value) ? value : value.replace(/[.,;:!?)]+$/, '') || value;
}

function isSecret(value: string, behind: string, said: boolean): boolean {
  if (/^["“„«']/.test(value)) return true;
  if (value.startsWith('[')) return false;
  const word = value.toLowerCase();
  if (ABOUT.has(word)) return false;
  if (!said) return value.length >= 3;
  // A plain word can be the password only where the sentence ends with it.
  const isPlainWord = /^\p{Ll}+$/u.test(value) || /^\p{Lu}\p{Ll}+$/u.test(value);
  return isPlainWord ? /^\s*([.,;!?)\n]|$|(and|und|et|y|e|en)\b)/iu.test(behind) : true;
}
