import type { AgentConfig } from '@/core/stores/settings/manage-agent-settings';

const DAYS = 7;

/** The settings as inputs hold them: shares as percent, money in dollars, hours as "09:00-12:00, 13:00-17:00". */
export interface LimitsValues {
  clarifyBelow: string;
  handOffBelow: string;
  messagesPerVisitor: string;
  messagesPerKey: string;
  tokensPerDay: string;
  costPerDay: string;
  toolCallsPerTurn: string;
  maxOutputTokens: string;
  replyPromise: string;
  week: string[];
  holidays: string;
}

export function toLimitsValues({ settings, hours }: AgentConfig): LimitsValues {
  return {
    clarifyBelow: String(Math.round(settings.clarifyBelow * 100)),
    handOffBelow: String(Math.round(settings.handOffBelow * 100)),
    messagesPerVisitor: String(settings.messagesPerVisitor),
    messagesPerKey: String(settings.messagesPerKey),
    tokensPerDay: settings.tokensPerDay === null ? '' : String(settings.tokensPerDay),
    costPerDay: settings.costCentsPerDay === null ? '' : (settings.costCentsPerDay / 100).toFixed(2),
    toolCallsPerTurn: String(settings.toolCallsPerTurn),
    maxOutputTokens: String(settings.maxOutputTokens),
    replyPromise: settings.replyPromise,
    week: hours.week.map((spans) => spans.map(({ from, to }) => `${from}-${to}`).join(', ')),
    holidays: hours.holidays.join('\n'),
  };
}

/** What cannot be read is passed on as it is: the server's check says what is wrong with it. */
export function readLimitsValues(values: LimitsValues): { settings: unknown; hours: unknown } {
  const number = (text: string) => Number(text.trim().replace(',', '.'));
  const optional = (text: string) => (text.trim() === '' ? null : number(text));
  const cost = optional(values.costPerDay);
  return {
    settings: {
      clarifyBelow: number(values.clarifyBelow) / 100,
      handOffBelow: number(values.handOffBelow) / 100,
      messagesPerVisitor: number(values.messagesPerVisitor),
      messagesPerKey: number(values.messagesPerKey),
      tokensPerDay: optional(values.tokensPerDay),
      costCentsPerDay: cost === null ? null : Math.round(cost * 100),
      toolCallsPerTurn: number(values.toolCallsPerTurn),
      maxOutputTokens: number(values.maxOutputTokens),
      replyPromise: values.replyPromise.trim(),
    },
    hours: {
      week: Array.from({ length: DAYS }, (_, day) => readSpans(values.week[day] ?? '')),
      holidays: values.holidays.split(/[\s,;]+/).filter(Boolean),
    },
  };
}

/** "9-12, 13:30 – 17" → two spans. */
function readSpans(text: string): { from: string; to: string }[] {
  return text
    .split(/[,;]/)
    .map((span) => span.trim())
    .filter(Boolean)
    .map((span) => {
      const [from = '', to = ''] = span.split(/\s*[-–]\s*/);
      return { from: toTime(from), to: toTime(to) };
    });
}

function toTime(text: string): string {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim());
  return parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}` : text.trim();
}
