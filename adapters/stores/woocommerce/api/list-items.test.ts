import { describe, expect, it } from 'vitest';
import { type ListOptions, listItems } from './list-items';
import type { ShopClient, ShopParams } from './shop-client';

/** A listing of ids that may change between two pages. */
function shopOf(ids: number[], between: (page: number, ids: number[]) => void = () => undefined) {
  const asked: ShopParams[] = [];
  const get: ShopClient['get'] = async (_path, params = {}) => {
    asked.push(params);
    between(asked.length, ids);
    const sorted = [...ids].sort((a, b) => a - b);
    const from = Number(params.offset);
    const rows = sorted.slice(from, from + Number(params.per_page)).map((id) => ({ id }));
    return { data: rows, total: ids.length };
  };
  return { client: { get } as ShopClient, asked };
}

async function read(client: ShopClient, options: ListOptions = {}) {
  const pages: { ids: number[]; cursor: string }[] = [];
  for await (const { rows, cursor } of listItems(client, 'products', {}, options)) {
    pages.push({ ids: rows.map(({ id }) => id), cursor });
  }
  return pages;
}

const range = (count: number, first = 1) => Array.from({ length: count }, (_, index) => first + index);
const idsOf = (pages: { ids: number[] }[]) => pages.flatMap(({ ids }) => ids);

describe('listItems', () => {
  it.each([0, 1, 99, 100, 101, 199, 200, 450])('reads %d things once each', async (count) => {
    expect(idsOf(await read(shopOf(range(count)).client))).toEqual(range(count));
  });

  it('leaves nothing out when much is deleted behind it', async () => {
    const { client } = shopOf(range(450), (page, ids) => {
      if (page === 3) ids.splice(0, 150);
    });
    expect(idsOf(await read(client))).toEqual(range(450));
  });

  it('leaves nothing out when the one it read last is deleted', async () => {
    const { client } = shopOf(range(300), (page, ids) => {
      if (page === 2) ids.splice(ids.indexOf(100), 1);
    });
    expect(idsOf(await read(client))).toEqual(range(300));
  });

  it('reads nothing twice when much is put in behind it', async () => {
    const { client } = shopOf(range(300, 1000), (page, ids) => {
      if (page === 2) ids.push(...range(250));
    });
    expect(idsOf(await read(client))).toEqual(range(300, 1000));
  });

  it('ends when everything is deleted meanwhile', async () => {
    const { client } = shopOf(range(300), (page, ids) => {
      if (page === 2) ids.length = 0;
    });
    expect(idsOf(await read(client))).toEqual(range(100));
  });

  it('goes on from any page, also after deletions', async () => {
    const pages = await read(shopOf(range(450)).client);
    for (const [index, { cursor }] of pages.entries()) {
      const left = range(450).filter((id) => id > 3);
      const rest = await read(shopOf(left).client, { cursor });
      expect(idsOf(rest)).toEqual(idsOf(pages.slice(index + 1)));
    }
  });

  it('asks for changes by the clock of Greenwich, the second itself included', async () => {
    const { client, asked } = shopOf([1]);
    await read(client, { since: new Date('2026-11-20T02:39:35.700Z') });
    expect(asked[0]).toMatchObject({ modified_after: '2026-11-20T02:39:34', dates_are_gmt: true });
  });

  it.each(['', '1', '1.', '-1.2', '1.2.3', 'NaN.1', '9'.repeat(20)])(
    'refuses the cursor %j',
    async (cursor) => {
      await expect(read(shopOf([1]).client, { cursor })).rejects.toMatchObject({ code: 'conflict' });
    },
  );

  it('does not go round in circles where positions are ignored', async () => {
    const rows = range(100).map((id) => ({ id }));
    const client = { get: async () => ({ data: rows, total: 500 }) } as unknown as ShopClient;
    await expect(read(client)).rejects.toMatchObject({ code: 'unavailable', retryable: false });
  });

  it('refuses an answer that is no list', async () => {
    const client = { get: async () => ({ data: { code: 'oops' }, total: null }) } as unknown as ShopClient;
    await expect(read(client)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
