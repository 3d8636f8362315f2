import type { RoleCode } from '../../src/platform/access/index.js';
import { ledgerCases, type WalkCase } from './walk-case.js';

const WRITERS: RoleCode[] = ['hq_admin', 'outlet_management'];
const READERS: RoleCode[] = [...WRITERS, 'outlet_manager', 'auditor'];
const who = { writers: WRITERS, readers: READERS };

/** Which posts there are, and who holds them. */
export const POSTS: Record<string, WalkCase> = {
  ...ledgerCases('Post', 'personnel/posts', who, (at) => ({
    ...{ orgUnitCode: at.city, postCode: `post_${at.fresh().toLowerCase()}`, name: '引导员', place: 'outlet' },
    ...{ isCustomerFacing: true, isIndependent: false, isManager: false },
  })),
  ...ledgerCases('Posting', 'personnel/postings', who, (at) => ({
    ...{ personNo: at.person, outletCode: at.outlet, postCode: 'custodian', isDeputy: true, validFrom: '2026-11-01' },
  })),
};
