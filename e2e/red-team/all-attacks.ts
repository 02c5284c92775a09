import type { Attack } from './attack';
import { CONSUMPTION } from './attacks/consumption';
import { IN_MESSAGES } from './attacks/in-messages';
import { MARKUP } from './attacks/markup';
import { PLANTED } from './attacks/planted';
import { TOOL_CALLS } from './attacks/tool-calls';

export const ALL_ATTACKS: readonly Attack[] = [
  ...IN_MESSAGES,
  ...PLANTED,
  ...TOOL_CALLS,
  ...MARKUP,
  ...CONSUMPTION,
];
