import { post, read, written } from './house';
import { coop, install, type Installed } from './installed';

describe('what was written', () => {
  let there: Installed;
  beforeAll(async () => (there = await install()));
  afterAll(() => there.house.close());

  it('is seen before anybody would have looked for it by herself', async () => {
    const spent: number[] = [];
    for (let count = 0; count < 15; count += 1) {
      const update = await written(post(there.secretary, `${coop}/activities/LU-01/updates`, { text: `Runda ${count}.` }));
      const start = performance.now();
      await read(there.secretary, `${coop}/activities/LU-01`, update);
      spent.push(performance.now() - start);
    }
    // Of what is looked for each half second, or found again after a second, the middle one takes longer than that.
    const middle = spent.sort((one, other) => one - other)[7];
    expect(middle).toBeLessThan(400);
  });
});
