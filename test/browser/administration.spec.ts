import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect as onScreen, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';
import { breaches, set, tabTo, tooWide, whatColourChanges } from './using';
import { settled, watch } from './watched';

const words = messages('sv');
const { administration, frame, parties, ui, reading } = words;
const password = 'fyra vanliga ord i rad';
const coop = '/api/cooperations/lunden';
/** More than a page of the list holds, and of each letter that Swedish puts last. */
const people = ['Åsa', 'Ärla', 'Örjan', ...Array.from({ length: 40 }, (_, index) => `nr${index + 1}`)];

jest.setTimeout(90_000);

describe('who has an account and who has access', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: () => readonly string[];

  const write = async (path: string, data: object): Promise<string> => {
    const answer = await context.request.post(path, { headers: { 'idempotency-key': randomUUID() }, data });
    if (answer.status() !== 201) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return ((await answer.json()) as { readonly id: string }).id;
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct('empty');
    context = await browser.newContext({ baseURL: product.address, locale: 'sv-SE', reducedMotion: 'reduce' });
    context.setDefaultTimeout(8_000);
    await write('/api/session/first', { token: product.firstToken, user: 'Eva', password }).catch(() => undefined);
    await write('/api/cooperations', { id: 'lunden', name: 'Lundens samverkan', district: 'Lunden' });
    const party = await write(`${coop}/parties`, { name: 'Stadsdelsförvaltningen', shortName: 'SDF', kind: 'district' });
    const schools = await write(`${coop}/parties`, { name: 'Skolorna', shortName: 'Skolorna', kind: 'education' });
    for (const user of people) {
      await write('/api/accounts', { user, password });
      await write(`${coop}/access`, {
        user,
        role: user.startsWith('nr') ? 'beredningsgrupp' : 'styrgrupp',
        party: user === 'Åsa' ? schools : party,
      });
    }
  }, 120_000);
  beforeEach(async () => {
    page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 800 });
    ({ complaints } = watch(page));
    await page.goto('/administration');
    await settled(page);
  });
  afterEach(async () => {
    expect(complaints()).toEqual([]);
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.end();
  });

  const access = (): Locator => page.getByRole('region', { name: administration.access.title });
  const accounts = (): Locator => page.getByRole('region', { name: administration.accounts.title });
  const row = (list: Locator, user: string): Locator =>
    list.locator('tbody tr').filter({ has: page.getByRole('rowheader', { name: user, exact: true }) });
  const button = (list: Locator, name: string): Locator => list.getByRole('button', { name, exact: true });
  const unfold = (): Promise<void> => page.getByText(parties.change, { exact: true }).press('Enter');
  const heads = (list: Locator): Promise<readonly string[]> => list.locator('tbody th').allTextContents();

  it('is listed in Swedish order, a page at a time, and narrowed in the address', async () => {
    for (const shown of [20, 40]) {
      await onScreen(access().locator('tbody tr')).toHaveCount(shown);
      await button(access(), ui.actions.more).click();
    }
    await onScreen(access().locator('tbody tr')).toHaveCount(people.length + 1);
    const names = await heads(access());
    expect(names.slice(0, 4)).toEqual([`eva (${administration.you})`, 'nr1', 'nr2', 'nr3']);
    expect(names.slice(-3)).toEqual(['åsa', 'ärla', 'örjan']);

    await access().getByLabel(administration.columns.role).selectOption({ label: words.role.styrgrupp });
    await onScreen(access().locator('tbody tr')).toHaveCount(3);
    await page.getByRole('columnheader', { name: administration.columns.user }).first().getByRole('button').click();
    await onScreen(access().locator('tbody th').first()).toHaveText('örjan');
    await page.reload();
    await settled(page);
    expect(await heads(access())).toEqual(['örjan', 'ärla', 'åsa']);
    await access().getByLabel(administration.columns.party).selectOption({ label: 'Skolorna' });
    await onScreen(access().locator('tbody tr')).toHaveCount(1);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ role: 'styrgrupp', sort: '-user' });

    const download = page.waitForEvent('download');
    await access()
      .getByRole('link', { name: reading.exported.save('CSV') })
      .click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^lunden-behorigheter-\d+\.csv$/);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(
      /;"läge: Har behörighet; roll: styrgruppen; part: Skolorna"\r\n[^]*\r\nåsa;styrgruppen;Skolorna;/,
    );
  });

  it('an access is changed and taken back at its row, with the keys alone, and given back', async () => {
    const change = button(row(access(), 'nr3'), administration.changeRoleOf('nr3'));
    await change.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: administration.changeRoleOf('nr3') });
    await dialog.getByLabel(administration.columns.role).selectOption({ label: words.role.revisor });
    await page.keyboard.press('Enter');
    await onScreen(dialog.getByLabel(administration.columns.role)).toHaveValue('revisor');
    await tabTo(button(dialog, ui.actions.save), 6);
    await page.keyboard.press('Enter');
    await onScreen(access().getByText(administration.changed('nr3', words.role.revisor))).toBeFocused();
    await onScreen(row(access(), 'nr3')).toContainText(words.role.revisor);

    const take = button(row(access(), 'nr3'), administration.of(administration.withdraw, 'nr3'));
    await take.focus();
    await page.keyboard.press('Enter');
    const asked = page.getByRole('dialog', { name: administration.withdrawFrom('nr3') });
    await onScreen(button(asked, ui.actions.cancel)).toBeFocused();
    await page.keyboard.press('Escape');
    await onScreen(asked).toHaveCount(0);
    await onScreen(take).toBeFocused();
    await onScreen(row(access(), 'nr3')).toBeVisible();
    await page.keyboard.press('Enter');
    await onScreen(button(asked, ui.actions.cancel)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await onScreen(button(asked, administration.withdraw)).toBeFocused();
    await page.keyboard.press('Enter');
    await onScreen(access().getByText(administration.withdrawn('nr3'))).toBeFocused();
    await onScreen(row(access(), 'nr3')).toHaveCount(0);

    await button(access(), `${administration.shownAccess.withdrawn} 1`).click();
    await button(row(access(), 'nr3'), administration.giveBackTo('nr3')).click();
    await button(page.getByRole('dialog'), administration.giveBack).click();
    await onScreen(access().getByText(administration.changed('nr3', words.role.revisor))).toBeFocused();
    await onScreen(access().getByText(administration.emptyFiltered)).toBeVisible();
    await button(access(), ui.actions.clearFilters).click();
    await onScreen(row(access(), 'nr3')).toBeVisible();
  });

  it('an account is closed at its row, and its access says so; nobody can do it to herself', async () => {
    await onScreen(row(accounts(), 'nr1')).toContainText(administration.place('Lundens samverkan', words.role.beredningsgrupp, 'SDF'));
    for (const list of [access(), accounts()]) await onScreen(list.locator('tbody tr').first().getByRole('button')).toHaveCount(0);
    await button(row(accounts(), 'nr1'), administration.of(administration.closeAccount, 'nr1')).click();
    const asked = page.getByRole('dialog', { name: administration.closeAccountOf('nr1') });
    await onScreen(asked).toContainText(ui.administration.closeAccountHint);
    await button(asked, administration.closeAccount).click();
    await onScreen(accounts().getByText(administration.closed('nr1'))).toBeFocused();
    await onScreen(row(accounts(), 'nr1')).toHaveCount(0);
    await button(accounts(), `${administration.shownAccounts.closed} 1`).click();
    await onScreen(row(accounts(), 'nr1')).toBeVisible();
    await onScreen(access().getByRole('rowheader', { name: `nr1 (${administration.closedAccount})` })).toBeVisible();
  });

  it('the forms below are one press away, however long the lists', async () => {
    await button(access(), ui.administration.access).click();
    await onScreen(page.getByRole('form', { name: ui.administration.access }).getByLabel(ui.signIn.user)).toBeFocused();
    await button(accounts(), ui.administration.account).click();
    await onScreen(page.getByRole('form', { name: ui.administration.account }).getByLabel(ui.signIn.user)).toBeFocused();
  });

  it('the form for a user name asks too, and does not look like what the screen is for', async () => {
    const form = page.getByRole('form', { name: ui.administration.closeAccount });
    const press = button(form, ui.administration.closeAccount);
    await onScreen(press).toHaveClass(/danger/);
    await form.getByLabel(ui.signIn.user).fill('nr2');
    await press.click();
    const asked = page.getByRole('dialog', { name: administration.closeAccountOf('nr2') });
    await button(asked, ui.actions.cancel).click();
    await onScreen(row(accounts(), 'nr2')).toBeVisible();
    await press.click();
    await button(asked, ui.administration.closeAccount).click();
    await onScreen(form.getByText(ui.form.saved)).toBeVisible();
    await onScreen(row(accounts(), 'nr2')).toHaveCount(0);
  });

  it('a party is renamed and called something besides, with the keys alone, and a name is taken back with a reason', async () => {
    const card = page.getByRole('region', { name: ui.administration.parties });
    await unfold();
    const rename = page.getByRole('form', { name: parties.rename });
    await rename.getByLabel(ui.administration.party).selectOption('Skolorna');
    await rename.getByLabel(parties.name).fill('Lundens skolor');
    await rename.getByLabel(parties.shortName).fill('Lundens skolor');
    await button(rename, parties.rename).press('Enter');
    await onScreen(card.getByRole('listitem').filter({ hasText: 'Lundens skolor' })).toContainText('hette Skolorna till');
    const also = page.getByRole('form', { name: parties.alsoCall });
    await also.getByLabel(ui.administration.party).selectOption('Lundens skolor');
    await also.getByLabel(parties.alias).fill('Skolförvaltningen');
    await also.getByLabel(parties.alias).press('Enter');
    const remove = card.getByRole('button', { name: parties.notCall('Lundens skolor', 'Skolförvaltningen') });
    await remove.press('Enter');
    const asked = page.getByRole('dialog', { name: parties.notCall('Lundens skolor', 'Skolförvaltningen') });
    expect(await breaches(page)).toEqual([]);
    await asked.getByLabel(ui.administration.mergedWhy).fill('Det är en annan förvaltning');
    await asked.getByLabel(ui.administration.mergedWhy).press('Enter');
    await onScreen(remove).toHaveCount(0);
    await onScreen(card).not.toContainText('Skolförvaltningen');
  });

  it('a party becomes several, and its line says which', async () => {
    for (const name of ['Västra Lunden', 'Östra Lunden', 'Gamla Lunden'])
      await write(`${coop}/parties`, { name, shortName: name, kind: 'district' });
    await page.reload();
    await settled(page);
    await unfold();
    const form = page.getByRole('form', { name: parties.split });
    await form.getByLabel(parties.splitParty).selectOption('Gamla Lunden');
    await onScreen(form.getByRole('checkbox', { name: 'Gamla Lunden' })).toHaveCount(0);
    await form.getByRole('checkbox', { name: 'Västra Lunden' }).press('Space');
    await form.getByRole('checkbox', { name: 'Östra Lunden' }).press('Space');
    await form.getByLabel(ui.administration.mergedWhy).fill('Två nämnder');
    await button(form, parties.split).press('Enter');
    await onScreen(form.getByRole('status')).toHaveText(ui.form.saved);
    const line = page.getByRole('region', { name: ui.administration.parties }).getByRole('listitem').filter({ hasText: 'Gamla Lunden' });
    await onScreen(line).toContainText('delades i Västra Lunden och Östra Lunden');
    await onScreen(form.getByLabel(parties.splitParty).locator('option', { hasText: 'Gamla Lunden' })).toHaveCount(0);
    expect(await breaches(page)).toEqual([]);
  });

  it('is readable for all in both themes, also what asks, and no wider than a narrow telephone', async () => {
    await set(page, ui.app.theme.light);
    expect(await breaches(page)).toEqual([]);
    await set(page, ui.app.theme.dark);
    expect(await breaches(page, whatColourChanges)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page)).toEqual([]);
    await button(row(access(), 'nr5'), administration.of(administration.withdraw, 'nr5')).click();
    expect(await breaches(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
    await set(page, ui.app.theme.light);
    for (const heading of await page.locator('.administration > .card').all()) await onScreen(heading.locator('h2')).toHaveCount(1);
  });

  it('whoever works in two cooperations switches openly between them, with the keys alone', async () => {
    await write('/api/cooperations', { id: 'backen', name: 'Backens samverkan', district: 'Backen' });
    const party = await write('/api/cooperations/backen/parties', { name: 'Polisen', shortName: 'Polisen', kind: 'police' });
    await write('/api/cooperations/backen/access', { user: 'nr4', role: 'beredningsgrupp', party });
    const hers = await browser.newContext({ baseURL: product.address, locale: 'sv-SE', reducedMotion: 'reduce' });
    await hers.request.post('/api/session', { data: { user: 'nr4', password } });
    const screen = await hers.newPage();
    await screen.goto('/lunden/historik');
    await settled(screen);
    const opener = screen.locator('button.cooperation');
    const panel = screen.locator('#cooperation-panel');
    await tabTo(opener);
    await screen.keyboard.press('Enter');
    await onScreen(panel.getByRole('link', { name: /Lundens samverkan/ })).toContainText(frame.cooperation.here);
    for (const theme of [ui.app.theme.light, ui.app.theme.dark]) {
      await screen.keyboard.press('Escape');
      await onScreen(opener).toBeFocused();
      await set(screen, theme);
      await opener.press('Enter');
      expect(await breaches(screen)).toEqual([]);
    }
    await screen.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(screen)).toEqual([]);
    await panel.getByRole('link', { name: /Backens samverkan/ }).press('Enter');
    await onScreen(screen).toHaveURL(/\/backen\/historik$/);
    await onScreen(screen.getByRole('status').filter({ hasText: frame.cooperation.switched('Backens samverkan') })).toBeAttached();
    await hers.close();
  });
});
