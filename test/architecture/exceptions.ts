/** Files over the limit (250 lines; `.sql` 60 lines below its header), each with the reason it is not two files. */
export const longFiles: Readonly<Record<string, string>> = {
  'test/access/walk-cases.ts': 'a table: one request for every operation there is',
  'migrations/five-rates/checks.sql': 'two functions, what each input has and what blocks, read one below the other',
  'migrations/five-rates/scored.sql': 'two functions, the score of an outlet and of many, read one below the other',
};

/** SQL that may say one of the forbidden words, `<file>: <word>`, with the reason. */
export const reasonedSql: Readonly<Record<string, string>> = {
  'migrations/five-rates/checks.sql: SELECT *': 'hands on the row of a function that names its columns',
  'migrations/five-rates/lines.sql: SELECT *': 'one step after the other adds a column to a row named at its beginning',
  'migrations/five-rates/scored.sql: SELECT *': 'as checks.sql',
};
