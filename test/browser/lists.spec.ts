import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect as onScreen, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';
import { breaches, tooWide } from './using';
import { settled, watch } from './watched';

const words = messages('sv');
const { ui, reading, decisionFilters } = words;

jest.setTimeout(60_000);

describe('the lists', () => {
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
    await context.request.post('/api/session', { data: { demo: 'revisor' } });
  });
  beforeEach(async () => {
    page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 700 });
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

  const rows = (): Locator => page.getByRole('table').locator('tbody tr');
  const first = (): Locator => rows().first().getByRole('rowheader');

  it('the register shows what its address says, as many as its button counted, and all again when it is cleared', async () => {
    await page.goto('/norrvik/beslut');
    await settled(page);
    const all = await rows().count();
    const open = page.locator('.register-filters').getByRole('button', { name: decisionFilters.notCarriedOut });
    const counted = Number(/\d+/.exec((await open.textContent()) ?? '')?.[0]);
    await open.click();
    await onScreen(rows()).toHaveCount(counted);
    expect(counted).toBeLessThan(all);
    await page.reload();
    await onScreen(rows()).toHaveCount(counted);
    await onScreen(open).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: ui.actions.clearFilters }).click();
    await onScreen(rows()).toHaveCount(all);
  });

  it('a column orders it, one way and the other, and says which', async () => {
    await page.goto('/norrvik/beslut');
    await settled(page);
    const newest = await first().textContent();
    const number = page.getByRole('columnheader', { name: ui.decisions.columns.number });
    await onScreen(number).toHaveAttribute('aria-sort', 'descending');
    await number.getByRole('button').click();
    await onScreen(number).toHaveAttribute('aria-sort', 'ascending');
    await onScreen(first()).not.toHaveText(String(newest));
    expect(new URL(page.url()).searchParams.get('sort')).toBe('number');
  });

  it('whoever goes into a decision and back is where she was: the same row, the same place, the focus on it', async () => {
    await page.goto('/norrvik/beslut');
    await settled(page);
    const link = rows().nth(12).getByRole('link');
    await link.click();
    await onScreen(page.getByRole('heading', { level: 1 })).toBeFocused();
    await settled(page);
    await page.goBack();
    await onScreen(link).toBeFocused();
    await onScreen(link).toBeInViewport();
  });

  it.each([
    ['/norrvik/beslut?standing=open&at=2026-06-30', reading.exported.list.decisions, 'läge: Beslutat, Ej genomfört'],
    ['/norrvik/historik?party=lokalpolisomradet&at=2026-06-30', reading.exported.list.events, 'Part: Polisen'],
    [
      '/norrvik/plan?status=running&at=2026-06-30',
      reading.exported.list.activities,
      'läge: Pågår; plan: Norrviks åtgärdsplan 2026; År: 2026',
    ],
  ])('%s is taken along as it stands, and says what it is of', async (address, list, chosen) => {
    await page.goto(address);
    await settled(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: reading.exported.save('CSV') }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^norrvik-[a-z]+-\d+\.csv$/);
    const text = readFileSync(await file.path(), 'utf8');
    const { about } = reading.exported;
    expect(text.split('\r\n').slice(0, 5)).toEqual([
      `\uFEFF${about.cooperation};Norrviks lokala samverkan`,
      `${about.list};${list}`,
      chosen.includes(';') ? `${about.chosen};"${chosen}"` : `${about.chosen};${chosen}`,
      `${about.validAt};2026-06-30`,
      `${about.knownAt};2026-06-30`,
    ]);
    // The head, an empty line, the columns, and one row or more.
    expect(text.split('\r\n').length).toBeGreaterThan(9);
  });

  it('the history is narrowed to a type and to whoever did it: in the address, and the file says both in words', async () => {
    await page.goto('/norrvik/historik');
    await settled(page);
    const filters = page.locator('.history-filters');
    const sentences = page.locator('.history-days li .history-sentence');
    const who = filters.getByLabel(ui.history.filters.actor);
    const district = words.role.beredningsgrupp + ', Förvaltningen';
    await filters.getByLabel(ui.history.filters.type).selectOption({ label: words.label.eventType.ActivityUpdateRecorded });
    await onScreen(sentences.filter({ hasNotText: /^En lägesuppdatering skrevs om /u })).toHaveCount(0);
    await onScreen(sentences.first()).toBeVisible();
    const everybody = await who.locator('option').allTextContents();
    expect(everybody.length).toBeGreaterThan(2);
    await who.selectOption({ label: district });
    await settled(page);
    // Somebody else can be chosen without letting go of the first.
    expect(await who.locator('option').allTextContents()).toEqual(everybody);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('type'), searchParams.get('actor')]).toEqual(['ActivityUpdateRecorded', 'demo-beredningsgrupp']);
    await page.reload();
    await settled(page);
    await onScreen(who.locator('option:checked')).toHaveText(district);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: reading.exported.save('CSV') }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text.split('\r\n')[2]).toBe(`${reading.exported.about.chosen};"Händelsetyp: Lägesuppdatering skriven; Vem: ${district}"`);
    await filters.getByRole('button', { name: ui.actions.clearFilters }).click();
    await onScreen(sentences.filter({ hasNotText: /^En lägesuppdatering skrevs om /u }).first()).toBeVisible();
  });

  it('the history of what Spårbar did by itself can be chosen, and an actor in the address stands in the list whoever it is', async () => {
    await page.goto('/norrvik/historik?actor=reaction%3Adecision-effects');
    await settled(page);
    const who = page.locator('.history-filters').getByLabel(ui.history.filters.actor);
    await onScreen(who.locator('option:checked')).toHaveText(words.label.automatic['reaction:decision-effects']);
    await onScreen(page.locator('.history-days li').first()).toContainText(words.role.system);
    await page.goto('/norrvik/historik?actor=ingen-alls');
    await settled(page);
    await onScreen(page.getByText(reading.narrowed.noEvents(`${ui.history.filters.actor}: ingen-alls`))).toBeVisible();
    await onScreen(who.locator('option:checked')).toHaveText('ingen-alls');
    await who.selectOption('');
    await onScreen(page.locator('.history-days li').first()).toBeVisible();
  });

  const part = (name: string, value: string): Locator =>
    page
      .getByRole('group', { name: ui.history.chosen })
      .getByRole('button', { name: reading.narrowed.remove(`${name}: ${value}`), exact: true });

  it('on a narrow telephone one sees what the history is narrowed by, and lets go of each by itself or of all', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/norrvik/historik?party=lokalpolisomradet&kind=status&since=2026-01-01');
    await settled(page);
    await onScreen(page.locator('.history-filters')).not.toHaveAttribute('open');
    const [party, kind, since] = [
      part(ui.history.filters.party, 'Polisen'),
      part(ui.history.filters.kind, words.label.historyKind.status),
      part(ui.history.filters.since, words.day('2026-01-01')),
    ];
    await onScreen(party).toBeInViewport();
    expect(await tooWide(page)).toEqual([]);
    expect(await breaches(page)).toEqual([]);
    await kind.press('Enter');
    await onScreen(kind).toHaveCount(0);
    await onScreen(since).toBeFocused();
    expect(new URL(page.url()).searchParams.get('kind')).toBeNull();
    await since.press('Enter');
    await onScreen(party).toBeFocused();
    await page.getByRole('group', { name: ui.history.chosen }).getByRole('button', { name: ui.actions.clearFilters }).press('Enter');
    await onScreen(party).toHaveCount(0);
    await onScreen(page.getByRole('heading', { level: 1 })).toBeFocused();
    await onScreen(page.getByRole('status').filter({ hasText: reading.narrowed.cleared })).toBeAttached();
  });

  it.each([
    [
      '/norrvik/historik?kind=followUp&type=DecisionRecorded',
      reading.narrowed.noEvents(
        `${ui.history.filters.kind}: ${words.label.historyKind.followUp}; ${ui.history.filters.type}: ${words.label.eventType.DecisionRecorded}`,
      ),
    ],
    [
      '/norrvik/beslut?standing=open&since=2026-09-24',
      reading.narrowed.noDecisions(
        `${ui.plan.filterStatus}: ${decisionFilters.notCarriedOut}; ${ui.history.filters.since}: ${words.day('2026-09-24')}`,
      ),
    ],
    ['/norrvik/plan?vy=lista&area=Ingenstans', reading.narrowed.noActivities(`${ui.plan.filterArea}: Ingenstans`)],
  ])('%s: where nothing fits one is told what was chosen, and can let go of it', async (address, said) => {
    await page.goto(address);
    await settled(page);
    await onScreen(page.getByText(said)).toBeVisible();
    await page.getByRole('group', { name: ui.history.chosen }).getByRole('button', { name: ui.actions.clearFilters }).click();
    await onScreen(page.getByText(said)).toHaveCount(0);
    await onScreen(page.locator('main').getByRole('link').nth(3)).toBeVisible();
  });

  const column = (name: string): Locator => page.getByRole('columnheader', { name });
  const cells = (at: number): Promise<readonly string[]> => page.locator(`tbody tr > :nth-child(${at})`).allTextContents();

  it('the plan is a list at a press: in the address, in Swedish order, one area of it, and the file is the same', async () => {
    await page.goto('/norrvik/plan');
    await settled(page);
    await page.getByRole('button', { name: reading.list.asList }).click();
    await onScreen(page.getByRole('table')).toBeVisible();
    expect(new URL(page.url()).searchParams.get('vy')).toBe('lista');
    const all = await rows().count();
    await column(ui.plan.columns.title).getByRole('button').click();
    await onScreen(column(ui.plan.columns.title)).toHaveAttribute('aria-sort', 'ascending');
    await settled(page);
    const titles = await cells(2);
    expect(titles).toEqual([...titles].sort(new Intl.Collator('sv').compare));
    expect(titles.at(-1)).toMatch(/^[ÅÄÖ]/);
    await page.getByLabel(ui.plan.filterArea).selectOption({ index: 1 });
    await onScreen(rows()).not.toHaveCount(all);
    await page.reload();
    await settled(page);
    const shown = await cells(1);
    expect(shown.length).toBeLessThan(all);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: reading.exported.save('CSV') }).click();
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines.slice(lines.indexOf('') + 2).map((line) => line.split(';')[0])).toEqual(shown);
  });

  it.each([360, 700, 1087, 1088, 1280])('the plan’s list needs no scrolling sideways at %i', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/norrvik/plan?vy=lista');
    await settled(page);
    expect(await tooWide(page)).toEqual([]);
  });

  it('on a narrow telephone each activity is a card, and whoever goes into one and back is where she was', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto('/norrvik/plan?vy=lista');
    await settled(page);
    const link = rows().nth(8).getByRole('link');
    const { width = 0 } = (await rows().nth(8).boundingBox()) ?? {};
    expect(width).toBeLessThan(361);
    await link.click();
    await onScreen(page.getByRole('heading', { level: 1 })).toBeFocused();
    await settled(page);
    await page.goBack();
    await onScreen(link).toBeFocused();
    await onScreen(link).toBeInViewport();
  });

  const writeUpdate = async (text: string): Promise<void> => {
    const writer = await browser.newContext({ baseURL: product.address });
    await writer.request.post('/api/session', { data: { demo: 'beredningsgrupp' } });
    const answer = await writer.request.post('/api/cooperations/norrvik/activities/NV-05/updates', {
      headers: { 'idempotency-key': randomUUID() },
      data: { text },
    });
    expect(answer.status()).toBe(201);
    await writer.close();
  };

  it('what somebody else records is told and moves nothing, until one asks to see it', async () => {
    await page.goto('/norrvik/historik');
    await settled(page);
    const newest = page.locator('.history-days li').first();
    const before = await newest.textContent();
    await writeUpdate('Hallen är bokad till jul.');
    const news = page.getByRole('button', { name: reading.news.show(1) });
    await onScreen(news).toBeVisible();
    await onScreen(page.getByRole('status').filter({ hasText: reading.news.heard(1) })).toBeAttached();
    expect(await newest.textContent()).toBe(before);
    await news.click();
    await onScreen(newest).toContainText('Hallen är bokad till jul.');
    await onScreen(news).toHaveCount(0);
    await onScreen(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  it('an activity that is read grows in place, and the one who reads it stays where she is', async () => {
    await page.goto('/norrvik/aktivitet/NV-05');
    await settled(page);
    const link = page.getByRole('region', { name: ui.activity.timeline }).getByRole('link').nth(12);
    await link.focus();
    // The heading of the timeline is above what she sees: only then is there a place to keep.
    await link.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const place = async (): Promise<number> => Math.round((await page.locator(':focus').boundingBox())?.y ?? -1);
    const [address, there] = [await link.getAttribute('href'), await place()];
    const heard = page.waitForResponse(
      async (answer) => answer.url().includes('NV-05') && (await answer.text()).includes('Två nya ledare är på plats.'),
    );
    await writeUpdate('Två nya ledare är på plats.');
    await heard;
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(address);
    expect(Math.abs((await place()) - there)).toBeLessThan(4);
    await page.evaluate(() => window.scrollTo(0, 0));
    await onScreen(page.getByText('Två nya ledare är på plats.')).toBeAttached();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(address);
  });
});
