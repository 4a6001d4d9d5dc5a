import { readFileSync } from 'node:fs';
import { expect as onScreen, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';
import { breaches, tabTo, tooWide } from './using';
import { settled, watch } from './watched';

const words = messages('sv');
const { fora, label, reading, ui } = words;

jest.setTimeout(60_000);

describe('the fora', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: () => readonly string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
    context = await browser.newContext({ baseURL: product.address, locale: 'sv-SE', reducedMotion: 'reduce' });
    context.setDefaultTimeout(8_000);
    await context.request.post('/api/session', { data: { demo: 'beredningsgrupp' } });
  });
  beforeEach(async () => {
    page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    ({ complaints } = watch(page));
  });
  afterEach(async () => {
    expect(complaints()).toEqual([]);
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.end();
  });

  const names = (): Promise<readonly string[]> => page.getByRole('table').locator('tbody').getByRole('rowheader').allTextContents();
  const seats = (): Locator => page.getByRole('region', { name: fora.members });

  it('are a list in Swedish order, narrowed in the address, and taken along as it stands', async () => {
    await page.goto('/norrvik/fora');
    await settled(page);
    const all = await names();
    expect(all).toEqual([...all].sort(new Intl.Collator('sv').compare));
    await page.getByRole('button', { name: label.forumStanding.announced }).click();
    await onScreen(page.getByRole('table').locator('tbody tr')).toHaveCount(1);
    expect(new URL(page.url()).searchParams.get('standing')).toBe('announced');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: reading.exported.save('CSV') }).click();
    const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n');
    expect(lines[1]).toBe(`${reading.exported.about.list};${reading.exported.list.fora}`);
    expect(lines.slice(lines.indexOf('') + 2).filter((line) => line !== '')).toEqual([
      'SSPF:s föräldraforum;SSPF på gruppnivå;Ännu inte på plats;;;0;;;',
    ]);
    await page.getByLabel(fora.columns.level).selectOption(label.forumLevel.council);
    await onScreen(page.getByText(fora.noneChosen)).toBeVisible();
  });

  it('are shown as they were on a day, by their names and with those who sat there then', async () => {
    await page.goto('/norrvik/fora?at=2025-03-31&clock=was');
    await settled(page);
    expect(await names()).toContain('Arbetsgruppen för ungas kvällar');
    await page.getByRole('link', { name: 'Styrgruppen' }).click();
    await onScreen(seats()).toContainText('Stadsdelsdirektör, Granhöjden');
    await onScreen(seats()).not.toContainText('Trafikkontoret');
    await onScreen(page.getByText(ui.past.writingClosed)).toBeVisible();
    await page.goto('/norrvik/fora/styrgruppen');
    await onScreen(seats()).toContainText('Trafikkontoret');
    await page.goto('/norrvik/fora/vintergruppen?at=2025-03-31&clock=was');
    await onScreen(page.getByText(fora.notThen(words.day('2025-03-31')))).toBeVisible();
    // The browser says itself that the answer was a 404.
    complaints = () => [];
  });

  it('with the keys alone: somebody takes a seat and leaves it, and each says that it is done', async () => {
    await page.goto('/norrvik/plan');
    await settled(page);
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await onScreen(page.getByRole('heading', { level: 1, name: fora.both })).toBeFocused();
    await page.getByRole('link', { name: 'Beredningsgruppen' }).waitFor();
    await tabTo(page.getByRole('link', { name: 'Beredningsgruppen' }));
    await page.keyboard.press('Enter');
    const join = page.getByRole('button', { name: fora.act.join });
    await join.waitFor();
    await tabTo(join);
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: fora.act.join });
    await tabTo(form.getByLabel(fora.roleName));
    await page.keyboard.type('Fältassistent');
    await page.keyboard.press('Escape');
    await onScreen(join).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(form.getByLabel(fora.roleName));
    await page.keyboard.type('Fältassistent');
    await form.getByLabel(fora.ofParty).selectOption('Norrviks stadsdelsförvaltning');
    await tabTo(form.getByRole('button', { name: ui.actions.record }));
    await page.keyboard.press('Enter');
    await onScreen(page.getByText(fora.done.join)).toBeFocused();
    await onScreen(seats()).toContainText('Fältassistent, Förvaltningen');

    await tabTo(page.getByRole('button', { name: fora.act.leaveOf('Fältassistent, Förvaltningen') }));
    await page.keyboard.press('Enter');
    await tabTo(
      page.getByRole('form', { name: fora.act.leaveOf('Fältassistent, Förvaltningen') }).getByRole('button', { name: ui.actions.record }),
    );
    await page.keyboard.press('Enter');
    await onScreen(page.getByText(fora.done.leave)).toBeFocused();
    await seats().locator('summary').click();
    await onScreen(seats().getByRole('table', { name: fora.formerMembers })).toContainText('Fältassistent');
  });

  it('say no in words: the same member twice, and a form is no wider than a narrow telephone', async () => {
    await page.goto('/norrvik/fora/beredningsgruppen');
    await settled(page);
    await page.getByRole('button', { name: fora.act.join }).click();
    const form = page.getByRole('form', { name: fora.act.join });
    await form.getByLabel(fora.roleName).fill('Kommunpolis');
    await form.getByLabel(fora.ofParty).selectOption('Lokalpolisområde Norrvik');
    await form.getByRole('button', { name: ui.actions.record }).click();
    await onScreen(form).toContainText(words.refused.ForumMemberAlready({}).title);
    expect(await breaches(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await tooWide(page)).toEqual([]);
    complaints = () => [];
  });

  it('with the keys alone: somebody is registered and gets a role; her name stands where it is hers and nowhere else', async () => {
    const { people } = words;
    await page.goto('/norrvik/personer');
    await settled(page);
    await page.getByLabel(people.name, { exact: true }).fill('Sam Exempel');
    await page.keyboard.press('Enter');
    await onScreen(page.getByText(people.registered)).toBeVisible();
    const assign = page.getByRole('button', { name: people.assignTo('Sam Exempel') });
    await assign.waitFor();
    await tabTo(assign);
    await page.keyboard.press('Enter');
    const ask = page.getByRole('dialog', { name: people.assignTo('Sam Exempel') });
    await ask.getByLabel(people.roleTitle, { exact: true }).fill('Fältassistent');
    await tabTo(ask.getByRole('button', { name: ui.actions.record }));
    await page.keyboard.press('Enter');
    await onScreen(page.getByText(people.assigned)).toBeFocused();
    await onScreen(page.getByRole('row', { name: /Sam Exempel/ })).toContainText('Fältassistent');
    expect(await breaches(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await tooWide(page)).toEqual([]);
    await page.goto('/norrvik/historik');
    await settled(page);
    await onScreen(page.getByText('Rollen Fältassistent för Förvaltningen fick en innehavare.')).toBeVisible();
    await onScreen(page.getByText('Sam Exempel')).toHaveCount(0);
  });
});
