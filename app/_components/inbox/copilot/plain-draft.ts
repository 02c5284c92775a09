/** A draft as it is sent: numbers of sources are for the teammate. */
export function plainDraft(text: string): string {
  return text
    .replace(/[ \t]?\[\d{1,2}\]/g, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** What the composer holds once a draft is put into it: nothing that was written is lost. */
export function addToComposer(written: string, draft: string): string {
  const before = written.trimEnd();
  return before === '' ? draft : `${before}\n\n${draft}`;
}

/** Share of a draft's words that a sent reply must have for it to count as an edited one. */
const KEPT = 0.3;

/** What became of a draft, told from what was sent. */
export function judgeDraft(draft: string, sent: string): 'used' | 'edited' | 'discarded' {
  if (sent.trim() === draft.trim()) return 'used';
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const wanted = words(draft);
  const said = words(sent);
  const kept = [...wanted].filter((word) => said.has(word)).length;
  return wanted.size > 0 && kept / wanted.size >= KEPT ? 'edited' : 'discarded';
}
