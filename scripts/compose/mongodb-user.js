/* global db, process */
// Run by MongoDB's image when its folder is empty, before anybody can reach the server: the user whom Spårbar signs in as, who may read and write in
// one database and do nothing else.
const { OWN_DATABASE: name, OWN_USER: user, OWN_PASSWORD: pwd } = process.env;
db.getSiblingDB(name).createUser({ user, pwd, roles: [{ role: 'readWrite', db: name }] });
