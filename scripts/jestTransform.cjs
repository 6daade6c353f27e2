/** Turns one TypeScript file into CommonJS for jest; types are checked apart, by tsc. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');

const own = readFileSync(__filename);

module.exports = {
  process(source, file) {
    return esbuild.transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
      sourcefile: file,
      sourcemap: 'inline',
      // jest runs modules in a sandbox that knows require but not import().
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'importMetaUrl' },
      banner: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;",
    });
  },
  getCacheKey(source, file) {
    return createHash('sha256').update(own).update(esbuild.version).update(file).update(source).digest('hex');
  },
};
