import { z } from 'zod';

/** The retail world of τ²-bench as its files have it (MIT licence, https://github.com/sierra-research/tau2-bench). */
const addressSchema = z.object({
  address1: z.string(),
  address2: z.string(),
  city: z.string(),
  country: z.string(),
  state: z.string(),
  zip: z.string(),
});
export type TauAddress = z.infer<typeof addressSchema>;

const userSchema = z.object({
  user_id: z.string(),
  name: z.object({ first_name: z.string(), last_name: z.string() }),
  address: addressSchema,
  email: z.string(),
  payment_methods: z.record(
    z.string(),
    z.object({
      source: z.enum(['credit_card', 'paypal', 'gift_card']),
      id: z.string(),
      brand: z.string().optional(),
      last_four: z.string().optional(),
      balance: z.number().optional(),
    }),
  ),
  orders: z.array(z.string()),
});
export type TauUser = z.infer<typeof userSchema>;

const productSchema = z.object({
  name: z.string(),
  product_id: z.string(),
  variants: z.record(
    z.string(),
    z.object({
      item_id: z.string(),
      options: z.record(z.string(), z.string()),
      available: z.boolean(),
      price: z.number(),
    }),
  ),
});
export type TauProduct = z.infer<typeof productSchema>;

const orderSchema = z.object({
  order_id: z.string(),
  user_id: z.string(),
  address: addressSchema,
  items: z.array(
    z.object({
      name: z.string(),
      product_id: z.string(),
      item_id: z.string(),
      price: z.number(),
      options: z.record(z.string(), z.string()),
    }),
  ),
  status: z.string(),
  fulfillments: z.array(z.object({ tracking_id: z.array(z.string()), item_ids: z.array(z.string()) })),
  payment_history: z.array(
    z.object({
      transaction_type: z.enum(['payment', 'refund']),
      amount: z.number(),
      payment_method_id: z.string(),
    }),
  ),
  cancel_reason: z.string().optional(),
  return_items: z.array(z.string()).optional(),
  return_payment_method_id: z.string().optional(),
  exchange_items: z.array(z.string()).optional(),
  exchange_new_items: z.array(z.string()).optional(),
  exchange_payment_method_id: z.string().optional(),
  exchange_price_difference: z.number().optional(),
});
export type TauOrder = z.infer<typeof orderSchema>;

export const tauDatabaseSchema = z.object({
  products: z.record(z.string(), productSchema),
  users: z.record(z.string(), userSchema),
  orders: z.record(z.string(), orderSchema),
});
export type TauDatabase = z.infer<typeof tauDatabaseSchema>;

const taskActionSchema = z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()) });
export type TauAction = z.infer<typeof taskActionSchema>;

export const tauTasksSchema = z.array(
  z.object({
    id: z.coerce.string(),
    user_scenario: z
      .object({
        instructions: z.object({
          task_instructions: z.string().nullish(),
          reason_for_call: z.string().nullish(),
          known_info: z.string().nullish(),
          unknown_info: z.string().nullish(),
        }),
      })
      .optional(),
    evaluation_criteria: z.object({ actions: z.array(taskActionSchema) }),
  }),
);
export type TauTask = z.infer<typeof tauTasksSchema>[number];

/** Actions that change the database; the others only look. */
export const TAU_WRITES = [
  'cancel_pending_order',
  'modify_pending_order_address',
  'modify_pending_order_items',
  'return_delivered_order_items',
  'exchange_delivered_order_items',
  'modify_user_address',
] as const;
export type TauWrite = (typeof TAU_WRITES)[number];

export function isTauWrite(name: string): name is TauWrite {
  return (TAU_WRITES as readonly string[]).includes(name);
}
