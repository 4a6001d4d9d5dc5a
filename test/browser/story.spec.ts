import { expect as onScreen, type Browser, type Locator, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';
import { settled, watch } from './watched';

const words = messages('sv');
const { ui, recordDecision } = words;

const update = 'Rektorerna har fått underlaget och väntar på styrgruppen.';
const decided = 'NV-04 förlängs till den 18 december 2026, så att alla fyra skolor hinner med.';
const [oldDue, newDue] = ['2026-09-15', '2026-12-18'];

jest.setTimeout(60_000);

describe('the story, on the screens of the built product', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let complaints: () => readonly string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct('to load');
    page = await browser.newPage({ baseURL: product.address, locale: 'sv-SE', viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(10_000);
    ({ complaints } = watch(page));
  });
  afterAll(async () => {
    await browser?.close();
    await product?.end();
  });

  const plan = (): Locator => page.getByRole('region', { name: ui.plan.ribbon });
  const rowOf = (reference: string): Locator => plan().getByRole('listitem').filter({ hasText: reference });
  /** The value beside a field's name on the activity's page. */
  const valueOf = (field: string): Locator =>
    page
      .locator('dl > div', { has: page.locator('dt').getByText(field, { exact: true }) })
      .getByRole('definition')
      .first();

  const askWhy = async (field: string): Promise<void> => {
    const particulars = page.getByRole('region', { name: ui.activity.summary });
    await particulars.getByRole('button', { name: `${ui.actions.why} ${field}`, exact: true }).click();
    await particulars.getByRole('link', { name: ui.activity.becauseOf('') }).click();
  };

  it('one signs in with a button, as the preparatory group, and reads the sentence of the day', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: ui.signIn.as(words.role.beredningsgrupp) }).click();
    await onScreen(page.locator('main')).toContainText('Läget 24 september 2026: ');
    expect(new URL(page.url()).pathname).toBe('/norrvik/plan');
  });

  it('NV-04 is late: its day has passed, and the proposal of more time waits for the steering group', async () => {
    await onScreen(rowOf('NV-04')).toContainText(words.status.delayed);
    await onScreen(rowOf('NV-04')).toContainText(words.shortDay(oldDue));
    await rowOf('NV-04').getByRole('link').first().click();
    await onScreen(valueOf(words.field.due)).toHaveText(words.day(oldDue));
    await onScreen(valueOf(words.field.status)).toHaveText(words.status.delayed);
    await onScreen(page.getByText('Beredningsgruppen föreslår att NV-04 får tid till den 18 december').first()).toBeVisible();
  });

  it('an update is written, and stands in the timeline', async () => {
    await page.getByRole('button', { name: ui.activity.newUpdate }).click();
    await page.getByLabel(ui.activity.whatHappened).fill(update);
    await page.getByRole('button', { name: ui.actions.save }).filter({ visible: true }).click();
    await onScreen(page.locator('main')).toContainText(words.frame.recorded.update);
    await onScreen(page.getByRole('region', { name: ui.activity.timeline }).getByText(update)).toBeVisible();
  });

  it('the steering group’s decision is recorded, and read before it is', async () => {
    await page.getByRole('link', { name: ui.decisions.record }).click();
    await page.getByLabel(recordDecision.forum).selectOption({ label: 'Styrgruppen' });
    await page.getByLabel(recordDecision.text).fill(decided);
    await page.getByLabel(recordDecision.effectKind).selectOption({ label: words.label.effect.changeDuration });
    await onScreen(page.getByLabel(recordDecision.activity).locator('option:checked')).toContainText('NV-04');
    await page.getByLabel(recordDecision.lastDay, { exact: true }).fill(newDue);
    const preview = page.getByRole('region', { name: recordDecision.preview });
    await onScreen(preview).toContainText(decided);
    await onScreen(preview).toContainText(words.day(newDue));
    await page.getByRole('button', { name: recordDecision.submitDecision }).click();
    await onScreen(page.getByRole('heading', { level: 1 })).toContainText(/^Beslut B-\d+$/);
    await onScreen(page.locator('main')).toContainText(decided);
  });

  it('the activity changes because of it: another last day, and no longer late', async () => {
    await page.getByRole('navigation', { name: ui.app.menu }).getByRole('link', { name: ui.nav.plan }).click();
    await onScreen(rowOf('NV-04')).toContainText(words.shortDay(newDue));
    await onScreen(rowOf('NV-04')).toContainText(words.status.running);
    await rowOf('NV-04').getByRole('link').first().click();
    await onScreen(valueOf(words.field.due)).toHaveText(words.day(newDue));
    await onScreen(valueOf(words.field.status)).toHaveText(words.status.running);
  });

  it('why? leads from the last day to the decision that set it', async () => {
    await askWhy(words.field.due);
    await onScreen(page.getByRole('heading', { level: 1 })).toContainText(/^Beslut B-\d+$/);
    await onScreen(page.locator('main')).toContainText(decided);
  });

  it('the day before, all was as it was, and nothing can be written', async () => {
    await page.getByRole('navigation', { name: ui.app.menu }).getByRole('link', { name: ui.nav.plan }).click();
    await plan().getByRole('button', { name: ui.plan.dayBack }).click();
    const frame = page.getByRole('region', { name: words.frame.time.label });
    await onScreen(frame).toContainText(words.frame.time.sees.both(words.day('2026-09-23')));
    await onScreen(rowOf('NV-04')).toContainText(words.shortDay(oldDue));
    await onScreen(rowOf('NV-04')).toContainText(words.status.delayed);
    await rowOf('NV-04').getByRole('link').first().click();
    await onScreen(valueOf(words.field.due)).toHaveText(words.day(oldDue));
    await onScreen(page.locator('main')).toContainText(ui.past.writingClosed);
    await onScreen(page.getByRole('button', { name: ui.activity.newUpdate })).toHaveCount(0);
    expect(await page.getByText(update).count()).toBe(0);
    await frame.getByRole('button', { name: words.frame.time.home }).click();
    await onScreen(valueOf(words.field.due)).toHaveText(words.day(newDue));
    await onScreen(frame).toHaveCount(0);
  });

  it('nothing on the way was complained of', () => {
    expect(complaints()).toEqual([]);
  });

  it('the server is struck down and started again: whoever was signed in still is, and all of it is there', async () => {
    await product.strikeDown();
    await expect(fetch(product.address)).rejects.toThrow();
    await product.startAgain();
    await page.reload();
    await settled(page);
    await onScreen(valueOf(words.field.due)).toHaveText(words.day(newDue));
    await onScreen(valueOf(words.field.status)).toHaveText(words.status.running);
    await onScreen(page.getByRole('region', { name: ui.activity.timeline }).getByText(update)).toBeVisible();
    await onScreen(page.getByRole('button', { name: ui.activity.newUpdate })).toBeVisible();
    await askWhy(words.field.due);
    await onScreen(page.locator('main')).toContainText(decided);
  });
});
