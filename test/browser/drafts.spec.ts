import { randomUUID } from 'node:crypto';
import { expect as onScreen, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';
import { breaches, tooWide } from './using';
import { settled } from './watched';

const words = messages('sv');
const { ui, frame, recordDecision, decisionPage } = words;
const { drafts } = frame;
const [here, password] = ['/norrvik/aktivitet/NV-07', 'ett ganska langt losenord'];
const begun = 'Rektorn ringde: mötet flyttas till torsdag, och';
/** «Utkast sparat 14.02» */
const saved = new RegExp(drafts.saved('\\d\\d\\.\\d\\d'));

jest.setTimeout(60_000);

describe('what one is writing', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  /** Signed in once: to do it again and again is what the door suspects. */
  let own: Awaited<ReturnType<BrowserContext['cookies']>>;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    product = await startProduct();
    context = await browser.newContext({ baseURL: product.address });
    await signIn({ demo: 'beredningsgrupp' });
    own = await context.cookies();
    await context.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      ...{ baseURL: product.address, locale: 'sv-SE', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } },
    });
    context.setDefaultTimeout(8_000);
    await context.addCookies(own);
    page = await context.newPage();
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await browser?.close();
    await product?.end();
  });

  const signIn = async (data: object): Promise<void> => {
    expect((await context.request.post('/api/session', { data })).status()).toBeLessThan(300);
  };
  const arrive = async (address = here, on = page): Promise<void> => {
    await on.goto(address);
    await settled(on);
  };
  const text = (on = page): Locator => on.getByLabel(ui.activity.whatHappened);
  const save = (on = page): Locator => on.getByRole('button', { name: ui.actions.save }).filter({ visible: true });
  const timeline = (): Locator => page.getByRole('region', { name: ui.activity.timeline });
  const begin = async (what: string): Promise<void> => {
    await arrive();
    await page.getByRole('button', { name: ui.activity.newUpdate }).click();
    await text().fill(what);
    await onScreen(page.getByText(saved)).toBeVisible();
  };

  it('is there when the page is read anew, and is gone when it is thrown away', async () => {
    await begin(begun);
    await page.reload();
    await onScreen(text()).toHaveValue(begun);
    await onScreen(page.getByText(saved)).toBeVisible();
    await onScreen(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(await breaches(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page)).toEqual([]);
    await page.getByRole('button', { name: drafts.throwAway }).click();
    await onScreen(text()).toHaveValue('');
    await page.reload();
    await settled(page);
    await onScreen(page.getByRole('button', { name: ui.activity.newUpdate })).toBeVisible();
    await onScreen(text()).toBeHidden();
  });

  it('is nobody else’s: another who writes in the same cooperation, on the same machine, never sees it', async () => {
    await begin(begun);
    await signIn({ demo: 'administrator' });
    const post = async (address: string, data: object): Promise<void> => {
      const answer = await context.request.post(address, { data, headers: { 'Idempotency-Key': randomUUID() } });
      expect([answer.status(), await answer.text()]).toEqual([201, expect.anything()]);
    };
    const { parties } = (await (await context.request.get('/api/cooperations/norrvik')).json()) as { parties: { id: string }[] };
    await post('/api/accounts', { user: 'kollegan', password });
    await post('/api/cooperations/norrvik/access', { user: 'kollegan', role: 'beredningsgrupp', party: parties[0]?.id });
    await signIn({ user: 'kollegan', password });
    await arrive();
    await onScreen(text()).toBeHidden();
    await page.getByRole('button', { name: ui.activity.newUpdate }).click();
    await onScreen(text()).toHaveValue('');
    await onScreen(page.getByText(saved)).toHaveCount(0);
    await context.addCookies(own);
    await arrive();
    await onScreen(text()).toHaveValue(begun);
  });

  it('survives a refusal, and is recorded once it is mended', async () => {
    await begin('Avstämning med fältgruppen.');
    await page.getByLabel(ui.activity.whichDay, { exact: true }).filter({ visible: true }).fill('2031-01-01');
    await save().click();
    await onScreen(page.getByRole('alert')).toBeVisible();
    await page.reload();
    await onScreen(text()).toHaveValue('Avstämning med fältgruppen.');
    await page.getByLabel(ui.activity.whichDay, { exact: true }).filter({ visible: true }).fill('');
    await save().click();
    await onScreen(timeline()).toContainText('Avstämning med fältgruppen.');
    await page.reload();
    await settled(page);
    await onScreen(timeline()).toContainText('Avstämning med fältgruppen.');
    await onScreen(text()).toBeHidden();
  });

  it('is recorded once, though the answer was lost and the page read anew before one tried again', async () => {
    const once = 'Två klasser har haft besök.';
    await begin(once);
    const keys: (string | undefined)[] = [];
    await page.route('**/updates', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      // It arrives, and is recorded; that it was, nobody hears.
      await route.fetch();
      return route.abort();
    });
    await save().click();
    await onScreen(page.getByRole('alert')).toBeVisible();
    await page.reload();
    await onScreen(text()).toHaveValue(once);
    await save().click();
    await onScreen(page.locator('.saved')).toBeVisible();
    await onScreen(timeline().getByText(once)).toHaveCount(1);
    expect(keys).toEqual([expect.any(String), keys[0]]);
  });

  it('survives a session that ended: one signs in again, comes back to the same place, and saves it', async () => {
    const late = 'Skrivet strax före lunch, sparat strax efter.';
    await begin(late);
    await context.clearCookies();
    await save().click();
    await onScreen(page.getByText(frame.expired)).toBeVisible();
    await page.getByRole('button', { name: ui.signIn.as(words.role.beredningsgrupp) }).click();
    await onScreen(page).toHaveURL(here);
    await onScreen(text()).toHaveValue(late);
    await save().click();
    await onScreen(timeline().getByText(late)).toHaveCount(1);
  });

  it('is the same in two tabs, which say so', async () => {
    await begin('Först i den ena');
    const other = await context.newPage();
    await arrive(here, other);
    await onScreen(text(other)).toHaveValue('Först i den ena');
    await text(other).fill('Först i den ena, sedan i den andra.');
    await onScreen(text()).toHaveValue('Först i den ena, sedan i den andra.');
    await onScreen(page.getByText(drafts.elsewhere.written)).toBeVisible();
    await save(other).click();
    await onScreen(other.locator('.saved')).toBeVisible();
    await onScreen(text()).toHaveValue('');
    await onScreen(page.getByText(drafts.elsewhere.gone)).toBeVisible();
  });

  it('is kept in every form: a new status, a correction, a proposal, a decision and what one does with it', async () => {
    await arrive();
    await page.getByRole('button', { name: ui.activity.newStatus }).click();
    await page.getByLabel(ui.form.reason).filter({ visible: true }).fill('Väntar på lokal');
    await page.reload();
    await onScreen(page.getByLabel(ui.form.reason).filter({ visible: true })).toHaveValue('Väntar på lokal');
    await page.getByRole('button', { name: drafts.throwAway }).filter({ visible: true }).click();
    await page.getByRole('button', { name: ui.actions.correct, exact: true }).click();
    await page.getByLabel(ui.activity.shallBe).fill('En annan rubrik');
    await page.reload();
    await onScreen(page.getByLabel(ui.activity.shallBe)).toHaveValue('En annan rubrik');

    await arrive('/norrvik/aktivitet-ny');
    await page.getByLabel(ui.propose.name).fill('Cykelverkstad');
    await page.reload();
    await onScreen(page.getByLabel(ui.propose.name)).toHaveValue('Cykelverkstad');

    await arrive('/norrvik/registrera-beslut?activity=NV-07');
    await page.getByLabel(recordDecision.forum).selectOption({ label: 'Styrgruppen' });
    await page.getByLabel(recordDecision.text).fill('NV-07 fortsätter.');
    await page.reload();
    await onScreen(page.getByLabel(recordDecision.text)).toHaveValue('NV-07 fortsätter.');
    await onScreen(page.getByLabel(recordDecision.forum).locator('option:checked')).toHaveText('Styrgruppen');
    // One that was begun on something else is another.
    await arrive('/norrvik/registrera-beslut?activity=NV-05');
    await onScreen(page.getByLabel(recordDecision.text)).toHaveValue('');

    await arrive('/norrvik/beslut/B-248');
    for (const [button, field] of [
      [ui.decisions.assign, decisionPage.assignedRole],
      [decisionPage.markCarriedOut, `${decisionPage.note} (${ui.form.optional})`],
      [decisionPage.markNotCarriedOut, ui.form.reason],
      [decisionPage.change, decisionPage.newText],
      [ui.decisions.revoke, ui.form.reason],
    ] as const) {
      const opener = page.getByRole('button', { name: button, exact: true });
      if ((await opener.count()) === 0) continue;
      await opener.click();
      await page.getByLabel(field).filter({ visible: true }).fill('Påbörjat');
      await page.reload();
      await onScreen(page.getByLabel(field).filter({ visible: true })).toHaveValue('Påbörjat');
      await page.getByRole('button', { name: drafts.throwAway }).filter({ visible: true }).click();
    }
  });

  it('and what is recorded can be put right: as something new, beside what stays', async () => {
    const [wrong, right] = ['Mötet är på tisdag.', 'Rättelse: Mötet är på torsdag.'];
    await begin(wrong);
    await save().click();
    const confirmation = page.locator('.saved');
    await onScreen(confirmation).toBeFocused();
    await onScreen(confirmation).toContainText(frame.recorded.update);
    await confirmation.getByRole('button', { name: ui.actions.correct }).click();
    await onScreen(page.getByText(frame.recorded.stays)).toBeVisible();
    await onScreen(text()).toHaveValue(frame.recorded.correctionOf(wrong));
    await text().fill(right);
    await save().click();
    await onScreen(timeline().getByText(right)).toHaveCount(1);
    await onScreen(timeline().getByText(wrong, { exact: true })).toHaveCount(1);

    await arrive('/norrvik/registrera-beslut');
    await page.getByLabel(recordDecision.forum).selectOption({ label: 'Styrgruppen' });
    await page.getByLabel(recordDecision.text).fill('Vi ses igen i oktober.');
    await page.getByRole('button', { name: recordDecision.submitDecision }).click();
    await onScreen(confirmation).toContainText(/B-\d+ är registrerat/);
    await confirmation.getByRole('button', { name: ui.actions.correct }).click();
    await page.getByLabel(decisionPage.newText).fill('Vi ses igen i november.');
    await page.getByLabel(ui.form.reason).filter({ visible: true }).fill('Fel månad.');
    await save().click();
    await onScreen(confirmation).toContainText(frame.recorded.act(decisionPage.change));
    await onScreen(page.locator('main')).toContainText('Vi ses igen i november.');
    await onScreen(page.locator('main')).toContainText('Vi ses igen i oktober.');
    // Whoever reads the page anew has not just recorded it.
    await page.reload();
    await settled(page);
    await onScreen(confirmation).toHaveCount(0);
  });
});
