import { z } from 'zod';
import { orderStatusSchema } from './order-status';

/**
 * What the order tools return: read by models as JSON, and by the built-in answerer through these schemas. Amounts
 * and dates are written as the store's customers read them, so that an answer can repeat them as they are.
 */

/** How a shopper can show who they are; depends on the store's set-up (codes need a mail server). */
export const proofWaySchema = z.enum(['order_number_and_email', 'order_number_and_phone', 'code_by_email']);
export type ProofWay = z.infer<typeof proofWaySchema>;

export const orderFactsSchema = z.object({
  number: z.string(),
  placed_on: z.string(),
  status: orderStatusSchema,
  /** The same in a few words, e.g. "partly shipped: 1 of 2 parcels is on its way". */
  status_text: z.string(),
  payment: z.string(),
  total: z.string(),
  refunded: z.string().nullable(),
  lines: z.array(
    z.object({
      title: z.string(),
      variant: z.string().nullable(),
      quantity: z.number().int(),
      price: z.string(),
      shipped: z.number().int(),
      refunded: z.number().int(),
      /** Taken out of the order without having been refunded as such. */
      cancelled: z.number().int(),
    }),
  ),
  /** Set when the order has more lines than are listed. */
  more_lines: z.number().int(),
  parcels: z.array(
    z.object({
      status: z.string(),
      carrier: z.string().nullable(),
      tracking_number: z.string().nullable(),
      tracking_url: z.string().nullable(),
      shipped_on: z.string().nullable(),
      delivered_on: z.string().nullable(),
      /** The carrier's estimate; never guess one when it is null. */
      expected_on: z.string().nullable(),
      contents: z.array(z.string()),
    }),
  ),
  refunds: z.array(z.object({ date: z.string(), amount: z.string(), reason: z.string().nullable() })),
  returns: z.array(z.object({ status: z.string(), contents: z.array(z.string()) })),
  cancelled_on: z.string().nullable(),
  cancel_reason: z.string().nullable(),
  shipping_method: z.string().nullable(),
  /** Where it goes, shortened: city, region and country. */
  ships_to: z.string().nullable(),
  notes: z.array(z.object({ date: z.string(), text: z.string() })),
  order_page: z.string().nullable(),
});
export type OrderFacts = z.infer<typeof orderFactsSchema>;

/** Nothing is told about any order. The same whether one exists or not. */
const notVerified = z.object({ status: z.literal('not_verified'), ways: z.array(proofWaySchema) });
/** Number and contact do not belong together, or there is no such order: it is not told which. */
const noMatch = z.object({ status: z.literal('no_match'), ways: z.array(proofWaySchema) });
const limited = z.object({ status: z.literal('too_many_attempts'), retry_after_minutes: z.number().int() });
/** The shop cannot be asked, and there is no copy: offer a person. */
const unavailable = z.object({ status: z.literal('unavailable'), support_email: z.string().nullable() });
/** This conversation belongs to another customer: begin a new one. */
const otherPerson = z.object({ status: z.literal('other_person') });

const found = z.object({
  status: z.literal('found'),
  order: orderFactsSchema,
  /** Set when the platform could not be asked just now: how old the copy is, e.g. "12 minutes ago". */
  copy_age: z.string().nullable(),
});

/** find_order, get_order and track_shipment. */
export const orderResultSchema = z.discriminatedUnion('status', [
  found,
  notVerified,
  noMatch,
  limited,
  unavailable,
  otherPerson,
]);
export type OrderResult = z.infer<typeof orderResultSchema>;

export const listOrdersResultSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('listed'),
    orders: z.array(
      orderFactsSchema.pick({ number: true, placed_on: true, status: true, status_text: true, total: true }),
    ),
    more: z.number().int(),
    copy_age: z.string().nullable(),
  }),
  notVerified,
  unavailable,
]);
export type ListOrdersResult = z.infer<typeof listOrdersResultSchema>;

/** send_code: always "sent" for a well-formed address, so that nobody learns who is a customer. */
export const sendCodeResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('sent'), email: z.string(), valid_minutes: z.number().int() }),
  z.object({ status: z.literal('not_possible'), ways: z.array(proofWaySchema) }),
  limited,
  otherPerson,
]);
export type SendCodeResult = z.infer<typeof sendCodeResultSchema>;

export const checkCodeResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('verified') }),
  z.object({ status: z.literal('wrong_code'), attempts_left: z.number().int() }),
  z.object({ status: z.literal('expired') }),
  limited,
]);
export type CheckCodeResult = z.infer<typeof checkCodeResultSchema>;
