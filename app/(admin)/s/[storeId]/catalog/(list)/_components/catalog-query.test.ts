import { expect, it } from 'vitest';
import { catalogHref, readCatalogQuery } from './catalog-query';

it('forgives what makes no sense', () => {
  expect(readCatalogQuery({ q: ['a', 'b'], status: 'lost', sort: 'drop table', page: '-3' })).toEqual({
    q: '',
    status: '',
    stock: '',
    sort: 'updated',
    page: 1,
  });
});

it('goes to page 1 with every change but that of the page', () => {
  const query = readCatalogQuery({ q: 'mug', page: '4' });
  expect(catalogHref(query, { stock: 'in' })).toBe('?q=mug&stock=in');
  expect(catalogHref(query, { page: 5 })).toBe('?q=mug&page=5');
});
