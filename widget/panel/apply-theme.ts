import type { WidgetTheme } from '@/core/contracts/widget/theme';
import {
  mixColours,
  parseHexColour,
  type Rgb,
  readableColourOn,
  textColourOn,
  toCss,
} from '../colour/contrast-colour';

/** The surfaces of styles/tokens.css that text in the store's colour stands on. */
const SURFACES: Record<'light' | 'dark', Rgb> = { light: [255, 255, 255], dark: [23, 23, 33] };
const BUBBLES: Record<'light' | 'dark', Rgb> = { light: [241, 241, 246], dark: [38, 38, 52] };
const FALLBACK: Rgb = [84, 87, 229];

/** Colours that follow from the store's one colour; set property by property, which every page policy allows. */
export function applyTheme(theme: WidgetTheme, prefersDark: boolean): void {
  const root = document.documentElement;
  const { colourScheme } = theme;
  const scheme = colourScheme === 'auto' ? (prefersDark ? 'dark' : 'light') : colourScheme;
  const primary = parseHexColour(theme.primaryColour) ?? FALLBACK;
  const onPrimary = textColourOn(primary);
  const towards: Rgb = onPrimary === '#ffffff' ? [0, 0, 0] : [255, 255, 255];
  // Bubbles contrast less with text than the surface does: what can be read there can be read on both.
  const text = readableColourOn(primary, BUBBLES[scheme]);

  root.dataset.scheme = scheme;
  const colours: Record<string, string> = {
    '--primary': toCss(primary),
    '--primary-hover': toCss(mixColours(primary, towards, 0.1)),
    '--on-primary': onPrimary,
    '--primary-text': toCss(text),
    '--primary-line': toCss(mixColours(SURFACES[scheme], text, 0.35)),
    '--primary-tint': toCss(mixColours(SURFACES[scheme], primary, scheme === 'dark' ? 0.16 : 0.07)),
  };
  for (const [name, value] of Object.entries(colours)) root.style.setProperty(name, value);
}
