/** The workspace's time: the machine's, shifted. Whatever expires here expires by this clock, so tests need not wait. */
export interface Clock {
  now(): Date;
  /** Milliseconds since 1970. */
  ms(): number;
  /** Distance to the machine's clock in milliseconds. */
  offset(): number;
  /** Jumps so that it is `to` now, forward or back; null returns to the machine's time. */
  move(to: Date | null): void;
  /** Called after every jump; returns a function that ends it. */
  onMoved(listener: (now: Date) => void): () => void;
  /** Runs once when the clock has advanced by `delay` ms, by waiting or by a jump. Returns a function that cancels it. */
  after(delay: number, run: () => void): () => void;
  stop(): void;
}

interface Alarm {
  due: number;
  timer: NodeJS.Timeout;
  run: () => void;
}

export function createClock(): Clock {
  let offset = 0;
  const listeners = new Set<(now: Date) => void>();
  const alarms = new Set<Alarm>();
  const ms = () => Date.now() + offset;

  function ring(alarm: Alarm) {
    clearTimeout(alarm.timer);
    if (alarms.delete(alarm)) alarm.run();
  }
  function wind(alarm: Alarm) {
    clearTimeout(alarm.timer);
    alarm.timer = setTimeout(() => ring(alarm), Math.max(0, alarm.due - ms()));
    alarm.timer.unref();
  }

  return {
    now: () => new Date(ms()),
    ms,
    offset: () => offset,
    move(to) {
      const before = offset;
      offset = to ? to.getTime() - Date.now() : 0;
      // A jump back leaves whoever waits as long to wait as before.
      if (offset < before) for (const alarm of alarms) alarm.due += offset - before;
      for (const alarm of [...alarms].sort((a, b) => a.due - b.due)) {
        if (alarm.due <= ms()) ring(alarm);
        else wind(alarm);
      }
      for (const listener of listeners) listener(new Date(ms()));
    },
    onMoved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    after(delay, run) {
      const alarm: Alarm = { due: ms() + delay, timer: setTimeout(() => ring(alarm), delay), run };
      alarm.timer.unref();
      alarms.add(alarm);
      return () => {
        clearTimeout(alarm.timer);
        alarms.delete(alarm);
      };
    },
    stop() {
      for (const alarm of alarms) clearTimeout(alarm.timer);
      alarms.clear();
    },
  };
}
