import { StoreUnavailable, type Checkpoint, type ParkedStream, type ReadModel } from '@sparbar/event-sourcing';
import { countText, positionText } from './fixed-width';
import { fieldsOf, isObject, parsedText, type Damage, type Stored } from './stored';

/** Raised when versions are written in another way. */
const layout = 1;

/** What the versions of a model look like. Those of another shape cannot be asked as is done now, so they are made again. */
export const shapeOf = ({ indexes }: Pick<ReadModel, 'indexes'>): string => JSON.stringify({ layout, indexes });

/** What a model and revision are called while they are in use. */
export const keyOf = (name: string, revision: number): string => `${revision}/${name}`;

/** A checkpoint as it is kept. */
export const checkpointRow = ({ position, seq, knownAt, frontier, epoch, parked }: Checkpoint) => ({
  position: positionText(position),
  seq: countText(seq),
  knownAt,
  frontier: JSON.stringify(frontier),
  epoch: countText(epoch),
  parked: JSON.stringify(parked),
});

export const checkpointOf = (row: Stored, damage: Damage): Checkpoint => {
  const fields = fieldsOf(row, damage);
  return {
    position: fields.position('position'),
    seq: fields.count('seq'),
    knownAt: fields.text('knownAt'),
    frontier: parsedText(fields.text('frontier'), isFrontier, damage),
    epoch: fields.count('epoch'),
    parked: parsedText(fields.text('parked'), isParked, damage),
  };
};

/** Of those that are not retired the one that answers for a model. */
export const rowThatAnswers = (
  model: Pick<ReadModel, 'name' | 'revision' | 'readableFrom' | 'indexes'>,
  kept: readonly Stored[],
): Stored | undefined => {
  const { name, revision, readableFrom = revision } = model;
  const alike = kept.filter((row) => row['name'] === name && row['shape'] === shapeOf(model));
  const own = alike.find((row) => row['revision'] === revision);
  // Once it has taken over, an earlier one that an older program makes again no longer answers for it.
  if (own?.['tookOver'] === true) return own;
  const [earlier] = alike
    .filter(({ revision: other, seq }) => readableFrom <= Number(other) && Number(other) < revision && Number(seq) > 0)
    .sort((one, other) => Number(other['revision']) - Number(one['revision']));
  return earlier ?? own;
};

/** Its documents go, or have gone: what they answer now means nothing. */
export const refuseLeaving = (row: Stored | null): Stored => {
  if (row === null || row['leaving'] === true)
    throw new StoreUnavailable('This revision of the read model has been retired and is being cleared away. Ask again.');
  return row;
};

const isFrontier = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((hash) => typeof hash === 'string' && /^([0-9a-f]{2})*$/.test(hash));

const isParked = (value: unknown): value is readonly ParkedStream[] =>
  Array.isArray(value) &&
  value.every((one) => {
    if (!isObject(one)) return false;
    const { stream, seq, why } = one as Readonly<Record<string, unknown>>;
    return typeof stream === 'string' && Number.isSafeInteger(seq) && typeof why === 'string';
  });
