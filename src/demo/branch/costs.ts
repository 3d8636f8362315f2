/** An item of cost: its share of the whole and the day of the month it is booked on. */
export interface CostItem {
  readonly item: string;
  readonly share: number;
  readonly day: number;
  /** Booked in so many equal parts, ten days from each other. */
  readonly parts?: number;
}

/** What a month of an outlet costs: labour near a half, the place a third, the rest a fifth. */
const ITEMS: readonly CostItem[] = [
  { item: 'rent', share: 0.29, day: 4, parts: 3 },
  { item: 'property_fee', share: 0.03, day: 2 },
  { item: 'fit_out_amortisation', share: 0.025, day: 1 },
  { item: 'equipment_depreciation', share: 0.02, day: 1 },
  { item: 'contract_staff', share: 0.24, day: 8, parts: 3 },
  { item: 'dispatched_staff', share: 0.09, day: 13, parts: 2 },
  { item: 'outsourced_staff', share: 0.05, day: 12, parts: 2 },
  { item: 'social_security', share: 0.08, day: 25 },
  { item: 'labour_protection', share: 0.004, day: 18 },
  { item: 'training', share: 0.006, day: 20 },
  { item: 'water_and_electricity', share: 0.028, day: 6, parts: 2 },
  { item: 'security', share: 0.022, day: 5 },
  { item: 'advertising', share: 0.02, day: 8, parts: 2 },
  { item: 'business_supplies', share: 0.008, day: 4, parts: 2 },
  { item: 'printing', share: 0.004, day: 9 },
  { item: 'sim_card_cost', share: 0.018, day: 3, parts: 2 },
  { item: 'customer_access_cost', share: 0.015, day: 11 },
  { item: 'channel_subsidy', share: 0.014, day: 14 },
  { item: 'handset_subsidy', share: 0.016, day: 7, parts: 2 },
  { item: 'office', share: 0.008, day: 5 },
  { item: 'vehicle', share: 0.005, day: 16 },
  { item: 'travel', share: 0.004, day: 19 },
  { item: 'communication', share: 0.003, day: 3 },
];

/** Where the company owns the place, the rent is an estimate. */
export function costItems(isLeased: boolean): CostItem[] {
  return ITEMS.map((item) => (item.item === 'rent' && !isLeased ? { ...item, item: 'estimated_rent' } : item));
}

/** A cost whose item nobody has put into a class yet: it holds back a close. */
export const UNCLASSIFIED_ITEM = 'drinking_water';
