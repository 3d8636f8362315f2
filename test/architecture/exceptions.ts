/** Files over the limit (250 lines; `.sql` 60 lines below its header), each with the reason it is not two files. */
export const longFiles: Readonly<Record<string, string>> = {
  'test/access/walk-cases.ts': 'a table: one request for every operation there is',
};

/** SQL that may say one of the forbidden words, `<file>: <word>`, with the reason. */
export const reasonedSql: Readonly<Record<string, string>> = {};
