/** Something that goes wrong on demand. */
export interface Fault {
  /** Which requests it hits, by a piece of their path and query; all of them if absent. */
  path?: string;
  method?: string;
  /** How many requests it hits; all from then on if absent. */
  times?: number;
  /** Answers this instead. */
  status?: number;
  headers?: Record<string, string>;
  /** Text as it stands; JSON where an object. */
  body?: unknown;
  /** Answers after so long. */
  delayMs?: number;
  /** Breaks the connection off. */
  drop?: boolean;
  /** Never answers. */
  hang?: boolean;
}

export interface FaultBook {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that hits this request; each that counts down is used up by it. */
  take(method: string, target: string): Fault | undefined;
}

export function createFaultBook(): FaultBook {
  let faults: Fault[] = [];
  return {
    add: (fault) => {
      faults.push({ ...fault });
    },
    clear: () => {
      faults = [];
    },
    take(method, target) {
      const fault = faults.find(
        (one) => (!one.path || target.includes(one.path)) && (!one.method || one.method === method),
      );
      if (fault?.times !== undefined && --fault.times <= 0) faults = faults.filter((one) => one !== fault);
      return fault;
    },
  };
}
