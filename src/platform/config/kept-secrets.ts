import * as path from 'node:path';
import { drawAppSecret } from './config.js';
import { randomPassword, readPrivate, writePrivate } from './private-files.js';

/** The secrets that are made for the embedded database and kept in the data folder. */
export class KeptSecrets {
  readonly adminPasswordFile: string;
  private readonly appSecretFile: string;

  constructor(dataDir: string) {
    this.adminPasswordFile = path.resolve(dataDir, 'admin-password');
    this.appSecretFile = path.resolve(dataDir, 'app-secret');
  }

  appSecret(): Buffer {
    const kept = readPrivate(this.appSecretFile);
    if (kept !== undefined) return Buffer.from(kept, 'base64');
    const drawn = drawAppSecret();
    writePrivate(this.appSecretFile, `${drawn.toString('base64')}\n`);
    return drawn;
  }

  /** The password of the first account as it was generated, or undefined where it was given. */
  adminPassword(): string | undefined {
    return readPrivate(this.adminPasswordFile)?.trim();
  }

  drawAdminPassword(): string {
    const kept = this.adminPassword();
    if (kept !== undefined) return kept;
    const drawn = randomPassword().slice(0, 20); // 120 bits: still typed by hand where it must be.
    writePrivate(this.adminPasswordFile, `${drawn}\n`);
    return drawn;
  }
}
