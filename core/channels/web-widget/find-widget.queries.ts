import { readWidgetTheme, type WidgetTheme } from '@/core/contracts/widget/theme';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';

/** The assistant behind a widget key, with what every request of the widget needs. */
export interface Widget {
  storeId: string;
  assistantId: string;
  storeName: string;
  assistantName: string;
  welcomeMessage: string;
  suggestedQuestions: string[];
  theme: WidgetTheme;
  locale: string;
  currency: string;
  allowedDomains: string[];
  /** The shop has a checkout that a cart can be handed to. */
  canFillCart: boolean;
}

interface Row extends Omit<Widget, 'theme'> {
  theme: unknown;
}

/** @throws AppError `not_found` */
export async function findWidget(ctx: Pick<AppContext, 'sql'>, widgetKey: string): Promise<Widget> {
  const { rows } = await ctx.sql.query<Row>(
    `SELECT a.store_id AS "storeId", a.id AS "assistantId", s.name AS "storeName", a.name AS "assistantName",
            a.welcome_message AS "welcomeMessage", a.suggested_questions AS "suggestedQuestions", a.theme,
            s.locale, s.currency, s.allowed_domains AS "allowedDomains",
            (s.checkout_url_template IS NOT NULL OR EXISTS (
               SELECT FROM platform_connections p WHERE p.store_id = s.id AND p.status = 'connected'
            )) AS "canFillCart"
       FROM assistants a JOIN stores s ON s.id = a.store_id
      WHERE a.widget_key = $1`,
    [widgetKey.slice(0, 64)],
  );
  const row = rows[0];
  if (!row) throw notFound('The widget key');
  return { ...row, theme: readWidgetTheme(row.theme) };
}
