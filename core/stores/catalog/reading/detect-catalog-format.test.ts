import { describe, expect, it } from 'vitest';
import { detectCatalogFormat } from './detect-catalog-format';

describe('detectCatalogFormat', () => {
  it.each([
    ['{"id":"1","title":"A"}\n', 'jsonl'],
    ['\n  {"id":"1"}', 'jsonl'],
    ['Handle,Title,Body (HTML)\n', 'shopify-csv'],
    ['Title;URL handle;Description\n', 'shopify-csv'],
    ['"Handle"\t"Title"\n', 'shopify-csv'],
    ['ID,Type,SKU,Name,Published,Parent\n', 'woocommerce-csv'],
  ])('%j is %s', (sample, format) => {
    expect(detectCatalogFormat(sample)).toBe(format);
  });

  it.each([
    ['[{"id":1}]', 'one JSON list'],
    ['<!doctype html>', 'web page'],
    ['Name,Price\nA,1', 'Name, Price'],
    ['just words', 'just words'],
  ])('%j gets advice', (sample, message) => {
    expect(() => detectCatalogFormat(sample)).toThrow(message);
  });
});
