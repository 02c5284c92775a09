import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Role } from '@/core/identity/permissions';
import { settingsPagesFor } from './settings-pages';

const folder = join(import.meta.dirname, '..');
const pathsFor = (role: Role) => settingsPagesFor(role).flatMap(({ pages }) => pages.map(({ path }) => path));

it('leads to every page of the settings, and to each once', () => {
  const there = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'page.tsx')));
  expect(pathsFor('owner').toSorted()).toEqual(['', ...there.map((name) => `/${name}`)].toSorted());
});

it('shows nobody a page that their role may not open', () => {
  const hidden = pathsFor('owner').filter((path) => !pathsFor('agent').includes(path));
  expect(hidden.toSorted()).toEqual(['/audit', '/identity', '/mail', '/providers']);
  expect(pathsFor('viewer')).toEqual(pathsFor('agent'));
  expect(pathsFor('admin')).toEqual(pathsFor('owner'));
});
