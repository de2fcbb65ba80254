import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestBot, type TestBot } from '#test/support/bot.ts';
import { findChromium, startBrowser, type TestBrowser } from '#test/support/browser.ts';
import { withPeople } from '#test/support/workspace.ts';

const hasChromium = findChromium() !== '';
if (!hasChromium) console.log('No Chromium found: the first minute was not tried in a browser.');

describe.runIf(hasChromium)('a newcomer’s first minute', () => {
  let bot: TestBot;
  let browser: TestBrowser;
  beforeAll(async () => {
    [bot, browser] = await Promise.all([startTestBot(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await bot.stop();
  });

  test('from the open page over an answer to a check-in that was sent', async () => {
    const anna = withPeople(bot.workspace).person('anna');
    const customer = await bot.world.db.customer.findFirstOrThrow({
      where: {
        owner: { slackUserId: anna.id },
        language: 'de',
        doNotContact: false,
        orders: { some: { status: 'valid' } },
      },
    });
    const page = await browser.open(`${bot.workspace.url}/#${anna.id}`);
    page.setDefaultTimeout(30_000);

    await page
      .getByRole('link', { name: 'Nachrichten' })
      .or(page.getByRole('button', { name: 'Nachrichten' }))
      .first()
      .click();
    await page
      .getByRole('textbox', { name: /Nachricht an Stammtisch/ })
      .fill(`Wann hat ${customer.name} zuletzt bestellt und was?`);
    await page.keyboard.press('Enter');
    await page.getByText(/hat zuletzt am .* bestellt/).waitFor();

    await page.getByRole('button', { name: 'Kurz melden' }).first().click();
    await page.getByText(`Entwurf: Kurz melden`).first().waitFor();

    await page.getByRole('button', { name: 'Bearbeiten' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Betreff/).fill('Wie läuft es bei Ihnen?');
    await dialog.getByRole('button', { name: /Speichern|Übernehmen|Fertig/ }).click();
    await page.getByText('Wie läuft es bei Ihnen?').first().waitFor();

    await page.getByRole('button', { name: 'Als gesendet vermerken' }).first().click();
    await page
      .getByText(/Gesendet/)
      .first()
      .waitFor();

    const touchpoint = await bot.world.db.touchpoint.findFirst({
      where: { customerId: customer.id, sourceKey: { startsWith: 'draft:' } },
    });
    expect(touchpoint).toMatchObject({ direction: 'out', note: 'Wie läuft es bei Ihnen?' });
    expect(browser.complaints).toEqual([]);
  });
});
