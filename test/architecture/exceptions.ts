/** Files over the limit (250 lines; `.sql` 60 lines below its header), each with the reason it is not two files. */
export const longFiles: Readonly<Record<string, string>> = {};

/** SQL that may say one of the forbidden words, `<file>: <word>`, with the reason. */
export const reasonedSql: Readonly<Record<string, string>> = {
  'src/months/facts/add-reversals.sql: SELECT *':
    'its columns are those of the kind of fact, filled in; a fence hands them through to the list that names them',
};
