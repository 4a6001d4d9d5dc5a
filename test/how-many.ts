/**
 * How often a test of chance is tried: few times in `npm test`, where somebody waits for it, and very many in `npm run test:long`, which runs
 * exactly the specs that ask here. A time limit for the many is asked for in the same way.
 */
export const howMany = (usual: number, long: number): number => (process.env['TEST_LONG'] === '1' ? long : usual);
