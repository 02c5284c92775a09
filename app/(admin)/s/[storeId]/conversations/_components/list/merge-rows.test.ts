import { describe, expect, it } from 'vitest';
import type { InboxItem, InboxPage } from '@/core/inbox/list/list-inbox.queries';
import { flatten, mergeRows } from './merge-rows';

const row = (id: string, minute: number) =>
  ({
    id,
    lastMessageAt: new Date(minute * 60_000).toISOString(),
    waitingSince: new Date(minute * 60_000).toISOString(),
  }) as InboxItem;
const page = (cursor: string | null, ...items: InboxItem[]): InboxPage => ({ items, cursor });
const ids = (pages: InboxPage[]) => pages.map(({ items }) => items.map(({ id }) => id).join(''));

describe('mergeRows', () => {
  const pages = [page('next', row('a', 9), row('b', 8)), page('more', row('c', 7), row('d', 6))];

  it('moves what somebody wrote in to the top', () => {
    expect(ids(mergeRows(pages, 'open', ['c'], [row('c', 10)]))).toEqual(['cab', 'd']);
  });

  it('takes out what has left the list, and puts in what is new', () => {
    expect(ids(mergeRows(pages, 'open', ['a', 'x'], [row('x', 8.5)]))).toEqual(['xb', 'cd']);
  });

  it('leaves what lies below the loaded pages for later, but not at the end of the list', () => {
    expect(ids(mergeRows(pages, 'open', ['y'], [row('y', 1)]))).toEqual(['ab', 'cd']);
    const whole = [page(null, row('a', 9))];
    expect(ids(mergeRows(whole, 'open', ['y'], [row('y', 1)]))).toEqual(['ay']);
    expect(ids(mergeRows([page(null)], 'open', ['y'], [row('y', 1)]))).toEqual(['y']);
  });

  it('keeps whoever waits longest on top', () => {
    const waiting = [page(null, row('a', 1), row('b', 5))];
    expect(ids(mergeRows(waiting, 'waiting', ['c'], [row('c', 3)]))).toEqual(['acb']);
  });

  it('does not touch the pages it was given', () => {
    mergeRows(pages, 'open', ['a', 'b', 'c', 'd'], []);
    expect(ids(pages)).toEqual(['ab', 'cd']);
  });
});

it('shows a row once that is in two pages', () => {
  const twice = [page('next', row('a', 2)), page(null, row('a', 1), row('b', 0))];
  expect(flatten(twice).map(({ id }) => id)).toEqual(['a', 'b']);
});
