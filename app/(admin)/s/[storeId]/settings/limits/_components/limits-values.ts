import type { AgentConfig } from '@/core/stores/settings/agent/manage-agent-settings';

/** The settings as inputs hold them: shares as percent, money in dollars. */
export interface LimitsValues {
  clarifyBelow: string;
  handOffBelow: string;
  messagesPerVisitor: string;
  messagesPerKey: string;
  tokensPerDay: string;
  costPerDay: string;
  toolCallsPerTurn: string;
  maxOutputTokens: string;
}

export function toLimitsValues({ settings }: Pick<AgentConfig, 'settings'>): LimitsValues {
  return {
    clarifyBelow: String(Math.round(settings.clarifyBelow * 100)),
    handOffBelow: String(Math.round(settings.handOffBelow * 100)),
    messagesPerVisitor: String(settings.messagesPerVisitor),
    messagesPerKey: String(settings.messagesPerKey),
    tokensPerDay: settings.tokensPerDay === null ? '' : String(settings.tokensPerDay),
    costPerDay: settings.costCentsPerDay === null ? '' : (settings.costCentsPerDay / 100).toFixed(2),
    toolCallsPerTurn: String(settings.toolCallsPerTurn),
    maxOutputTokens: String(settings.maxOutputTokens),
  };
}

/** What cannot be read is passed on as it is: the server's check says what is wrong with it. */
export function readLimitsValues(values: LimitsValues): Record<string, number | null> {
  const number = (text: string) => Number(text.trim().replace(',', '.'));
  const optional = (text: string) => (text.trim() === '' ? null : number(text));
  const cost = optional(values.costPerDay);
  return {
    clarifyBelow: number(values.clarifyBelow) / 100,
    handOffBelow: number(values.handOffBelow) / 100,
    messagesPerVisitor: number(values.messagesPerVisitor),
    messagesPerKey: number(values.messagesPerKey),
    tokensPerDay: optional(values.tokensPerDay),
    costCentsPerDay: cost === null ? null : Math.round(cost * 100),
    toolCallsPerTurn: number(values.toolCallsPerTurn),
    maxOutputTokens: number(values.maxOutputTokens),
  };
}
