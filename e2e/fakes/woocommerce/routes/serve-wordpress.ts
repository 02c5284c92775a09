import { listRecords } from '../rest/list-records';
import { invalidParams, noRoute, type RestReply, reply } from '../rest/rest-reply';
import type { RestRequest } from '../rest/rest-request';
import type { FakeShop } from '../shop/fake-shop';

/** What WordPress itself answers, to anybody and without looking at keys. */
export function serveWordPress(shop: FakeShop, request: RestRequest): RestReply {
  if (request.path === '/wp-json/' || request.path === '/wp-json') return reply(root(shop), { allow: 'GET' });
  if (request.path !== '/wp-json/wp/v2/pages') return noRoute();
  if ((request.query.get('status') ?? 'publish') !== 'publish') {
    const message = 'Status is forbidden.';
    return invalidParams([
      { param: 'status', code: 'rest_forbidden_status', message, data: { status: 401 } },
    ]);
  }
  const slug = request.query.get('slug');
  const search = request.query.get('search')?.toLowerCase();
  return listRecords(shop, request, {
    records: [...shop.pages.values()].filter(
      (page) =>
        page.status === 'publish' &&
        (!slug || page.slug === slug) &&
        (!search || JSON.stringify([page.title, page.content]).toLowerCase().includes(search)),
    ),
    body: (page) => page,
    defaultOrder: { by: 'date', direction: 'desc' },
  });
}

function root({ homeUrl, profile }: FakeShop): object {
  return {
    name: profile.name.replaceAll('&', '&amp;'),
    description: '',
    url: homeUrl,
    home: homeUrl,
    gmt_offset: 1,
    timezone_string: profile.timeZone,
    page_for_posts: 0,
    page_on_front: 0,
    show_on_front: 'posts',
    namespaces: ['oembed/1.0', 'wc/v3', 'wc/v1', 'wc-admin', 'wc/store', 'wc/store/v1', 'wc/v2', 'wp/v2'],
    authentication: {
      'application-passwords': {
        endpoints: { authorization: `${homeUrl}/wp-admin/authorize-application.php` },
      },
    },
    site_logo: 0,
    site_icon: 0,
    site_icon_url: '',
    routes: {},
  };
}
