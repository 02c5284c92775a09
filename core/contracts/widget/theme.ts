import { z } from 'zod';

export const widgetThemeSchema = z.object({
  /** sRGB hex; the text colour on it is chosen for contrast. */
  primaryColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'Use a colour like #6366f1.')
    .default('#5457e5'),
  position: z.enum(['right', 'left']).default('right'),
  colourScheme: z.enum(['auto', 'light', 'dark']).default('auto'),
  /** Shown in the header instead of the assistant's initial. */
  avatarUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
});
export type WidgetTheme = z.infer<typeof widgetThemeSchema>;

/** The stored JSON with defaults for whatever is missing or no longer valid. */
export function readWidgetTheme(stored: unknown): WidgetTheme {
  const whole = widgetThemeSchema.safeParse(stored ?? {});
  return whole.success ? whole.data : widgetThemeSchema.parse({});
}
