import { z } from 'zod';
import { proofWaySchema } from './order-tool-results';

/** What the tools return that change orders and profiles. `text` stands below the answer as it is: never repeat it. */
const told = z.object({ order_number: z.string().nullable(), text: z.string() });

const results = [
  /** Nothing has happened yet: the shopper is asked by `text`; after their reply call confirm_action. */
  told.extend({ status: z.literal('needs_confirmation') }),
  told.extend({ status: z.literal('done') }),
  /** The team decides; the shopper hears the result later. */
  told.extend({ status: z.literal('sent_to_team') }),
  told.extend({ status: z.literal('in_progress') }),
  /** The shopper said no. */
  told.extend({ status: z.literal('dropped') }),
  told.extend({ status: z.literal('failed') }),
  /** `reason`: a word for it; `text` says it to the shopper. */
  told.extend({ status: z.literal('refused'), reason: z.string() }),
  /** Ask by which of these. */
  z.object({
    status: z.literal('choose_payment_method'),
    methods: z.array(z.object({ id: z.string(), label: z.string(), balance: z.string().nullable() })),
  }),
  /** Ask which of these is meant. */
  z.object({
    status: z.literal('choose_item'),
    wanted: z.string(),
    items: z.array(
      z.object({
        item: z.string(),
        title: z.string(),
        variant: z.string().nullable(),
        quantity: z.number().int(),
      }),
    ),
  }),
  z.object({
    status: z.literal('choose_variant'),
    item: z.string(),
    variants: z.array(
      z.object({ id: z.string(), title: z.string(), price: z.string().nullable(), available: z.boolean() }),
    ),
  }),
  /** Exactly this was agreed to before and is being done, or waits for the team. */
  z.object({ status: z.literal('under_way') }),
  z.object({ status: z.literal('nothing_to_confirm') }),
  z.object({ status: z.literal('not_verified'), ways: z.array(proofWaySchema) }),
  /** Not one of the shopper's orders, or no order at all: it is not told which. */
  z.object({ status: z.literal('no_match'), ways: z.array(proofWaySchema) }),
  z.object({ status: z.literal('unavailable'), support_email: z.string().nullable() }),
] as const;

export const actionResultSchema = z.discriminatedUnion('status', results);
export type ActionResult = z.infer<typeof actionResultSchema>;

/** create_ticket. */
export const ticketResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('created'), ticket: z.string(), support_email: z.string().nullable() }),
  z.object({ status: z.literal('not_verified'), ways: z.array(proofWaySchema) }),
]);
export type TicketResult = z.infer<typeof ticketResultSchema>;
