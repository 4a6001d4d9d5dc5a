import { areasInLines, inLines } from './areas-in-lines';

test('each line is an area, with a designation of its own and what is said of it', () => {
  expect(
    areasInLines('Otrygga platser: Torg och stråk\n\n  Unga \nUnga').map(({ id, name, description }) => [id, name, description]),
  ).toEqual([
    ['otrygga-platser', 'Otrygga platser', 'Torg och stråk'],
    ['unga', 'Unga', null],
    ['unga-2', 'Unga', null],
  ]);
  expect(areasInLines('…')[0]?.id).toBe('omrade');
  expect(inLines(' a \n\n b')).toEqual(['a', 'b']);
});
