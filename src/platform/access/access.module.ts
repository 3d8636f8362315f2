import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Config, type KeyPurpose } from '../config/index.js';
import { Cursors } from '../http/cursors.js';
import { Clock } from '../time/clock.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountsReads } from './accounts/accounts.reads.js';
import { AccountsService } from './accounts/accounts.service.js';
import { AccountsStore } from './accounts/accounts.store.js';
import { OwnAccountController } from './accounts/own-account.controller.js';
import { OwnAccountService } from './accounts/own-account.service.js';
import { Passwords } from './accounts/passwords.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { ApiKeysReads } from './api-keys/api-keys.reads.js';
import { ApiKeysService } from './api-keys/api-keys.service.js';
import { ApiKeysStore } from './api-keys/api-keys.store.js';
import { AccessChanges } from './audit/access-changes.js';
import { Audit } from './audit/audit.js';
import { AuditEntriesController } from './audit/audit-entries.controller.js';
import { AuditEntriesReads } from './audit/audit-entries.reads.js';
import { FirstAdmin } from './first-admin.js';
import { AccessGuard } from './guard/access.guard.js';
import { AccessHook } from './guard/access-hook.js';
import { AccessJudge } from './guard/access-judge.js';
import { Callers } from './guard/callers.js';
import { ExternalTokens } from './guard/external-tokens.js';
import { KeyRing } from './key-ring.js';
import { PersonalData } from './personal/personal-data.js';
import { AccessTokens } from './sign-in/access-tokens.js';
import { SessionsService } from './sign-in/sessions.service.js';
import { SessionsStore } from './sign-in/sessions.store.js';
import { SignInDelay } from './sign-in/sign-in-delay.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { TokenController } from './sign-in/token.controller.js';

const ring = (config: Config, purpose: KeyPurpose): KeyRing => new KeyRing(config.keys.acceptedKeys(purpose));

/** Accounts, credentials, the guard before every handler, and the audit trail. */
@Global()
@Module({
  controllers: [TokenController, OwnAccountController, AccountsController, ApiKeysController, AuditEntriesController],
  providers: [
    {
      provide: AccessTokens,
      inject: [Config, Clock],
      useFactory: (config: Config, clock: Clock) => new AccessTokens(ring(config, 'access-token'), clock),
    },
    {
      provide: PersonalData,
      inject: [Config],
      useFactory: (config: Config) => new PersonalData(ring(config, 'encryption'), ring(config, 'personal-hash')),
    },
    {
      provide: ExternalTokens,
      inject: [Config, Clock],
      useFactory: (config: Config, clock: Clock) => new ExternalTokens(config.identityProvider, clock),
    },
    { provide: APP_GUARD, useExisting: AccessGuard },
    AccessChanges,
    AccessGuard,
    AccessHook,
    AccessJudge,
    AccountsReads,
    AccountsService,
    AccountsStore,
    ApiKeysReads,
    ApiKeysService,
    ApiKeysStore,
    Audit,
    AuditEntriesReads,
    Callers,
    Cursors,
    FirstAdmin,
    OwnAccountService,
    Passwords,
    SessionsService,
    SessionsStore,
    SignInDelay,
    SignInService,
  ],
  exports: [Audit, AccessChanges, FirstAdmin, PersonalData],
})
export class AccessModule {}
