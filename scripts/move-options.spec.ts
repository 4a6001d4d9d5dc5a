import { moveOptions } from './move-options.mjs';

const at = { INIT_CWD: '/home/eva' };
const servers = ['esdb://events:2113', 'mongodb://rest:27017'] as const;
const there = ['--to-eventstore', servers[0], '--to-mongo', servers[1]];
const back = ['--from-eventstore', servers[0], '--from-mongo', servers[1]];

describe('what stands after `npm run move --`', () => {
  it('is a folder on one side, read from where one stands, and two servers on the other', () => {
    expect(moveOptions(['--from', 'data', ...there, '--cooperation', 'lunden'], at).flags).toEqual([
      ...['--from', '/home/eva/data'],
      ...there,
      ...['--cooperation', 'lunden'],
    ]);
    expect(moveOptions(['--to', '/srv/new', ...back, '--keys-mongo', 'mongodb://keys'], at).flags).toEqual([
      ...['--to', '/srv/new'],
      ...back,
      ...['--keys-mongo', 'mongodb://keys'],
    ]);
  });

  it('may leave the addresses, and the passwords in them, to the environment', () => {
    const env = { ...at, EVENTSTORE_URL: servers[0], MONGODB_URL: servers[1] };
    expect(moveOptions(['--from', 'data'], env).flags).toEqual(['--from', '/home/eva/data']);
  });

  it.each([
    ['no folder', there, /^Say which folder: --from DIR to move it to servers, --to DIR to move back into one\./],
    ['two folders', ['--from', 'a', '--to', 'b'], /^--from and --to both name a folder: one side is servers\./],
    [
      'servers on the wrong side',
      ['--from', 'a', ...back],
      /^--from-eventstore does not go with --from: use --to-eventstore and --to-mongo\./,
    ],
    ['one server of two', ['--to', 'a', '--from-eventstore', servers[0]], /^--from-mongo URL is missing \(or MONGODB_URL\):/],
    ['the other of two', ['--from', 'a', '--to-mongo', servers[1]], /^--to-eventstore URL is missing \(or EVENTSTORE_URL\):/],
    ['what is no cooperation', ['--from', 'a', ...there, '--cooperation', '../x'], /^--cooperation \.\.\/x is not the id of one:/],
    ['what is not known', ['--force'], /^--force is not understood: `npm run -s move -- --help` lists the options\.$/],
    ['a word that belongs to nothing', ['somewhere'], /^somewhere is not understood:/],
    ['an option without its value', ['--from'], /^--from is not understood:/],
  ])('%s is refused in a sentence', (_, argv, sentence) => {
    expect(() => moveOptions(argv, at)).toThrow(sentence);
  });

  it('can be asked for', () => expect(moveOptions(['--help'], at).help).toContain('--keys-mongo URL'));
});
