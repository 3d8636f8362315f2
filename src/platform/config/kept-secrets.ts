import { mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { drawAppSecret } from './config.js';
import { keepPrivate, randomPassword, readPrivate } from './private-files.js';

const PASSWORD_LENGTH = 20; // 120 bits, and still typed by hand where it must be.

/** The secrets that are made for the embedded database and kept in the data folder. */
export class KeptSecrets {
  readonly adminPasswordFile: string;
  readonly demoPasswordFile: string;
  private readonly appSecretFile: string;

  constructor(dataDir: string) {
    this.adminPasswordFile = path.resolve(dataDir, 'admin-password');
    this.demoPasswordFile = path.resolve(dataDir, 'demo-password');
    this.appSecretFile = path.resolve(dataDir, 'app-secret');
  }

  appSecret(): Buffer {
    return Buffer.from(
      keepPrivate(this.appSecretFile, () => `${drawAppSecret().toString('base64')}\n`),
      'base64',
    );
  }

  /** The password of the first account as it was generated, or undefined where it was given. */
  adminPassword(): string | undefined {
    return readPrivate(this.adminPasswordFile)?.trim();
  }

  drawAdminPassword(): string {
    return keepPrivate(this.adminPasswordFile, () => `${randomPassword().slice(0, PASSWORD_LENGTH)}\n`).trim();
  }

  /** The password of the accounts of the demonstration branch, or undefined where it was filled from elsewhere. */
  demoPassword(): string | undefined {
    return readPrivate(this.demoPasswordFile)?.trim();
  }

  drawDemoPassword(): string {
    mkdirSync(path.dirname(this.demoPasswordFile), { recursive: true, mode: 0o700 });
    return keepPrivate(this.demoPasswordFile, () => `${randomPassword().slice(0, PASSWORD_LENGTH)}\n`).trim();
  }
}
