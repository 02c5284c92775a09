import { AppError } from '@/core/shared/app-error';

/** A single query would cost more than Shopify allows (1,000 points): fewer items must be asked for at once. */
export class TooCostlyError extends AppError {
  constructor() {
    super('internal', 'Shopify refuses a request as too large.');
  }
}
