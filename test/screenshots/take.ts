/**
 * Takes the README's pictures from a fresh practice workspace: `npm run screenshots`. What is looked at but not shown
 * in the README goes to the folder given as first argument.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '#test/support/browser.ts';
import { spawnStammtisch } from '#test/support/command-line.ts';

const shown = new URL('.', import.meta.url).pathname;
const others = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'stammtisch-screens-'));
const dataDir = mkdtempSync(join(tmpdir(), 'stammtisch-screens-data-'));

const bot = spawnStammtisch(['start'], { DATA_DIR: dataDir, PORT: '0', DIGEST_CHANNEL: 'sales' });
const address = (/http:\S+/.exec(await bot.prints(/ready/)) as RegExpExecArray)[0];
const browser = await startBrowser();
const page = await browser.open(address, { viewport: { width: 1200, height: 760 }, deviceScaleFactor: 1 });
page.setDefaultTimeout(60_000);

await open('Nachrichten');
await say('Welche Kunden haben letztes Jahr Deichkäse gekauft, aber dieses Jahr nicht?');
await page
  .getByText(/Datenstand|Stand der Daten/)
  .first()
  .waitFor();
await take(page, shown, 'answer');
await run('/kunde schiferhaus');
await page.getByText('Letzte Bestellungen').first().waitFor();
await take(page, others, 'card');
await page.getByRole('button', { name: 'Kurz melden' }).last().click();
await page.getByText('Beruht auf').last().waitFor();
await take(page, others, 'draft');

await page.getByText(/^◷/).first().click();
await page.getByText('Montag, 08:00').first().click();
await page.getByText(/Warum/).last().waitFor();
await take(page, shown, 'nudge');
await open('sales');
await page.getByText('App', { exact: true }).first().waitFor();
await take(page, others, 'digest');
await open('Start');
await page.getByText(/Meine Kunden \(/).waitFor();
await take(page, others, 'home');

await browser.close();
bot.child.kill('SIGINT');
await bot.ended;
rmSync(dataDir, { recursive: true, force: true });
console.log(`The README's pictures are new; the others are in ${others}`);

async function open(place: string): Promise<void> {
  await page.getByRole('navigation').getByText(place, { exact: true }).first().click();
}

async function say(text: string): Promise<void> {
  await page
    .getByRole('textbox', { name: /Nachricht an/ })
    .first()
    .fill(text);
  await page.keyboard.press('Enter');
}

async function run(command: string): Promise<void> {
  await say(command);
}

async function take(window: Page, folder: string, name: string): Promise<void> {
  // Pictures show what has come to rest.
  await window.waitForLoadState('networkidle');
  await window.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
