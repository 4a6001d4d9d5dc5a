import { actorChoices } from './actors';

const by = (id: string, name: string) => ({ id, name });
const actors = [by('u-1', 'gruppen, Ö'), by('u-2', 'gruppen, Polisen'), by('clock:x', 'Spårbar')];

describe('whom one can choose in the history', () => {
  test('in the order of the language, and what acts by itself under its own name', () => {
    expect(actorChoices(actors, undefined, { 'clock:x': 'Spårbar, när en dag passerar' }, 'sv')).toEqual([
      { value: 'u-2', text: 'gruppen, Polisen' },
      { value: 'u-1', text: 'gruppen, Ö' },
      { value: 'clock:x', text: 'Spårbar, när en dag passerar' },
    ]);
  });

  test('two of one name are told apart', () => {
    const texts = actorChoices([...actors, by('u-3', 'gruppen, Ö')], undefined, {}, 'sv').map(({ text }) => text);
    expect(texts).toEqual(['gruppen, Polisen', 'gruppen, Ö (u-1)', 'gruppen, Ö (u-3)', 'Spårbar']);
  });

  test('the chosen one is there also where nothing she did is, and has her name where something is', () => {
    expect(actorChoices([], 'u-9', {}, 'sv')).toEqual([{ value: 'u-9', text: 'u-9' }]);
    expect(actorChoices(actors, 'u-2', {}, 'sv')).toContainEqual({ value: 'u-2', text: 'gruppen, Polisen' });
  });
});
