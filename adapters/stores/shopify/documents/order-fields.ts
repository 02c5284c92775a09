const MONEY = '{ presentmentMoney { amount currencyCode } }';

export const LINE_FRAGMENT = `
fragment LineFields on LineItem {
  id title variantTitle sku quantity currentQuantity
  product { id }
  variant { id }
  originalUnitPriceSet ${MONEY}
  discountedTotalSet(withCodeDiscounts: true) ${MONEY}
}`;

export const FULFILLMENT_FRAGMENT = `
fragment FulfillmentFields on Fulfillment {
  id status displayStatus createdAt deliveredAt estimatedDeliveryAt
  trackingInfo(first: 3) { company number url }
  fulfillmentLineItems(first: 6) { nodes { quantity lineItem { id } } pageInfo { hasNextPage endCursor } }
}`;

export const REFUND_FRAGMENT = `
fragment RefundFields on Refund {
  id createdAt processedAt
  totalRefundedSet ${MONEY}
  refundLineItems(first: 6) { nodes { quantity lineItem { id } } pageInfo { hasNextPage endCursor } }
}`;

/** How many of each come with the order. The lists of parcels and refunds do not say whether there are more. */
export const FIRST_PARCELS = 3;
export const FIRST_REFUNDS = 2;

/**
 * An order with the beginning of its lists; read-whole-order.ts fetches the rest of long ones. Amounts are what the
 * customer paid in (presentment money). Left out on purpose: `note` of refunds, which is for the shop's people.
 */
export const ORDER_FRAGMENT = `
fragment OrderFields on Order {
  id name email phone processedAt updatedAt cancelledAt cancelReason
  displayFinancialStatus displayFulfillmentStatus presentmentCurrencyCode discountCodes statusPageUrl
  customAttributes { key value }
  subtotalPriceSet ${MONEY}
  totalShippingPriceSet ${MONEY}
  totalTaxSet ${MONEY}
  totalDiscountsSet ${MONEY}
  totalPriceSet ${MONEY}
  totalRefundedSet ${MONEY}
  customer @include(if: $withCustomers) {
    id firstName lastName
    defaultEmailAddress { emailAddress }
    defaultPhoneNumber { phoneNumber }
  }
  shippingAddress { name company address1 address2 city province zip country countryCodeV2 phone }
  shippingLine { title }
  transactions(first: 8) {
    id kind status formattedGateway
    amountSet ${MONEY}
    paymentDetails { ... on CardPaymentDetails { company number } }
  }
  lineItems(first: 8) { nodes { ...LineFields } pageInfo { hasNextPage endCursor } }
  fulfillments(first: ${FIRST_PARCELS}) { ...FulfillmentFields }
  refunds(first: ${FIRST_REFUNDS}) { ...RefundFields }
  returns(first: 2) @include(if: $withReturns) {
    nodes {
      id status
      returnLineItems(first: 5) {
        nodes { quantity ... on ReturnLineItem { fulfillmentLineItem { lineItem { id } } } }
      }
    }
  }
}${LINE_FRAGMENT}${FULFILLMENT_FRAGMENT}${REFUND_FRAGMENT}`;
