import { FIRST_USERNAME, type FirstAdmin } from '../access/index.js';
import { KeptSecrets, type Settings } from '../config/index.js';
import { StartRefused } from '../db/migrator.js';

export interface FirstAccount {
  readonly isNew: boolean;
  /** The password that was generated for it, if it was, and the file that keeps it. */
  readonly generated: string | undefined;
  readonly file: string;
}

/** Makes the account `admin` where there is none: with the given password, or on the embedded database a generated one. */
export async function ensureFirstAccount(admin: FirstAdmin, settings: Settings): Promise<FirstAccount> {
  const kept = new KeptSecrets(settings.dataDir);
  const file = kept.adminPasswordFile;
  const isEmbedded = settings.database === undefined;
  if (!(await admin.isMissing())) {
    return { isNew: false, generated: isEmbedded ? kept.adminPassword() : undefined, file };
  }
  if (settings.adminPassword !== undefined) {
    return { isNew: await admin.ensure(settings.adminPassword), generated: undefined, file };
  }
  if (!isEmbedded) {
    throw new StartRefused(
      `ADMIN_PASSWORD is required while there is no account: it becomes the password of "${FIRST_USERNAME}".`,
    );
  }
  const generated = kept.drawAdminPassword();
  return { isNew: await admin.ensure(generated), generated, file };
}
