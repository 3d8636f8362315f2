/** Where the environment of the tests leaves the function that loads a spec file. */
export const LOAD_SPEC = 'outletOperationsLoadSpec';

/** For Jest: has Node load a spec file, so that Node also loads what the file needs, once for all files of a worker. */
export default {
  process: (_source: string, file: string) => ({ code: `globalThis.${LOAD_SPEC}(${JSON.stringify(file)});` }),
};
