import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '@/platform/project-root';
import { ADMIN_PAGES } from '../specs/support/admin-pages';

/** Pages that lead on to another, and pages outside of a store, with the spec that looks through them. */
const ELSEWHERE: Record<string, string> = {
  '/': 'leads on',
  '/s/[storeId]/assistant': 'leads on',
  '/s/[storeId]/quality': 'leads on',
  '/new-store': 'accessibility.spec.ts',
  '/sign-in': 'accessibility.spec.ts',
  '/set-up': 'first-steps.spec.ts',
  '/invitation/[token]': 'team.spec.ts',
};

/** Addresses of the app's pages: folders in parentheses are no part of them. */
function pagesOf(app: string): string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map((path) => `/${path}`.replace(/\/\([^)]*\)/g, '').replace(/\/page\.tsx$/, '') || '/');
}

test('every page is looked through by axe', () => {
  const scanned = Object.values(ADMIN_PAGES).flatMap((pages) =>
    pages.map(({ route }) => `/s/[storeId]${route}`),
  );
  expect(scanned.concat(Object.keys(ELSEWHERE)).toSorted()).toEqual(
    pagesOf(join(projectRoot(), 'app')).toSorted(),
  );
});
