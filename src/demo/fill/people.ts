import { ROLE_CODES, type RoleCode } from '../../platform/access/index.js';
import type { Branch } from '../branch/branch.js';

/** An account of the branch. */
export interface Person {
  readonly username: string;
  readonly displayName: string;
  readonly grants: readonly { readonly role: Role; readonly orgUnitCode: string }[];
}

const ROLES = { outlet_management: '营业厅管理', information_centre: '信息化中心', auditor: '审计' } as const;
type Role = RoleCode;

/** Everybody's rights in one account, so that whatever the document shows can be tried at once. */
export const VISITOR: Person = {
  username: 'demo',
  displayName: '演示账号',
  grants: ROLE_CODES.filter((role) => role !== 'partner').map((role) => ({ role, orgUnitCode: 'HQ' })),
};

/** Who works where the branch is led from, in its provinces, and in the cities of the home province. */
export function peopleOf({ units, top }: Branch): Person[] {
  const places = units
    .filter((unit) => unit.level === 'province' || unit.parentCode === 'SN')
    .map(({ code, name }) => ({ code, name: name.replace('分公司', '') }));
  return [...(top === 'HQ' ? [{ code: 'HQ', name: '总部' }] : []), ...places].flatMap(({ code, name }) =>
    Object.entries(ROLES).map(([role, title]) => ({
      username: usernameOf(code, role as keyof typeof ROLES),
      displayName: `${name}${title}`,
      grants: [{ role: role as keyof typeof ROLES, orgUnitCode: code }],
    })),
  );
}

export function usernameOf(unitCode: string, role: keyof typeof ROLES): string {
  return `${unitCode.toLowerCase()}.${role}`;
}
