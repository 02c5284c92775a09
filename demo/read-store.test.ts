import { describe, expect, it } from 'vitest';
import { findDemoFolder } from './find-demo-folder';
import { readFaq, readPolicies, readProducts, readQuestions, withOrigin } from './read-store';

const folder = findDemoFolder();
const products = readProducts(folder);
const variants = products.flatMap((product) => product.variants);
const policies = readPolicies(folder);
const faq = readFaq(folder);
const questions = readQuestions(folder);

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('the catalogue', () => {
  it('has the size of a small shop, with several makers and categories', () => {
    expect(products.length).toBeGreaterThanOrEqual(110);
    expect(new Set(products.map((product) => product.brand)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(products.map((product) => product.attributes.category)).size).toBe(12);
  });

  it('repeats no id, address, article number or title', () => {
    expect(repeated(products.map((product) => product.id))).toEqual([]);
    expect(repeated(products.map((product) => product.url))).toEqual([]);
    expect(repeated(products.map((product) => product.title))).toEqual([]);
    expect(repeated(products.map((product) => product.description))).toEqual([]);
    expect(repeated(variants.map((variant) => variant.id))).toEqual([]);
    expect(repeated([...products, ...variants].map((entry) => entry.sku)).filter(isNotSoleVariant)).toEqual(
      [],
    );
  });

  it('gives all variants of a product the same options in distinct combinations', () => {
    for (const product of products) {
      const names = product.variants.map((variant) => Object.keys(variant.options).join());
      expect(new Set(names).size, product.id).toBe(1);
      const combinations = product.variants.map((variant) => JSON.stringify(variant.options));
      expect(repeated(combinations), product.id).toEqual([]);
      if (product.variants.length > 1) expect(names[0], product.id).not.toBe('');
    }
  });

  it('names the lowest price of the variants, and reduces prices only downwards', () => {
    for (const product of products) {
      expect(product.price_cents).toBe(Math.min(...product.variants.map((variant) => variant.price_cents)));
    }
    for (const variant of variants) {
      expect(variant.compare_at_cents ?? Number.MAX_SAFE_INTEGER).toBeGreaterThan(variant.price_cents);
      expect(variant.price_cents).toBeGreaterThanOrEqual(400);
      expect(variant.price_cents).toBeLessThanOrEqual(60_000);
    }
  });

  it('has things that are sold out and things that are reduced', () => {
    expect(variants.filter((variant) => variant.stock === 0).length).toBeGreaterThan(20);
    expect(variants.filter((variant) => variant.compare_at_cents !== undefined).length).toBeGreaterThan(20);
    expect(
      products.filter((product) => product.variants.every((variant) => variant.stock === 0)),
    ).not.toEqual([]);
  });

  it('describes each product in two to five sentences', () => {
    for (const product of products) {
      const sentences = product.description.split(/[.!?](?:\s|$)/).filter((part) => part.trim() !== '');
      expect(sentences.length, product.id).toBeGreaterThanOrEqual(2);
      expect(sentences.length, product.id).toBeLessThanOrEqual(6);
    }
  });

  it('becomes absolute with the origin of a shop', () => {
    const product = withOrigin(products[0] as (typeof products)[number], 'http://shop.test:4000');
    expect(product.url).toMatch(/^http:\/\/shop\.test:4000\/products\//);
    expect(product.image).toMatch(/^http:\/\/shop\.test:4000\/images\/.+\.svg$/);
    expect(product.variants[0]?.image).toMatch(/^http:\/\/shop\.test:4000\/images\/.+--.+\.svg$/);
  });

  function isNotSoleVariant(sku: string): boolean {
    return products.find((product) => product.sku === sku)?.variants.length !== 1;
  }
});

describe('policies and questions', () => {
  it('fills every policy', () => {
    expect(policies.length).toBeGreaterThanOrEqual(10);
    for (const policy of policies) expect(policy.markdown.length, policy.slug).toBeGreaterThan(900);
  });

  it('asks every question of the FAQ once, however it is worded', () => {
    const asked = faq.flatMap((entry) =>
      [entry.question, ...entry.phrasings].map((text) => text.toLowerCase()),
    );
    expect(faq.length).toBeGreaterThanOrEqual(40);
    expect(repeated(asked)).toEqual([]);
  });

  it('names no amount in the FAQ that neither a policy nor a price tag knows', () => {
    const known = new Set(policies.flatMap((policy) => policy.markdown.match(/€\d+(?:\.\d\d)?/g) ?? []));
    for (const { price_cents } of variants) known.add(`€${price_cents / 100}`);
    const unknown = faq.flatMap((entry) =>
      (entry.answer.match(/€\d+(?:\.\d\d)?/g) ?? []).filter((amount) => !known.has(amount)),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the questions for the answerer', () => {
  const ids = new Set(products.map((product) => product.id));
  const titles = new Set([...policies.map((policy) => policy.title), ...faq.map((entry) => entry.question)]);
  const everything = JSON.stringify([products, policies, faq]).toLowerCase();

  it('are many, different and of every kind', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(repeated(questions.map((entry) => entry.question))).toEqual([]);
    expect(new Set(questions.map((entry) => entry.expect.outcome)).size).toBe(6);
  });

  it('expect only products and sources that exist', () => {
    for (const { question, expect: wanted } of questions) {
      for (const id of [...(wanted.productIds ?? []), ...(wanted.anyOfProductIds ?? [])]) {
        expect(ids.has(id), `${question}: ${id}`).toBe(true);
      }
      if (wanted.sourceTitle) expect(titles.has(wanted.sourceTitle), wanted.sourceTitle).toBe(true);
    }
  });

  it('expect only words that the store really says', () => {
    for (const { question, kind, expect: wanted } of questions) {
      if (kind === 'chit-chat') continue;
      for (const words of wanted.mustContain ?? []) {
        expect(everything.includes(words.toLowerCase()), `${question}: ${words}`).toBe(true);
      }
    }
  });
});
