import { Double } from 'mongodb';
import {
  StoreDamaged,
  type BaseDocument,
  type DocumentVersion,
  type FoundDocument,
  type IndexValue,
  type ReadModel,
  type SourceRef,
} from '@sparbar/event-sourcing';
import { checkedIndex, severalFields, singleFields } from '../../rules/checked-find';
import { sourcesIn, sourceText } from '../../rules/source-text';
import { countText, openEnded } from './fixed-width';
import { orderedText, plainText } from './ordered-text';
import { fieldsOf, isObject, parsedText, type Damage, type Stored } from './stored';

type Declared = Pick<ReadModel, 'name' | 'indexes'>;

/** A value as it is compared: never an object, so never an operator. Numbers are all of one kind, and zero is one number. */
export type Compared = string | Double | null;

/** The keys of `i` are declared fields, and those of the rest are ours: what comes from outside is always a value. */
export interface StoredVersion extends Stored {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly document: string | null;
  readonly sources: string;
  readonly i: Readonly<Record<string, Compared | readonly string[]>>;
}

export const compared = (value: IndexValue): Compared => {
  if (value === null) return null;
  return typeof value === 'string' ? orderedText(value) : new Double(value === 0 ? 0 : value);
};

/** One place for each version, whoever writes it: what is there already is not written again. */
const placeOf = (id: string, from: string): string => `${from}/${id}`;

/** Open-ended: what follows gives it its end, also if it follows in the same batch. */
export const storedVersion = (model: Declared, { id, from, document, index, sources }: DocumentVersion): StoredVersion => {
  const checked = document === undefined ? { single: [], several: [] } : checkedIndex(model, index);
  const single = singleFields(model.indexes).map((field, place) => [field, compared(checked.single[place] ?? null)] as const);
  const several = severalFields(model.indexes).map((field, place) => {
    const values = [...new Set(checked.several[place] ?? [])].map(orderedText);
    return [field, values.length === 0 ? null : values] as const;
  });
  const own = { id: orderedText(id), from: countText(from) };
  return {
    _id: placeOf(own.id, own.from),
    ...own,
    to: openEnded,
    document: document === undefined ? null : JSON.stringify(document),
    sources: sourceText(sources),
    i: Object.fromEntries([...single, ...several]),
  };
};

/** Also where the document ceased to be: what made it still counts. */
export const baseOf = <Document extends object>(stored: Stored, damage: Damage): BaseDocument<Document> => {
  const fields = fieldsOf(stored, damage);
  const text = fields.optionalText('document');
  return {
    id: plainText(fields.text('id')),
    from: fields.count('from'),
    // What is in it is the model's own matter, and of the revision that wrote it.
    document: text === null ? undefined : (parsedText(text, isObject, damage) as Document),
    sources: sourcesOf(fields.text('sources'), damage),
  };
};

export const foundOf = <Document extends object>(stored: Stored, damage: Damage): FoundDocument<Document> | undefined => {
  const { document, ...rest } = baseOf<Document>(stored, damage);
  return document === undefined ? undefined : { ...rest, document };
};

/** What a document is sorted by, for the cursor of a page. */
export const sortValueOf = (stored: Stored, { indexes }: Declared, field: string, damage: Damage): IndexValue => {
  const value = isObject(stored['i']) ? (stored['i'] as Readonly<Record<string, unknown>>)[field] : undefined;
  if (value === null) return null;
  if (indexes[field] === 'text' && typeof value === 'string') return plainText(value);
  if (indexes[field] === 'number' && typeof value === 'number') return value;
  throw damage();
};

const sourcesOf = (text: string, damage: Damage): readonly SourceRef[] => {
  parsedText(text, Array.isArray, damage);
  const sources = sourcesIn(text);
  const fits = ({ seq, stream, version }: SourceRef): boolean =>
    stream !== '' && Number.isSafeInteger(seq) && Number.isSafeInteger(version);
  if (!sources.every(fits)) throw damage();
  return sources;
};

export const damagedModel = (place: string, cooperation: string): Damage => {
  const sentence = `MongoDB at ${place} gave back a document that is not the one written there. Stop Spårbar, look at the server's disk, and drop the collections ${cooperation}.models and ${cooperation}.versions.*: they are made again from the facts.`;
  return () => new StoreDamaged(sentence);
};
