import { fieldsOf } from '../../src/platform/http/fields.js';
import { headingOf } from '../../src/platform/intake/index.js';
import { titlesOf } from '../../src/platform/ledgers/ledger-sheet.js';
import { columnOf } from '../../src/platform/ledgers/ledger-columns.js';
import { reports } from '../../src/platform/ledgers/index.js';
import { hiddenFields, ledgers } from '../support/ledgers.js';

/** Enum fields whose codes no sheet puts into words, `<list>.<field>`: none. */
const WITHOUT_WORDS: readonly string[] = [];

/** Fields a row must have that its item never shows, with the reason: such a list is no sheet to be loaded again. */
const NOT_SHOWN: Readonly<Record<string, string>> = {};

describe('the sheets of ledgers and reports', () => {
  it('head no two columns alike, in either language', () => {
    const faults = ledgers.flatMap((about) => {
      const fields = new Map([...fieldsOf(about.row), ...fieldsOf(about.item)].map((field) => [field.name, field]));
      const owners = new Map<string, string>();
      return [...fields.values()].flatMap((field) => {
        const headings = new Set([field.name, columnOf(field.name), ...titlesOf(about, field)].map(headingOf));
        return [...headings].flatMap((heading) => {
          const other = owners.get(heading) ?? field.name;
          owners.set(heading, field.name);
          return other === field.name ? [] : [`${about.many}: ${other} and ${field.name} are both headed "${heading}"`];
        });
      });
    });
    expect(faults).toEqual([]);
  });

  it('put every code into words, each of its own', () => {
    const faults = [...ledgers, ...reports()].flatMap((about) =>
      fieldsOf(about.item)
        .filter(({ kind }) => kind === 'enum')
        .flatMap(({ name, schema }) => {
          const words = about.words?.[name] ?? {};
          const missing = (schema.enum ?? []).filter((code) => !words[code]);
          const said = Object.values(words).flatMap(({ en, zh }) => [en, zh]);
          const twice = said.filter((word, at) => said.indexOf(word) !== at);
          const fault = [...missing.map((code) => `no words for ${code}`), ...twice.map((word) => `"${word}" twice`)];
          return fault.length === 0 ? [] : [`${about.many}.${name}: ${fault.join(', ')}`];
        }),
    );
    expect(faults.filter((fault) => !WITHOUT_WORDS.some((known) => fault.startsWith(`${known}:`)))).toEqual([]);
  });

  it('show what a row must have', () => {
    const hidden = ledgers.flatMap((about) => hiddenFields(about).map((name) => `${about.many}.${name}`));
    expect(hidden).toEqual(Object.keys(NOT_SHOWN));
  });
});
