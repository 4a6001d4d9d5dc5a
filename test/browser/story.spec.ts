import { type Browser, type Page } from '@playwright/test';
import { messages } from '@sparbar/messages';
import { launchBrowser } from './browser';
import { startProduct, type Product } from './product';

const words = messages('sv');
const { ui } = words;

jest.setTimeout(90_000);

describe('the story, on the screens of the built product', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
    page = await browser.newPage({ locale: 'sv-SE' });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.end();
  });

  it('one signs in with a button, as the preparatory group', async () => {
    await page.goto(product.address);
    await page.getByRole('button', { name: ui.signIn.as(words.role.beredningsgrupp) }).click();
    await page.getByRole('navigation', { name: ui.app.menu }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/norrvik/plan');
  });
});
