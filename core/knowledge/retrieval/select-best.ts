/**
 * Indexes of the `count` highest values above zero, highest first. Linear in the number of values, for arrays that
 * are much longer than `count`.
 */
export function selectBest(values: Float32Array, count: number): number[] {
  // A heap whose smallest value is at the top, so that most values are turned away with one comparison.
  const heap: number[] = [];
  const valueAt = (position: number) => values[heap[position] ?? -1] ?? 0;
  const swap = (a: number, b: number) => {
    const held = heap[a] ?? -1;
    heap[a] = heap[b] ?? -1;
    heap[b] = held;
  };
  const sinkTop = () => {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      let smallest = at;
      if (left < heap.length && valueAt(left) < valueAt(smallest)) smallest = left;
      if (left + 1 < heap.length && valueAt(left + 1) < valueAt(smallest)) smallest = left + 1;
      if (smallest === at) return;
      swap(at, smallest);
      at = smallest;
    }
  };
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (value <= 0) continue;
    if (heap.length < count) {
      heap.push(index);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (valueAt(parent) <= valueAt(at)) break;
        swap(at, parent);
        at = parent;
      }
    } else if (value > valueAt(0)) {
      heap[0] = index;
      sinkTop();
    }
  }
  return heap.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
}
