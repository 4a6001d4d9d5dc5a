/* global db, rs, process, quit */
// The health check of a MongoDB. A replica set is begun by telling one of its members so, once; here whoever looks whether it is well does it. It is well
// when it takes writes.
const { OWN_HOST: host, MONGO_INITDB_ROOT_USERNAME: name, MONGO_INITDB_ROOT_PASSWORD: password } = process.env;
db.getSiblingDB('admin').auth(name, password);
try {
  rs.status();
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error;
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host }] });
}
quit(db.hello().isWritablePrimary ? 0 : 1);
