/* Read by the tests, and by what runs them, which says what is passed over and why. */
const { existsSync } = require('node:fs');
const path = require('node:path');

const name = 'jongodb, a small server that is not MongoDB';

const binary = path.resolve(
  __dirname,
  `../../../node_modules/@jongodb/memory-server-bin-${process.platform}-${process.arch}-gnu/bin/jongodb`,
);

/**
 * Looked for when it is asked: whoever runs the tests in a fresh clone asks before the packages are there, and again afterwards.
 *
 * @returns {string | undefined}
 */
const whyNone = () => (existsSync(binary) ? undefined : `${name}, does not come for ${process.platform} ${process.arch}`);

module.exports = { name, binary, whyNone };
