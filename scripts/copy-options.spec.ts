import { copyOptions } from './copy-options.mjs';

const at = { INIT_CWD: '/home/eva' };

describe('what stands after `npm run backup --` and `npm run restore --`', () => {
  it('is read from where one stands', () => {
    expect(copyOptions('backup', ['--to', 'b', '--keys-to=/mnt/keys'], at).flags).toEqual([
      ...['--to', '/home/eva/b'],
      ...['--keys-to', '/mnt/keys'],
      ...['--data', '/home/eva/data'],
    ]);
    expect(copyOptions('restore', ['--from', '../b', '--data', 'd'], at).flags).toEqual(['--from', '/home/b', '--data', '/home/eva/d']);
  });

  it('may leave the data folder to the environment', () => {
    expect(copyOptions('backup', ['--to', '/b'], { ...at, SPARBAR_DATA: '/srv/sparbar' }).flags).toContain('/srv/sparbar');
  });

  it('must say where', () => {
    expect(() => copyOptions('backup', [], at)).toThrow('Say where: npm run -s backup -- --to DIR');
    expect(() => copyOptions('restore', ['--data', 'd'], at)).toThrow('Say where: npm run -s restore -- --from DIR');
  });

  it('is refused by name where it is not known', () => {
    for (const strange of [['--force'], ['--from', 'x'], ['somewhere'], ['--to']])
      expect(() => copyOptions('backup', strange, at)).toThrow(/is not understood: `npm run -s backup -- --help` lists the options\./);
  });

  it('can be asked for', () => expect(copyOptions('restore', ['--help'], at).help).toContain('--keys-from DIR'));
});
