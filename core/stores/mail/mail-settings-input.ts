import { z } from 'zod';

const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Keep it below ${max} characters.`)
    .refine((text) => !/[\r\n]/.test(text), 'Write one line.');

export const mailSettingsSchema = z.object({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .max(253, 'This is too long for a server’s name.')
    .regex(
      /^(\[?[0-9a-f:.]+\]?|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)$/,
      'Write a server’s name like smtp.example.com.',
    ),
  port: z.coerce
    .number('Write a number, mostly 587.')
    .int()
    .min(1, 'Ports begin at 1.')
    .max(65_535, 'Ports end at 65535.'),
  /** TLS from the first byte (mostly port 465); otherwise STARTTLS. */
  secure: z.boolean(),
  /** Empty: the server asks for no login. */
  username: oneLine(320),
  /** null keeps what is stored. */
  password: z.string().max(1000).nullable(),
  fromAddress: z.email('This is no e-mail address. Check it, please.').max(320),
  /** Empty: the store's name. */
  fromName: oneLine(100),
});
export type MailSettingsInput = z.input<typeof mailSettingsSchema>;

/** A store's mail server as its admins see it. */
export interface MailSettingsView {
  host: string;
  port: number;
  secure: boolean;
  username: string;
  hasPassword: boolean;
  fromAddress: string;
  fromName: string;
  /** ISO 8601; null: not tested since it was changed. */
  lastTestedAt: string | null;
  lastTestError: string | null;
}
