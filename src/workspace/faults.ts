import type { Fault, FaultKind } from './protocol.ts';

/** The faults now in force. */
export interface Faults {
  list(): Fault[];
  add(fault: Partial<Fault> & { kind: FaultKind }): void;
  clear(): void;
  /** The first fault of these kinds that strikes this method; uses one of its times up. */
  take(kinds: FaultKind[], method?: string): Fault | null;
}

export function createFaults(changed: (faults: Fault[]) => void): Faults {
  let faults: Fault[] = [];
  return {
    list: () => faults,
    add(fault) {
      faults = [...faults, { method: '', times: 1, seconds: 1, ...fault }];
      changed(faults);
    },
    clear() {
      faults = [];
      changed(faults);
    },
    take(kinds, method = '') {
      const found = faults.find((one) => kinds.includes(one.kind) && (one.method === '' || one.method === method));
      if (!found) return null;
      if (found.times > 0) {
        const left = found.times - 1;
        faults = left
          ? faults.map((one) => (one === found ? { ...one, times: left } : one))
          : faults.filter((one) => one !== found);
        changed(faults);
      }
      return found;
    },
  };
}
