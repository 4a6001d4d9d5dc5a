import { startOptions } from './start-options.mjs';

describe('the options of npm start', () => {
  it('none is the demonstration as it comes', () => {
    expect(startOptions([], '/somewhere')).toEqual({ help: false, flags: [] });
  });

  it('are handed on, the folder seen from where the command was typed', () => {
    expect(startOptions(['--port', '4000', '--data=mine', '--no-demo', '--host', 'localhost'], '/somewhere')).toEqual({
      help: false,
      flags: ['--port', '4000', '--host', 'localhost', '--data', '/somewhere/mine', '--no-demo'],
    });
  });

  it.each([
    [['--prot', '4000'], '--prot is not an option of Spårbar'],
    [['now'], 'now is not an option of Spårbar'],
    [['--port'], '--port needs a value'],
    [['--no-demo=yes'], '--no-demo needs a value (or takes none)'],
    [['--port', 'http'], '--port http is not a port'],
    [['--port', '70000'], '--port 70000 is not a port'],
  ])('%j is refused in a sentence', (argv, sentence) => {
    expect(() => startOptions(argv, '/somewhere')).toThrow(sentence);
  });
});
