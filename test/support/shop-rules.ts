import type { House } from './house.js';

/** Switches the rules of the shop on or off for the standard outlets below a unit, from the beginning of 2026. */
export async function setShopRules(house: House, orgUnitCode: string, isOn: boolean): Promise<void> {
  const admin = await house.asAdmin();
  const row = {
    orgUnitCode,
    outletType: 'standard',
    kind: 'policy_pack',
    item: 'shop_internal',
    validFrom: '2026-01-01',
  };
  await admin.post('/v1/outlets/type-standards', { ...row, quantity: isOn ? 1 : 0 }).expect(201);
}
