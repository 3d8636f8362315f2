import type { Document, SchemaObject } from '../../src/platform/openapi/index.js';

/** Which way a value goes: clients write a request and read an answer, so what breaks them differs. */
export type Direction = 'request' | 'answer';

export interface Versions {
  readonly released: Document;
  readonly current: Document;
}

type Pair = readonly [released: SchemaObject, current: SchemaObject];

/** Limits that may only be widened for what clients write; the sign says which way is wider. */
const LIMITS: Readonly<Record<string, 1 | -1>> = {
  maxLength: 1,
  maxItems: 1,
  maximum: 1,
  minLength: -1,
  minItems: -1,
  minimum: -1,
};
/** What a value must look like: a change of it is taken for narrower, because texts of patterns cannot be compared. */
const FORMS = ['pattern', 'format', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'uniqueItems'];

/** Compares schemas of two versions of the document, each pair of named ones once for each direction. */
export class SchemaComparison {
  private readonly seen = new Set<string>();
  private readonly found = new Set<string>();

  constructor(private readonly versions: Versions) {}

  /** Everything that breaks a client of the released version, as sentences. */
  get breaks(): readonly string[] {
    return [...this.found];
  }

  compare(direction: Direction, where: string, pair: readonly [SchemaObject | undefined, SchemaObject | undefined]) {
    const [released, current] = pair;
    if (!released) {
      if (current && direction === 'request') this.found.add(`${where} (${direction}): has a form now`);
      return;
    }
    if (!current) return void this.found.add(`${where} (${direction}): the schema is gone`);
    this.judgeNull(direction, where, [released, current]);
    const name = nameOf(released);
    const key = `${direction} ${name ?? where} ${nameOf(current) ?? ''}`;
    if (name !== undefined && this.seen.has(key)) return;
    this.seen.add(key);
    const both = [resolved(this.versions.released, released), resolved(this.versions.current, current)] as const;
    this.judge(direction, name ?? where, both);
  }

  /** Beside a reference null is said of the property, not of the named schema. */
  private judgeNull(direction: Direction, where: string, [released, current]: Pair): void {
    const taken = released.nullable === true;
    const takes = current.nullable === true;
    if (direction === 'request' && taken && !takes) this.found.add(`${where} (request): null is refused`);
    if (direction === 'answer' && !taken && takes) this.found.add(`${where} (answer): may be null`);
  }

  private judge(direction: Direction, where: string, pair: Pair): void {
    const [released, current] = pair;
    const say = (what: string) => this.found.add(`${where} (${direction}): ${what}`);
    if (typeText(released) !== typeText(current)) {
      say(`the type was ${typeText(released)} and is ${typeText(current)}`);
      return;
    }
    for (const value of enumOf(released)) {
      if (enumOf(current).length > 0 && !enumOf(current).includes(value)) say(`the value ${String(value)} is gone`);
    }
    const faults = direction === 'request' ? narrowed(released, current) : [];
    for (const fault of [...faults, ...otherwise(direction, pair)]) say(fault);
    this.properties(direction, where, pair);
    if (released.items) this.compare(direction, `${where}[]`, [released.items, current.items]);
    const [one, other] = [released.additionalProperties, current.additionalProperties];
    if (typeof one === 'object') {
      this.compare(direction, `${where}.*`, [one, typeof other === 'object' ? other : undefined]);
    }
    if (direction === 'request' && one !== false && other === false) say('further properties are refused');
  }

  private properties(direction: Direction, where: string, [released, current]: Pair): void {
    const wasRequired = requiredOf(released);
    const isRequired = requiredOf(current);
    for (const [name, schema] of Object.entries(released.properties ?? {})) {
      const now = current.properties?.[name];
      const place = `${where}.${name}`;
      if (!now) this.found.add(`${place} (${direction}): the property is gone`);
      else this.compare(direction, place, [schema, now]);
      if (!now || direction === 'request') continue;
      if (wasRequired.includes(name) && !isRequired.includes(name)) {
        this.found.add(`${place} (${direction}): may be absent`);
      }
    }
    if (direction === 'answer') return;
    for (const name of isRequired.filter((required) => !wasRequired.includes(required))) {
      this.found.add(`${where}.${name} (${direction}): is required now`);
    }
  }
}

/** Values and limits that were taken and are no longer. */
export function narrowed(released: SchemaObject, current: SchemaObject): string[] {
  const faults: string[] = [];
  if (enumOf(released).length === 0 && enumOf(current).length > 0) faults.push('takes only listed values now');
  for (const [limit, wider] of Object.entries(LIMITS)) {
    const [was, is] = [released[limit] as number | undefined, current[limit] as number | undefined];
    if (is !== undefined && (was === undefined || (is - was) * wider < 0)) {
      faults.push(`${limit} was ${was ?? 'open'} and is ${is}`);
    }
  }
  for (const form of FORMS.filter((name) => current[name] !== undefined && current[name] !== released[name])) {
    faults.push(`${form} was ${String(released[form] ?? 'open')} and is ${String(current[form])}`);
  }
  return faults;
}

/** What stays of the same type and means something else: a date that becomes an instant, another default. */
function otherwise(direction: Direction, [released, current]: Pair): string[] {
  const said = direction === 'answer' ? 'format' : 'default';
  const [was, is] = [released[said], current[said]].map((value) => JSON.stringify(value));
  return was === undefined || was === is ? [] : [`${said} was ${was} and is ${is ?? 'open'}`];
}

function nameOf(schema: SchemaObject): string | undefined {
  return (schema.$ref ?? schema.allOf?.[0]?.$ref)?.split('/').at(-1);
}

function resolved(document: Document, schema: SchemaObject): SchemaObject {
  const name = nameOf(schema);
  return name === undefined ? schema : (document.components.schemas[name] ?? {});
}

function typeText({ type, properties }: SchemaObject): string {
  return type ?? (properties ? 'object' : 'any');
}

function enumOf(schema: SchemaObject): readonly unknown[] {
  return (schema['enum'] ?? []) as readonly unknown[];
}

function requiredOf(schema: SchemaObject): readonly string[] {
  return (schema['required'] ?? []) as readonly string[];
}
