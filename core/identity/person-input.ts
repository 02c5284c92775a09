import { z } from 'zod';

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('Use an e-mail address like you@shop.example.'));

export const personNameSchema = z
  .string()
  .trim()
  .min(1, 'Tell us your name.')
  .max(80, 'Keep the name below 80 characters.');
