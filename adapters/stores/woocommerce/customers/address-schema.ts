import { z } from 'zod';
import { text } from '../api/loose-fields';

/** A postal address as WooCommerce writes it, of an order or of a customer. */
export const wooAddressSchema = z
  .object({
    first_name: text,
    last_name: text,
    company: text,
    address_1: text,
    address_2: text,
    city: text,
    state: text,
    postcode: text,
    country: text,
    phone: text,
  })
  .partial();
