/** Long work that pauses again and again: whoever runs it decides whether to do something else in between. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs the work to its end in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
