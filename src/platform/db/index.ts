export { change, Database, query, rawClient, type Tx } from './database.js';
export { copyInto } from './copy-into.js';
export { sqlFile } from './sql-file.js';
