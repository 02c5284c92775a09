import type { TurnOutcome } from '@/core/contracts/message-view';
import type { ScenarioInput, ScenarioTurn } from '@/core/quality/scenarios/scenario';

/** A message of a test as inputs hold it: what is not checked is an empty text. */
export interface TurnValues {
  message: string;
  facts: string[];
  forbidden: string[];
  product: string;
  tool: string;
  handOff: '' | 'yes' | 'no';
  outcome: '' | TurnOutcome;
}

export interface TestValues {
  title: string;
  /** Empty: the default assistant. */
  assistantId: string;
  turns: TurnValues[];
}

export const EMPTY_TURN: TurnValues = {
  message: '',
  facts: [],
  forbidden: [],
  product: '',
  tool: '',
  handOff: '',
  outcome: '',
};

export function toTestValues({
  title,
  assistantId,
  turns,
}: Pick<ScenarioInput, 'title' | 'assistantId' | 'turns'>): TestValues {
  return { title, assistantId: assistantId ?? '', turns: turns.map(toTurnValues) };
}

function toTurnValues({ message, expect }: ScenarioTurn): TurnValues {
  return {
    message,
    facts: expect.facts,
    forbidden: expect.forbidden,
    product: expect.product ?? '',
    tool: expect.tool ?? '',
    handOff: expect.handOff === undefined ? '' : expect.handOff ? 'yes' : 'no',
    outcome: expect.outcome ?? '',
  };
}

/** What the server is sent; a test without a name goes by its first message. */
export function readTestValues(values: TestValues): Omit<ScenarioInput, 'enabled'> {
  return {
    title: values.title.trim() || shorten(values.turns[0]?.message.trim() ?? ''),
    assistantId: values.assistantId || null,
    turns: values.turns.map(({ message, facts, forbidden, product, tool, handOff, outcome }) => ({
      message,
      expect: {
        facts,
        forbidden,
        ...(product.trim() && { product: product.trim() }),
        ...(tool && { tool }),
        ...(handOff && { handOff: handOff === 'yes' }),
        ...(outcome && { outcome }),
      },
    })),
  };
}

const TITLE_LENGTH = 120;

function shorten(message: string): string {
  const line = message.replace(/\s+/g, ' ');
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;
}

/** "turns.0.expect.facts.2" is a fault of the list of facts. */
export function atTestField(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, fault]) => [
      path.replace(/^(turns\.\d+)\.expect\.(\w+)(\.\d+)?$/, '$1.$2'),
      fault,
    ]),
  );
}
