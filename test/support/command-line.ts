/** `stammtisch …` as a process of its own, as people and scripts run it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Process {
  child: ChildProcess;
  /** Resolves with the first output line that matches. */
  prints(pattern: RegExp): Promise<string>;
  ended: Promise<Ended>;
}

/** Starts a verb with no settings but the given ones. */
export function spawnStammtisch(words: string[], environment: Record<string, string>): Process {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, LOG_LEVEL: 'error', ...environment }).filter(([, value]) => value),
  );
  const child = spawn(process.execPath, ['src/bin.js', ...words], {
    env: env as Record<string, string>,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting: { pattern: RegExp; done(line: string): void }[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const { pattern, done } of waiting) {
      const line = stdout.split('\n').find((each) => pattern.test(each));
      if (line) done(line);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, stdout, stderr }));
  return {
    child,
    ended,
    prints: (pattern) =>
      new Promise((done, fail) => {
        waiting.push({ pattern, done });
        void ended.then(() => fail(new Error(`stammtisch ended before printing ${pattern}: ${stderr}`)));
      }),
  };
}

/** Runs a verb to its end. */
export function runStammtisch(words: string[], environment: Record<string, string>): Promise<Ended> {
  return spawnStammtisch(words, environment).ended;
}
