import { expect as onScreen, type Locator, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { seeing } from './seeing';
import { breaches, tooWide, whatColourChanges } from './using';
import { settled, watch } from './watched';

const words = messages('sv');
const { ui, decisionPage, label } = words;
const address = '/norrvik/beslut/B-248';

jest.setTimeout(60_000);

describe('what was said by mistake of a decision', () => {
  const seen = seeing();
  let page: Page;
  let complaints: () => readonly string[];

  beforeEach(async () => {
    page = await seen('beredningsgrupp', { viewport: { width: 1280, height: 900 } });
    ({ complaints } = watch(page));
    await page.goto(address);
    await settled(page);
  });
  afterEach(() => expect(complaints()).toEqual([]));

  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const form = (): Locator => page.locator('main form:visible');
  const stands = (standing: keyof typeof label.standing): Promise<void> =>
    onScreen(page.locator('.chip').filter({ hasText: label.standing[standing] }).first()).toBeVisible();
  const changes = (): Locator => page.getByRole('region', { name: ui.decisions.amendments }).getByRole('listitem');
  const save = async (): Promise<void> => {
    await form().getByRole('button', { name: ui.actions.save }).click();
    await onScreen(page.locator('.saved')).toBeFocused();
  };

  it('the wrong button: the right thing is said in its place, with what stood before, here and in the history', async () => {
    await button(decisionPage.markCarriedOut).click();
    await form().getByLabel(decisionPage.note).fill('Klart');
    await save();
    await stands('carriedOut');
    // Beside what one has just said stands the way to put it right; it opens with the focus in it.
    await page.locator('.saved').getByRole('button', { name: ui.actions.correct }).click();
    await onScreen(form()).toContainText(`${label.standing.carriedOut} 24 september 2026: Klart`);
    await onScreen(form().getByLabel(decisionPage.asBefore)).toBeFocused();
    await form().getByLabel(label.standing.notCarriedOut, { exact: true }).check();
    await form().getByRole('button', { name: ui.actions.save }).click();
    await onScreen(form().getByLabel(decisionPage.because.notCarriedOut)).toBeFocused();
    await form().getByLabel(decisionPage.because.notCarriedOut).fill('Inga medel');
    await form().getByLabel(decisionPage.whyCorrected).fill('Fel knapp');
    await save();
    await stands('notCarriedOut');
    await onScreen(changes()).toHaveCount(1);
    await onScreen(changes().locator('del')).toHaveText(/Genomfört\s24\sseptember\s2026: Klart/u);
    await onScreen(changes().locator('strong')).toHaveText(/Ej genomfört\s24\sseptember\s2026: Inga medel/u);
    await onScreen(changes()).toContainText('Fel knapp');

    await page.goto('/norrvik/historik');
    await settled(page);
    const [said, corrected] = [page.locator('.history-row').nth(0), page.locator('.history-row').nth(1)];
    await onScreen(said).toContainText(words.event.DecisionNotCarriedOut({ decision: 'B-248' }));
    await onScreen(corrected).toContainText(words.event.DecisionStandingCorrected({ decision: 'B-248', was: 'carriedOut' }));
    await onScreen(corrected).toContainText('Fel knapp');
    await onScreen(corrected.locator('del')).toHaveText(`${label.standing.carriedOut}: Klart`);
  });

  it('the wrong day and reason: both start from what stands there', async () => {
    await button(decisionPage.correctStanding(label.standing.notCarriedOut)).click();
    await form().getByLabel(decisionPage.sameOtherwise(label.standing.notCarriedOut)).check();
    await onScreen(form().getByLabel(decisionPage.because.notCarriedOut)).toHaveValue('Inga medel');
    await onScreen(form().getByLabel(ui.form.effectiveOn)).toHaveValue('2026-09-24');
    await form().getByLabel(ui.form.effectiveOn).fill('2026-09-23');
    expect(await breaches(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await breaches(page, whatColourChanges)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page)).toEqual([]);
    await form().getByLabel(decisionPage.because.notCarriedOut).fill('Medlen är slut');
    await form().getByLabel(decisionPage.whyCorrected).fill('Fel dag');
    await save();
    await stands('notCarriedOut');
    await onScreen(changes()).toHaveCount(2);
    await onScreen(changes().last().locator('strong')).toHaveText(/Ej genomfört\s23\sseptember\s2026: Medlen är slut/u);
  });

  it('a revocation that was a mistake: the decision stands as it did, the plan is not touched, and one is told', async () => {
    const effects = await page.locator('.consequences').textContent();
    await button(ui.decisions.revoke).click();
    await form().getByLabel(ui.form.reason).fill('Fel beslut valt');
    await save();
    await stands('revoked');
    await button(decisionPage.correctStanding(label.standing.revoked)).click();
    await onScreen(form()).toContainText(decisionPage.planStands);
    await form().getByLabel(decisionPage.whyCorrected).fill('Det var ett annat beslut som skulle upphävas');
    await save();
    await stands('notCarriedOut');
    await onScreen(changes()).toHaveCount(3);
    expect(await page.locator('.consequences').textContent()).toBe(effects);
    await onScreen(button(ui.decisions.revoke)).toBeVisible();
  });
});
