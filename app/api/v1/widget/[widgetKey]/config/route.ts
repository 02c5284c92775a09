import { preflight, widgetRoute } from '@/app/api/v1/_server/widget-route';
import { ATTACHMENT_TYPES, MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '@/core/contracts/attachment';
import type { WidgetConfig } from '@/core/contracts/widget/config';
import { MAX_MESSAGE_CHARS } from '@/core/contracts/widget/messages';

export const GET = widgetRoute(async ({ widget }) => {
  const config: WidgetConfig = {
    store_name: widget.storeName,
    assistant_name: widget.assistantName,
    welcome_message: widget.welcomeMessage,
    suggested_questions: widget.suggestedQuestions,
    theme: widget.theme,
    locale: widget.locale,
    max_message_chars: MAX_MESSAGE_CHARS,
    max_file_bytes: MAX_ATTACHMENT_BYTES,
    max_files: MAX_ATTACHMENTS,
    file_types: [...ATTACHMENT_TYPES],
    can_fill_cart: widget.canFillCart,
  };
  return Response.json(config, { headers: { 'cache-control': 'public, max-age=30' } });
});

export const OPTIONS = preflight;
