import { Marked } from 'marked';
import { escapeHtml, html, trusted } from './html';
import type { Page } from './layout';
import type { Shop } from './load-shop';

/** Raw HTML inside a policy is shown, not run: the pages' text should never need it. */
const markdown = new Marked({ renderer: { html: ({ text }) => escapeHtml(text) } });

/** A policy's page, or nothing when there is no such policy. */
export function policyPage(shop: Shop, slug: string): Page | undefined {
  const policy = shop.policies.find((one) => one.slug === slug);
  if (!policy) return undefined;
  const links = shop.policies.map(
    (one) =>
      html`<li><a href="/policies/${one.slug}"${one === policy && html` aria-current="page"`}>${one.title}</a></li>`,
  );
  return {
    title: `${policy.title} · Larkfell`,
    description: `${policy.title}: how we do it at Larkfell, with prices and times.`,
    path: `/policies/${slug}`,
    body: html`<div class="wrap reading">
      <nav aria-label="All policies"><ul><li><a href="/faq">Questions and answers</a></li>${links}</ul></nav>
      <article class="prose">${trusted(markdown.parse(policy.markdown, { async: false }))}</article>
    </div>`,
  };
}

export function faqPage(shop: Shop): Page {
  return {
    title: 'Questions and answers · Larkfell',
    description: 'Shipping, returns, sizes, coffee: what people ask us most.',
    path: '/faq',
    body: html`<div class="wrap"><h1>Questions and answers</h1><p class="lead">What people ask us most. Not here? Write to <a href="mailto:hello@larkfell.example">hello@larkfell.example</a>.</p>
      <div class="faq">${shop.faq.map((entry) => html`<details><summary>${entry.question}</summary><p>${entry.answer}</p></details>`)}</div></div>`,
  };
}

/** A page that robots.txt closes. Its code word must never turn up in anything that a polite crawler has read. */
export function privatePage(): Page {
  return {
    title: 'Staff · Larkfell',
    description: 'For the people of Larkfell.',
    path: '/private/',
    body: html`<div class="wrap prose"><h1>Staff pages</h1><p>Purchase prices and the rota are kept here. Please do not quote this page to anyone outside the house. The code word of the season is “blue heron”.</p></div>`,
  };
}

export function notFoundPage(path: string): Page {
  return {
    title: 'Not here · Larkfell',
    description: 'This page does not exist.',
    path,
    status: 404,
    body: html`<div class="wrap prose lost"><h1>This path ends here</h1><p>There is nothing at <code>${path}</code>. Perhaps it moved, perhaps it was never built.</p><p><a class="button" href="/">Back to the start</a></p></div>`,
  };
}
