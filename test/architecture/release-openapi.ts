import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Document } from '../../src/platform/openapi/index.js';
import { breakingChanges } from './openapi-breaking.js';

const RELEASED = 'test/architecture/openapi-released.json';

/** `npm run openapi:release`: from now on clients are written against the current document. Says what it breaks. */
const text = readFileSync('openapi.json', 'utf8');
const current = JSON.parse(text) as Document;
const broken = existsSync(RELEASED)
  ? breakingChanges(JSON.parse(readFileSync(RELEASED, 'utf8')) as Document, current)
  : [];
writeFileSync(RELEASED, text);
const breaks = broken.map((change) => `  ${change}\n`).join('');
process.stdout.write(breaks === '' ? 'Released: breaks no client.\n' : `Released, and breaks clients:\n${breaks}`);
