import { z } from 'zod';
import { widgetThemeSchema } from './theme';

/** GET /api/v1/widget/{widget_key}/config */
export const widgetConfigSchema = z.object({
  store_name: z.string(),
  assistant_name: z.string(),
  welcome_message: z.string(),
  suggested_questions: z.array(z.string()),
  theme: widgetThemeSchema,
  locale: z.string(),
  max_message_chars: z.number(),
  /** The largest file that may be sent, in bytes; the most files of one message; their MIME types. */
  max_file_bytes: z.number().int(),
  max_files: z.number().int(),
  file_types: z.array(z.string()),
  /** Carts can be filled here: products get a button for it. */
  can_fill_cart: z.boolean(),
});
export type WidgetConfig = z.infer<typeof widgetConfigSchema>;
