import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const usualPlaces = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const usualPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Chromium or a relative of it stands on this machine: in PATH or at the usual places; '' when it does not. */
export function findChromium(): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualPlaces];
  const programs = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPrograms];
  return programs.find((program) => existsSync(program)) ?? '';
}

export interface TestBrowser {
  /** A window of its own, as if of another person: nothing is shared with the others. */
  open(url: string, options?: BrowserContextOptions): Promise<Page>;
  closeWindows(): Promise<void>;
  /** What windows complained about in their consoles so far. */
  complaints: string[];
  close(): Promise<void>;
}

/** Starts Chromium once for a test file. Close it in afterAll. */
export async function startBrowser(): Promise<TestBrowser> {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking'];
  const still = ['--disable-component-update', '--disable-sync', '--disable-gpu', '--no-sandbox'];
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: [...still, ...quiet] });
  const complaints: string[] = [];
  return {
    complaints,
    async open(url, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(url);
      return page;
    },
    async closeWindows() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    close: () => browser.close(),
  };
}
