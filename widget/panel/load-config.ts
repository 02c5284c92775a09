import type { WidgetConfig } from '@/core/contracts/widget/config';

export type LoadedConfig = { config: WidgetConfig } | { detail: string | null };

/** @returns the assistant's settings, or the server's reason for refusing them (null: it could not be reached) */
export async function loadConfig(widgetKey: string): Promise<LoadedConfig> {
  try {
    const response = await fetch(`/api/v1/widget/${encodeURIComponent(widgetKey)}/config`);
    const body = await response.json();
    return response.ok ? { config: body } : { detail: body.detail ?? null };
  } catch {
    return { detail: null };
  }
}

/** The settings with those of an unsaved form laid over them, as far as they are of the right kind. */
export function withPreview(config: WidgetConfig, preview: object): WidgetConfig {
  const changes = preview as Partial<Record<keyof WidgetConfig, unknown>>;
  const text = (name: 'store_name' | 'assistant_name' | 'welcome_message' | 'locale') =>
    typeof changes[name] === 'string' ? changes[name] : config[name];
  const questions = changes.suggested_questions;
  return {
    ...config,
    store_name: text('store_name'),
    assistant_name: text('assistant_name'),
    welcome_message: text('welcome_message'),
    locale: text('locale'),
    suggested_questions: Array.isArray(questions) ? questions.map(String) : config.suggested_questions,
    theme: typeof changes.theme === 'object' ? { ...config.theme, ...changes.theme } : config.theme,
  };
}
