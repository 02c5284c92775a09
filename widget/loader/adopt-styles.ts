import css from './loader.css';

/** The size below which the panel covers the screen; the style sheet has it too. */
export const PHONE = '(max-width:480px),(max-height:480px)';

/** Puts the style sheet into the shadow root in a way that a page's Content-Security-Policy does not hinder. */
export function adoptStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Safari before 16.4 has no constructed sheets.
    root.appendChild(document.createElement('style')).textContent = css;
  }
}
