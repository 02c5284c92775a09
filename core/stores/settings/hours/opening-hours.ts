import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write it like 09:00.');
const span = z
  .object({ from: time, to: time })
  .refine(({ from, to }) => from < to, 'It ends before it begins.');

/** When the team is there, in the store's time zone. No spans on any day: nothing is known, and nothing is promised. */
export const openingHoursSchema = z.object({
  /** Monday first. */
  week: z
    .array(z.array(span).max(4, 'Four spans a day are the most.'))
    .length(7)
    .default([[], [], [], [], [], [], []]),
  /** Calendar days on which nobody is there, "2026-12-25". */
  holidays: z.array(z.iso.date()).max(400).default([]),
});
export type OpeningHours = z.infer<typeof openingHoursSchema>;

/** For hours that are saved: spans of a day, in any order, do not overlap. */
export const newOpeningHoursSchema = openingHoursSchema.superRefine(({ week }, context) => {
  week.forEach((spans, day) => {
    const inOrder = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const overlaps = inOrder.some(({ from }, at) => at > 0 && from < (inOrder[at - 1]?.to ?? ''));
    if (overlaps)
      context.addIssue({ code: 'custom', path: ['week', day], message: 'Two of these hours overlap.' });
  });
});

/** What cannot be read counts as not set. */
export function readOpeningHours(stored: unknown): OpeningHours {
  return openingHoursSchema.safeParse(stored).data ?? openingHoursSchema.parse({});
}
