import type { OrderCard } from '@/core/contracts/order-card';
import { usePanel } from '../../panel-context';

/** Steps of an order on its way, in order; the others stand outside of it. */
const STEP: Partial<Record<OrderCard['status'], number>> = {
  pending: 1,
  processing: 2,
  partially_shipped: 3,
  shipped: 3,
  delivered: 4,
};
const STEPS = [1, 2, 3, 4];

/** Where an order stands, as a word and as a bar of four steps. */
export function OrderProgress({ status }: Pick<OrderCard, 'status'>) {
  const { words } = usePanel();
  const step = STEP[status];
  const kind =
    step === undefined ? (status === 'refunded' ? 'over' : 'stopped') : step === 4 ? 'done' : 'going';
  return (
    <div class={`progress ${kind}`}>
      <p class="state">{words.orderStatus[status]}</p>
      {step !== undefined && (
        <div class="steps" aria-hidden="true">
          {STEPS.map((each) => (
            <i
              key={each}
              class={each < step || (each === step && step === 4) ? 'full' : each === step ? 'now' : ''}
            />
          ))}
        </div>
      )}
    </div>
  );
}
