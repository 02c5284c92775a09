import type { OrderRecord } from '../shop/order-records';

/** How the buyer came in. Shopify reads the UTM parameters from the page of the visit. */
export function toCustomerJourney(order: OrderRecord, landingPage: string | null) {
  const visit = landingPage === null ? null : toVisit(order, landingPage);
  return {
    ready: true,
    customerOrderIndex: 0,
    daysToConversion: 1,
    momentsCount: { count: visit ? 1 : 0, precision: 'EXACT' },
    firstVisit: visit,
    lastVisit: visit,
  };
}

function toVisit(order: OrderRecord, landingPage: string) {
  const query = new URL(landingPage).searchParams;
  const utm = (name: string) => query.get(`utm_${name}`);
  const hasUtm = [...query.keys()].some((key) => key.startsWith('utm_'));
  return {
    __typename: 'CustomerVisit',
    id: order.id,
    landingPage,
    landingPageHtml: landingPage,
    occurredAt: order.createdAt,
    referrerUrl: null,
    referralCode: query.get('ref'),
    source: utm('source') ?? 'direct',
    sourceType: null,
    sourceDescription: null,
    utmParameters: hasUtm
      ? {
          source: utm('source'),
          medium: utm('medium'),
          campaign: utm('campaign'),
          content: utm('content'),
          term: utm('term'),
        }
      : null,
  };
}
