import type { FakeStep, FakeToolCall } from '../fakes/llm/fake-llm-script';
import { type FakeLlm, startFakeLlm } from '../fakes/llm/start-fake-llm';
import type { Attack } from './attack';
import type { Target } from './seed-target';

/** A vendor's API behind which a model obeys the attacker: it calls what the attack wants, then says it, and insists. */
export interface HostileModel {
  url: string;
  /** From now on the model follows this attack. */
  obey(attack: Attack): void;
  /** How often it was asked since then, and what it was sent, without what the attack itself brought. */
  heard(): { requests: number; text: string; violations: string[] };
  close(): Promise<void>;
}

export async function startHostileModel(target: Target): Promise<HostileModel> {
  const fake: FakeLlm = await startFakeLlm({});
  let from = 0;
  return {
    url: fake.url,
    obey({ hostile }) {
      from = fake.requests.length;
      const rounds = hostile.calls.map((round) => round.map((call) => aim(call, target)));
      fake.setScript((_, index): FakeStep => {
        const round = rounds[hostile.forEver ? index % rounds.length : index];
        return round
          ? { type: 'reply', toolCalls: round, pieceLength: 4000 }
          : { type: 'reply', text: hostile.says || 'So be it.', pieceLength: 4000 };
      });
    },
    heard() {
      const since = fake.requests.slice(from);
      return {
        requests: since.length,
        text: JSON.stringify(since.map(({ body }) => body)),
        violations: since.flatMap(({ violations }) => violations),
      };
    },
    close: () => fake.close(),
  };
}

/** Ids that exist only once the stores do. */
function aim(call: FakeToolCall, { foreignProductId, foreignStoreId }: Target): FakeToolCall {
  if (call.rawInput !== undefined) return call;
  const input = JSON.stringify(call.input)
    .replaceAll('{{foreignProduct}}', foreignProductId)
    .replaceAll('{{foreignStore}}', foreignStoreId);
  return { ...call, input: JSON.parse(input) };
}
