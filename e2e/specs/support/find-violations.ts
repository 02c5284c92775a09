import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All that can be otherwise in dark than in light. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const require = createRequire(import.meta.url);
const axePath = createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js');
const axeSource = readFileSync(axePath, 'utf8');

interface AxeNode {
  html: string;
}
interface AxeInPage {
  run(root: Document, options: object): Promise<{ violations: { id: string; nodes: AxeNode[] }[] }>;
}

/** What of a page, with the frames in it, breaks WCAG 2.2 AA as far as a machine can tell. */
export async function findViolations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  const runOnly = rules === 'all' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOUR_RULES };
  const found = await Promise.all(page.frames().map((frame) => findInFrame(frame, runOnly)));
  return found.flat();
}

/** Frame by frame: axe by itself needs a blank page each time to put together what frames of other origins say. */
async function findInFrame(frame: Frame, runOnly: object): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  return frame.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: AxeInPage };
    const { violations } = await axe.run(document, {
      runOnly: only,
      iframes: false,
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, runOnly);
}

/** Checks a page as it stands, in both colour schemes; for states that take a walk to come to. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNothing(page, colorScheme === 'dark' ? 'colours' : 'all', `${what}, ${colorScheme}`);
  }
}

/** A page needs a moment to follow a scheme, and a large one on a busy machine several seconds to be looked through. */
async function expectNothing(page: Page, rules: 'all' | 'colours', message: string): Promise<void> {
  await expect.poll(() => findViolations(page, rules), { message, timeout: 30_000 }).toEqual([]);
}

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

/**
 * As `expectAccessible`, on a wide screen and, in light, on a phone; where nothing may be wider than the window either.
 * Colours are the same at every width.
 */
export async function expectToFit(page: Page, what: string): Promise<void> {
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    // A page needs a moment to follow its window's new size.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
        message: `${what} is too wide at ${size.width} px`,
      })
      .toBeLessThanOrEqual(0);
    if (size === DESKTOP) await expectAccessible(page, what);
    else await expectNothing(page, 'all', `${what} on a phone`);
  }
}
