import { z } from 'zod';
import { scenarioInputSchema } from '../scenario';

/** A test that could be added, and what it was made of. */
export const proposalSchema = z.object({
  origin: z.enum(['catalog', 'policies']),
  scenario: scenarioInputSchema,
});
export type Proposal = z.infer<typeof proposalSchema>;
