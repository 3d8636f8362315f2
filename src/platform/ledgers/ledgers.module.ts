import { Global, Module } from '@nestjs/common';
import { IntakeModule } from '../intake/index.js';
import { LedgerPages } from './ledger-pages.js';
import { LedgerUnits } from './ledger-units.js';
import { Ledgers } from './ledgers.js';

/** The reading and writing of ledgers, for the controllers of all modules. */
@Global()
@Module({ imports: [IntakeModule], providers: [LedgerPages, LedgerUnits, Ledgers], exports: [Ledgers] })
export class LedgersModule {}
