import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What of a page, with the frames in it, breaks WCAG 2.2 AA as far as a machine can tell. */
export async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Checks a page as it stands, in both colour schemes; for states that take a walk to come to. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // A page needs a moment to follow the scheme, and a large one on a busy machine several seconds to be looked through.
    await expect
      .poll(() => findViolations(page), { message: `${what}, ${colorScheme}`, timeout: 30_000 })
      .toEqual([]);
  }
}
