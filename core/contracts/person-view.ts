import { z } from 'zod';

/** Somebody of the team as shoppers and teammates see them. The picture is at /api/people/<id>/picture. */
export const personViewSchema = z.object({ id: z.string(), name: z.string(), hasPicture: z.boolean() });
export type PersonView = z.infer<typeof personViewSchema>;
