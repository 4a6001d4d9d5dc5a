import { expect as onScreen, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { seeing } from './seeing';
import { breaches, tooWide, whatColourChanges } from './using';
import { settled, watch } from './watched';

const words = messages('sv');
const { agreement: say } = words;

jest.setTimeout(90_000);

describe('the agreement on the screen', () => {
  const seen = seeing();
  const open = async (address: string): Promise<Page> => {
    const page = await seen('beredningsgrupp');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    await settled(page);
    return page;
  };

  it('says how it stands, whom it binds and what became of the old areas; and how it was before it was signed', async () => {
    const page = await open('/norrvik/overenskommelse');
    const { complaints } = watch(page);
    await onScreen(page.locator('.lead')).toContainText('gäller sedan 7 januari 2026');
    const parties = page.getByRole('region', { name: say.parties, exact: true });
    await onScreen(parties).toContainText('Trafikkontoret');
    await onScreen(page.locator('.lineage-picture')).toBeVisible();
    const table = page.getByRole('table', { name: new RegExp(say.lineageTable) });
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Otillåten påverkan' }) });
    await onScreen(row).toContainText(`${words.label.areaFate.successors} Systemhotande brottslighet`);
    await onScreen(row).toContainText('Tidigare bedömning: förs inte vidare');
    await page.goto('/norrvik/overenskommelse?at=2024-03-05&clock=was');
    await onScreen(page.locator('.lead')).toContainText(say.lead.unsigned);
    await onScreen(parties).toContainText('Granhöjden');
    await page.goto('/norrvik/overenskommelse?at=2024-03-05');
    await page.getByRole('link', { name: say.showAsWas }).click();
    await onScreen(page.locator('.lead')).toContainText(say.lead.unsigned);
    expect(complaints()).toEqual([]);
  });

  it('leads from an area to what was done in it, also in the area it comes from', async () => {
    const page = await open('/norrvik/omrade/bilaga-2024~platser');
    await onScreen(page.getByRole('table', { name: /aktiviteter under området/ })).toContainText('Trygga torg och stråk');
    await onScreen(page.locator('.summary')).toContainText('Avgränsade platser');
  });

  it('tries a new appendix and writes nothing: what is left without an area, readable for all', async () => {
    const page = await open('/norrvik/bilaga-prov');
    await page.getByLabel(say.trial.proposed).fill('Otrygga platser\nFramtidens unga: Alla under 25');
    await page.getByRole('button', { name: say.trial.run, exact: true }).click();
    const sentence = page.locator('.lead');
    await onScreen(sentence).toBeFocused();
    await onScreen(sentence).toContainText('Utan aktiviteter: Framtidens unga.');
    await onScreen(page.getByRole('table', { name: say.trial.orphaned })).toContainText(say.trial.because.undecided);
    expect(await breaches(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await tooWide(page)).toEqual([]);
  });

  it('is recorded from the screen: a party leaves, and stands among those that have left', async () => {
    const page = await open('/norrvik/overenskommelse');
    await page.getByText(say.record.joinOrDepart, { exact: true }).click();
    const form = page.getByRole('form', { name: say.record.joinOrDepart });
    await form.getByLabel(say.record.what).selectOption('depart');
    await form.getByLabel(say.party, { exact: true }).selectOption({ label: 'Utbildningsförvaltningen' });
    expect(await breaches(page, whatColourChanges)).toEqual([]);
    await form.getByRole('button', { name: say.record.depart }).click();
    await onScreen(form.locator('.saved')).toBeVisible();
    const parties = page.getByRole('region', { name: say.parties, exact: true });
    await onScreen(parties.getByText(say.formerParties)).toBeVisible();
    await onScreen(parties.locator('ul').last()).toContainText('Skolan');
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await tooWide(page)).toEqual([]);
  });
});
