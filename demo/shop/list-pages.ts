import { escapeHtml } from './html';
import type { Shop } from './load-shop';

/**
 * The sitemap. It names the staff page although robots.txt closes it, as careless shops do:
 * a crawler that reads sitemaps has to leave it out by itself.
 */
export function sitemap(shop: Shop): string {
  const paths = [
    '/',
    '/sale',
    '/faq',
    '/private/',
    ...shop.categories.map((category) => `/categories/${category.slug}`),
    ...shop.policies.map((policy) => `/policies/${policy.slug}`),
    ...[...shop.products.values()].map((product) => product.url),
  ];
  const rows = paths.map((path) => `<url><loc>${escapeHtml(shop.publicUrl + path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

export function robots(shop: Shop): string {
  return `User-agent: *\nAllow: /\nDisallow: /private/\n\nSitemap: ${shop.publicUrl}/sitemap.xml\n`;
}
