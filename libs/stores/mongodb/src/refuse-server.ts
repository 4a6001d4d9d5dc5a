import { MongoCompatibilityError, MongoServerSelectionError, type MongoClient } from 'mongodb';

/** What cannot be worked with, whoever tries again: somebody must set it up otherwise first. */
export class MongodbRefused extends Error {
  override readonly name = 'MongodbRefused';
}

/** The wire version of MongoDB 4.4. */
const oldestWire = 9;

/** `hello` is what the server says of itself. */
export const refuseServer = (
  hello: Readonly<Record<string, unknown>>,
  place: string,
  { production }: { readonly production: boolean },
): void => {
  if (!(Number(hello['maxWireVersion']) >= oldestWire)) throw tooOld(place);
  // Behind a router (isdbgrid) every shard is a replica set.
  if (production && typeof hello['setName'] !== 'string' && hello['msg'] !== 'isdbgrid')
    throw new MongodbRefused(
      `MongoDB at ${place} is a single server without a replica set, and what it has acknowledged can be lost with it: start it with --replSet, or give the address of one that is.`,
    );
};

/** What the driver says of a server that it does not speak with. */
export const refusedByDriver = (error: unknown, place: string): MongodbRefused | undefined =>
  isCompatibility(error) ? tooOld(place) : undefined;

/** It says so of each server it has looked at, and then that it has found none. */
const isCompatibility = (error: unknown): boolean => {
  if (error instanceof MongoCompatibilityError) return true;
  const looked = error instanceof MongoServerSelectionError ? [...(error.reason?.servers.values() ?? [])] : [];
  return looked.some((server) => server.error instanceof MongoCompatibilityError);
};

export const badAddress = (from: string): MongodbRefused =>
  new MongodbRefused(
    `${from} is not the address of a MongoDB: it is written mongodb://user:password@host:27017/database?replicaSet=name, and what is not a letter or digit in the password as %xx.`,
  );

const tooOld = (place: string): MongodbRefused =>
  new MongodbRefused(`MongoDB at ${place} is older than 4.4, which this Spårbar does not speak with: upgrade it first.`);

/** Without user and password, so that it may be printed. */
export const hostsOf = (client: MongoClient): string => client.options.hosts.map(String).join(',') || (client.options.srvHost ?? '');

/** The database an address names, if it does. */
export const databaseIn = (url: string): string | undefined => {
  const [, name] = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(url) ?? [];
  return name === undefined ? undefined : decodeURIComponent(name);
};
