// Lets `node -r` run TypeScript from a fresh clone, with the same compiler and aliases as everything else, for processes that tests start only to kill them.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');
const { $schema: _schema, exclude: _exclude, ...options } = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));
// Many short lives: each file is compiled in the first one.
const kept = process.env.COMPILED_FOLDER;

const compile = (file) => {
  const { transformFileSync } = require('@swc/core');
  return transformFileSync(file, { ...options, swcrc: false, sourceMaps: 'inline', jsc: { ...options.jsc, baseUrl: root } }).code;
};

const compiled = (file) => {
  if (!kept) return compile(file);
  const copy = path.join(kept, `${createHash('sha256').update(file).digest('hex')}.cjs`);
  if (!existsSync(copy)) {
    writeFileSync(`${copy}.${process.pid}`, compile(file));
    renameSync(`${copy}.${process.pid}`, copy);
  }
  return readFileSync(copy, 'utf8');
};

require.extensions['.ts'] = (module, file) => module._compile(compiled(file), file);
