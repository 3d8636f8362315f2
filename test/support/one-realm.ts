import 'reflect-metadata';
import { ModuleMocker } from 'jest-mock';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { LOAD_SPEC } from './spec-loader.js';

process.env['NODE_ENV'] = 'test';

/** Stands for the realm of the process itself, which Node does not count among the contexts one may name. */
const HERE = vm.createContext({});
const compile = vm.compileFunction;

/** Jest compiles into the context of the environment; what it would compile into HERE is compiled where we are. */
vm.compileFunction = (code, parameters, options) => {
  if (options?.parsingContext !== HERE) return compile(code, parameters, options);
  const { parsingContext: _, ...others } = options;
  return compile(code, parameters, others);
};

/**
 * The environment of the tests: the realm of the process, and Node's own `require`. Jest's own environment gives every
 * spec file a realm of its own and loads the product and its packages into it again, which took longer than most files
 * take; here a worker loads them once, as the product does, and each spec file anew.
 *
 * What a spec file leaves on the global object goes with it. Modules keep no state of their own: two houses in one spec
 * file have always shared them.
 */
export default class OneRealm {
  readonly global = globalThis;
  readonly moduleMocker = new ModuleMocker(globalThis);
  readonly fakeTimers = null; // Nobody fakes them: houses get their clock set.
  readonly fakeTimersModern = null;
  private readonly before = new Set(Reflect.ownKeys(globalThis));
  private readonly exit = process.exit;

  async setup(): Promise<void> {
    Object.assign(globalThis, { [LOAD_SPEC]: loadAnew });
  }

  async teardown(): Promise<void> {
    process.exit = this.exit; // Jest has put its own in front.
    for (const key of Reflect.ownKeys(globalThis)) {
      if (!this.before.has(key)) Reflect.deleteProperty(globalThis, key);
    }
  }

  exportConditions(): string[] {
    return ['node', 'node-addons'];
  }

  getVmContext(): vm.Context {
    return HERE;
  }
}

function loadAnew(file: string): unknown {
  const load = createRequire(file);
  Reflect.deleteProperty(load.cache, file);
  return load(file);
}
