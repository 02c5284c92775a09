import type { SecretSpan } from './secret-span';

/** Beginnings by which vendors mark their secrets. A widget key ("wk_") is public and not among them. */
const MARKED =
  /(?<![\w-])(?:sk-[A-Za-z0-9_-]{16,}|[sr]k_(?:live|test)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9]{16,}|shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{16,}|c[ks]_[a-f0-9]{40}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[\w-]{16,}|npm_[A-Za-z0-9]{20,}|xox[abeoprs]-[A-Za-z0-9-]{10,}|A(?:KIA|SIA)[A-Z0-9]{16}|AIza[\w-]{35}|EAA[A-Za-z0-9]{40,}|SG\.[\w-]{16,}\.[\w-]{16,})/g;

const JWT = /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g;
const BEARER = /(?<=\bbearer\s+)[\w.~+/-]{16,}=*/gi;
const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;

/** "API key: …", "access token = …": at least twelve characters, letters and digits mixed. */
const NAMED =
  /(?<=\b(?:api|access|secret|private|auth|consumer|refresh|client)[ _-]?(?:key|token|secret|schl[üu]ssel)s?['"]?\s{0,3}(?:is|ist|:|=)\s{0,3}['"]?)(?=[\w.~+/-]*\d)(?=[\w.~+/-]*[A-Za-z])[\w.~+/-]{12,}/gi;

/** API keys and tokens. */
export function findKeys(text: string): SecretSpan[] {
  return [MARKED, JWT, BEARER, PEM, NAMED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(
      ({ index, 0: key }): SecretSpan => ({ kind: 'key', start: index, end: index + key.length }),
    ),
  );
}
