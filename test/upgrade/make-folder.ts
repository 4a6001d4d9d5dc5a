/** Makes the data folder that a release is remembered by: see README.md here. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { furnish, notes, propose } from '../furnished';
import { runProduct } from '../running-product';

const main = async (): Promise<void> => {
  const folder = path.join(__dirname, process.argv[2] ?? '');
  const made = `${folder}.made`;
  const product = await runProduct({ folder: made });
  const { secretary } = await furnish(product);
  for (let number = 1; number <= 12; number += 1) await secretary.write(notes(), { text: `Anteckning ${number}` });
  await propose(secretary, 'LU-02');
  await product.end();
  for (const cooperation of ['lunden', 'system']) {
    for (const name of ['events.sqlite', 'keys.sqlite', 'progress.sqlite'])
      cpSync(path.join(made, cooperation, name), path.join(folder, cooperation, name));
  }
  rmSync(made, { recursive: true });
};

void main();
