import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dmOf } from '#src/workspace/workspace.ts';
import { findChromium, startBrowser, type TestBrowser } from '#test/support/browser.ts';
import { SHOWCASE_MANIFEST, type Showcase, startShowcase } from '#test/support/showcase.ts';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const hasChromium = findChromium() !== '';
if (!hasChromium) console.log('No Chromium found: the practice workspace’s page was not tried in a browser.');

const guide = [
  {
    label: { de: 'Frag etwas', en: 'Ask something' },
    does: {
      kind: 'say' as const,
      place: 'C0SALES000',
      text: { de: '@showcase wer?', en: '@showcase who ordered what?' },
    },
  },
  { label: { de: 'Startseite', en: 'Open the home tab' }, does: { kind: 'home' as const } },
];

describe.runIf(hasChromium)('the page in a browser', () => {
  let browser: TestBrowser;
  let workspace: TestWorkspace;
  let showcase: Showcase;

  beforeAll(async () => {
    workspace = await startTestWorkspace({ manifest: SHOWCASE_MANIFEST, guide });
    [browser, showcase] = await Promise.all([startBrowser(), startShowcase(workspace)]);
  });

  afterEach(() => browser.closeWindows());

  afterAll(async () => {
    expect(browser.complaints).toEqual([]);
    await browser.close();
    await showcase.stop();
    await workspace.close();
  });

  /** A channel by its name; 'dm' is the person's DM with the app. */
  function placeId(person: string, name: string): string {
    const engine = workspace.workspace;
    if (name === 'dm') return dmOf(engine, person, engine.app.user).id;
    return [...engine.tables.channels.values()].find((each) => each.name === name)?.id ?? '';
  }

  /** A window of somebody of the cast: Tom Brandt reads English, Petra Weber German. */
  async function openAs(handle: string, place = 'sales', options = {}): Promise<Page> {
    const { id } = workspace.person(handle);
    const page = await browser.open(`${workspace.url}/#${id}/${placeId(id, place)}`, options);
    await composer(page).or(page.getByRole('main').getByRole('heading')).first().waitFor();
    return page;
  }

  const composer = (page: Page) => page.getByRole('main').getByRole('textbox', { name: /^(Message|Nachricht an) / });

  const write = async (page: Page, words: string) => {
    await composer(page).fill(words);
    await composer(page).press('Enter');
  };

  test('an answer in a thread opens beside the question and can be followed up', async () => {
    const page = await openAs('brandt');
    const thread = page.getByRole('complementary', { name: 'Thread' });

    await write(page, '@showcase who bought Chai?');
    await thread.getByText('You asked: who bought Chai?').waitFor();
    await thread.getByRole('textbox').fill('@showcase and in March?');
    await thread.getByRole('textbox').press('Enter');

    await thread.getByText('You asked: and in March?').waitFor();
    await page.getByRole('button', { name: /3 replies/ }).waitFor();
  });

  test('every block for reading is drawn, and foreign markup stays text', async () => {
    const page = await openAs('brandt', 'open');

    await write(page, '/show reading');

    const message = page.getByRole('article').last();
    await message.getByText('Everything to read ✨').waitFor();
    expect(await message.locator('blockquote').allTextContents()).toEqual(['a quote', 'rich quote']);
    expect(await message.getByRole('link', { name: 'a link', exact: true }).getAttribute('href')).toBe(
      'https://example.org',
    );
    expect(await message.getByText('and <b>no tag</b>').count()).toBe(1);
    expect(await message.getByText('A chart of orders').count()).toBe(1);
    expect(await message.locator('.unknown').count()).toBe(0);
    await message.getByRole('button', { name: 'See more' }).click();
    await message.getByRole('button', { name: 'See less' }).waitFor();
    await message.getByRole('button', { name: 'Collapse' }).click();
    expect(await message.getByText('inside the container').count()).toBe(0);
  });

  test('a data table is turned page by page and sorted by a click', async () => {
    const page = await openAs('brandt', 'with-partners');
    await write(page, '/show reading');
    const table = page.locator('.data-table').last();
    const first = table.locator('tbody tr').first().locator('th');

    await table.getByRole('button', { name: 'Next page' }).click();
    expect(await first.textContent()).toBe('Harbour Tools');
    await table.getByRole('button', { name: 'Sum' }).click();
    expect(await first.textContent()).toBe('Bäckerei Klein');
    await table.getByRole('button', { name: 'Sum' }).click();

    expect(await first.textContent()).toBe('Neu AG');
    expect(await table.getByText('1–3 of 7').count()).toBe(1);
  });

  test('menus, pickers and buttons tell the app what was chosen', async () => {
    const page = await openAs('brandt', 'leads');
    await write(page, '/show acting');
    const message = page.getByRole('article').last();
    const told = (what: RegExp) => expect.poll(() => showcase.heard.filter((each) => what.test(each)).length).toBe(1);

    await message.getByRole('button', { name: 'Reason' }).click();
    await page.getByRole('option', { name: 'Seasonal' }).click();
    await told(/^static .*"value":"s"/);
    await message.getByRole('button', { name: 'Several' }).click();
    await page.getByRole('option', { name: 'Tea' }).click();
    await page.getByRole('option', { name: 'Flour' }).click();
    await page.keyboard.press('Escape');
    await told(/^multi .*"value":"t".*"value":"f"/);
    await message.getByRole('button', { name: 'Customer' }).click();
    await page.keyboard.type('Kle');
    await page.getByRole('option', { name: 'Bäckerei Klein' }).waitFor();
    await page.keyboard.press('Enter');
    await told(/^external .*Bäckerei Klein/);
    await message.getByRole('button', { name: 'Who' }).click();
    await page.getByRole('option', { name: /Petra Weber/ }).click();
    await told(/^user .*"selected_user":"U0WEBER000"/);
    await message.getByLabel('Day').fill('2026-12-24');
    await message.getByLabel('Day').press('Enter');
    await told(/^date .*"selected_date":"2026-12-24"/);
    await message.getByRole('radio', { name: 'Good' }).check();
    await told(/^radio .*"value":"g"/);
    await message.getByRole('checkbox', { name: 'Two' }).check();
    await told(/^checks .*"value":"2"/);
    await message.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Mute' }).click();
    await told(/^overflow .*"value":"mute"/);
    await message.getByRole('button', { name: 'Good answer' }).click();
    await told(/^feedback .*"value":"good"/);
  });

  test('a dangerous button asks first, and a done message says who did it', async () => {
    const page = await openAs('brandt');
    await write(page, '/show acting');
    const message = page.getByRole('article').last();

    await message.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('dialog', { name: 'Discard it?' }).getByRole('button', { name: 'Keep' }).click();
    expect(showcase.heard.filter((each) => each.startsWith('discard'))).toEqual([]);
    await message.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => showcase.heard.filter((each) => each.startsWith('discard')).length).toBe(1);
    await message.getByRole('button', { name: 'Check in' }).click();

    await page.getByText('Done by @Tom Brandt').waitFor();
  });

  test('a command is completed by keyboard and its form refuses what is missing or known', async () => {
    const page = await openAs('brandt');
    const field = composer(page);

    await field.pressSequentially('/no');
    await page.getByRole('option', { name: /\/note/ }).waitFor();
    await field.press('Tab');
    await field.press('Enter');
    const form = page.getByRole('dialog', { name: 'A form' });
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await form.getByRole('alert').allTextContents()).toEqual([
      'Please complete this required field.',
      'Please complete this required field.',
    ]);
    await form.locator('[data-block-id=customer] button').click();
    await page.keyboard.type('Mü');
    await page.getByRole('option', { name: 'Müller GmbH' }).click();
    await form.getByLabel('Note', { exact: true }).fill('twice');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('We know that already.').waitFor();
    await form.getByLabel('Note', { exact: true }).fill('once');
    await form.getByLabel('Pieces').fill('12');
    await form.getByLabel('Rich note').fill('*important* thing');
    await form.getByLabel('Day').fill('2026-12-01');
    await form.getByRole('radio', { name: 'Pledge' }).check();
    await form.getByLabel('File').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') });
    await form.getByText('list.csv').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });

    await expect.poll(() => showcase.heard.filter((each) => each.startsWith('form')).length).toBe(1);
    const said = showcase.heard.find((each) => each.startsWith('form')) ?? '';
    for (const part of ['"value":"once"', '"value":"12"', '2026-12-01', '"value":"p"', 'important', 'list.csv']) {
      expect(said).toContain(part);
    }
  });

  test('a message shortcut stands in the menu of a message, and Escape closes its form', async () => {
    const page = await openAs('brandt', 'watercooler');
    await write(page, 'Klein wants deliveries on Tuesdays');
    const message = page.getByRole('article').last();

    await message.hover();
    await message.getByRole('button', { name: 'More message actions' }).click();
    await page.getByRole('menuitem', { name: /Save to customer/ }).click();
    await page.getByRole('dialog', { name: 'A form' }).waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(showcase.heard).toContain('shortcut save');
  });

  test('one’s own message is edited with the arrow key, reacted to and deleted', async () => {
    const page = await openAs('brandt', 'watercooler');
    await write(page, 'a slip of the pen');
    const message = page.getByRole('article').last();
    await message.getByText('a slip of the pen').waitFor();

    await composer(page).press('ArrowUp');
    await page.getByRole('textbox', { name: 'Edit message' }).fill('no slip at all');
    await page.keyboard.press('Enter');
    await message.getByText('(edited)').waitFor();
    await message.hover();
    await message.getByRole('button', { name: 'Add reaction' }).click();
    await page.getByRole('menuitem', { name: /:tada:/ }).click();
    await message.getByRole('button', { name: 'tada: Tom Brandt' }).waitFor();
    await message.getByRole('button', { name: 'More message actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete message…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();

    await page.getByText('no slip at all').waitFor({ state: 'detached' });
  });

  test('in the app’s DM one sees it work, stops it, reads its stream and drops a file', async () => {
    const page = await openAs('brandt', 'dm');

    await page.getByRole('button', { name: 'Say hello' }).click();
    await page.getByText('You said: hello').waitFor();
    await write(page, 'work');
    await page.getByText('is counting…').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped as you wished.').waitFor();
    await write(page, 'stream');
    await page.getByText('It streams to the end.').waitFor();
    const files = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['id;name'], 'orders.csv', { type: 'text/csv' }));
      return data;
    });
    await page.locator('.pane').dispatchEvent('drop', { dataTransfer: files });

    await page.getByText('Got orders.csv').waitFor();
    await page.getByRole('link', { name: /orders\.csv/ }).waitFor();
  });

  test('two windows are two people: unread marks, mentions, and a reload that forgets nothing', async () => {
    const tom = await openAs('brandt', 'open');
    const petra = await openAs('weber', 'leads');

    await write(tom, 'Frage an @weber: hat Klein bestellt?');
    const open = petra.getByRole('navigation', { name: 'Orte' }).getByRole('link', { name: /open/ });
    await open.getByText('1').waitFor();
    await open.click();
    await petra.getByText('@Petra Weber').last().waitFor();
    await write(petra, 'ja, gestern');
    await tom.getByText('ja, gestern').waitFor();
    await petra.reload();

    await petra.getByText('ja, gestern').waitFor();
    expect(await petra.getByRole('heading', { name: '# open' }).count()).toBe(1);
  });

  test('Ctrl+K goes anywhere, also to the home tab, whose buttons work', async () => {
    const page = await openAs('brandt');

    await page.keyboard.press('Control+k');
    await page.keyboard.type('home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'My customers' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('mia');
    await page.keyboard.press('Enter');

    await page.getByRole('textbox', { name: 'Message Mia Sommer' }).waitFor();
  });

  test('the first minute is guided by clicks and the strip can be put away', async () => {
    const page = await openAs('brandt', 'open');
    const strip = page.getByRole('complementary', { name: 'Things to try' });

    await strip.getByRole('button', { name: 'Ask something' }).click();
    await page.getByText('You asked: who ordered what?').waitFor();
    await strip.getByRole('button', { name: 'Hide this strip' }).click();
    await page.reload();

    await composer(page).waitFor();
    expect(await strip.count()).toBe(0);
    expect(await page.getByText('not Slack').count()).toBe(1);
  });

  test('the clock jumps to Monday and faults are made and cleared in the settings', async () => {
    const page = await openAs('brandt');

    await page.getByRole('button', { name: 'Move the clock' }).click();
    await page.getByRole('menuitem', { name: /Monday 08:00/ }).click();
    await page
      .getByRole('button', { name: 'Move the clock' })
      .getByText(/Mon .*08:0/)
      .waitFor();
    expect(workspace.clock.now().getUTCDay()).toBe(1);
    workspace.clock.move(null);
    await page.getByRole('button', { name: 'Settings' }).click();
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByLabel('Method (empty: any)').fill('views.open');
    await settings.getByRole('button', { name: 'Make trouble' }).click();
    await settings.getByText('views.open').waitFor();
    await settings.getByRole('button', { name: 'Clear all' }).click();
    await settings.getByText('views.open').waitFor({ state: 'detached' });
    await settings.getByRole('radio', { name: 'Dark' }).check({ force: true });

    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('a thousand messages: the latest at once, the first by scrolling up', async () => {
    const sina = workspace.person('sommer');
    for (let count = 1; count <= 1000; count += 1) await sina.says(`message number ${count}`, { in: 'board' });
    const page = await openAs('sommer', 'board');
    const list = page.getByRole('log');

    await list.getByText('message number 1000', { exact: true }).waitFor();
    expect(await list.getByRole('article').count()).toBeLessThan(400);
    await expect
      .poll(
        async () => {
          await list.evaluate((box) => box.scrollTo(0, 0));
          return list.getByText('message number 1', { exact: true }).count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);
  });

  test('a window outlives a restart of the workspace and forgets nothing', async () => {
    const stateFile = join(await mkdtemp(join(tmpdir(), 'page-')), 'workspace.jsonl');
    const before = await startTestWorkspace({ manifest: SHOWCASE_MANIFEST, stateFile });
    const port = Number(new URL(before.url).port);
    const page = await browser.open(before.url);
    await write(page, 'written before');
    await page.getByText('written before').waitFor();

    await before.close();
    await page.getByText('Verbindung weg').waitFor();
    const after = await startTestWorkspace({ manifest: SHOWCASE_MANIFEST, stateFile, port });
    await page.getByText('Verbindung weg').waitFor({ state: 'detached' });
    await write(page, 'written after');

    await page.getByText('written after').waitFor();
    expect(
      await page
        .getByRole('log')
        .getByText(/^written /)
        .allTextContents(),
    ).toEqual(['written before', 'written after']);
    await page.close();
    await after.close();
  });

  test('on a phone the places open over the conversation and everything fits', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const page = await openAs('brandt', 'open', phone);

    await page.getByRole('button', { name: 'Channels and messages' }).click();
    await page.getByRole('link', { name: /sales/ }).click();
    await write(page, '@showcase on the phone?');
    const question = page.getByRole('article').filter({ hasText: 'on the phone?' });
    await question.getByRole('button', { name: /1 reply/ }).click();
    await page.getByText('You asked: on the phone?').waitFor();
    await page.getByRole('button', { name: 'Close thread' }).click();

    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
  });

  const looks = [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 1280 },
    { colorScheme: 'light', width: 390 },
    { colorScheme: 'dark', width: 390 },
  ] as const;

  test.each(looks)('it is accessible in $colorScheme at $width px', async ({ colorScheme, width }) => {
    const { default: axe } = await import('axe-core');
    const page = await openAs('brandt', 'with-partners', { colorScheme, viewport: { width, height: 844 } });
    await write(page, '/show reading');
    await write(page, '/show acting');
    await page.getByRole('button', { name: 'Check in' }).last().waitFor();
    await page.evaluate(axe.source);

    expect(await seriousFindings(page)).toEqual([]);
    await write(page, '/note');
    await page.getByRole('dialog', { name: 'A form' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test.each(looks.slice(1, 3))('so is all that opens, in $colorScheme at $width px', async ({ colorScheme, width }) => {
    const { default: axe } = await import('axe-core');
    const page = await openAs('brandt', 'dm', { colorScheme, viewport: { width, height: 844 } });
    await page.evaluate(axe.source);
    const found: string[] = [];
    const look = async () => found.push(...(await seriousFindings(page)));

    await page.getByRole('button', { name: 'Settings' }).click();
    await look();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await look();
    await page.keyboard.type('home');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'My customers' }).waitFor();
    await look();
    await page.getByRole('button', { name: 'Move the clock' }).click();
    await look();
    await page.keyboard.press('Escape');
    if (width < 760) await page.getByRole('button', { name: 'Channels and messages' }).click();
    await page.getByRole('button', { name: /^You are/ }).click();
    await look();

    expect(found).toEqual([]);
  });
});

/** What axe finds serious or worse, in one line each. */
function seriousFindings(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    const serious = violations.filter((each) => each.impact === 'serious' || each.impact === 'critical');
    return serious.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  });
}

interface AxeResults {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}
