/** Makes docs/pictures/plan.png anew, from the built product: CONTRIBUTING says how to run it. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser';
import { startProduct } from './product';

const file = path.resolve(__dirname, '../../docs/pictures/plan.png');

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const product = await startProduct('to load');
  try {
    const viewport = { width: 1440, height: 900 };
    const context = await browser.newContext({ baseURL: product.address, locale: 'sv-SE', colorScheme: 'light', viewport });
    await context.request.post('/api/session', { data: { demo: 'beredningsgrupp' } });
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('link', { name: /skol/i }).first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    // Whoever reads the README is not a newcomer to be shown around.
    await page.getByRole('button', { name: 'Inte nu' }).click();
    await page.evaluate(() => document.fonts.ready);
    mkdirSync(path.dirname(file), { recursive: true });
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
    await product.end();
  }
  process.stdout.write(`${path.relative('', file)}: ${Math.round(statSync(file).size / 1024)} kB\n`);
}

void main();
