import type { Test } from 'supertest';
import type { House } from './house.js';

export const SCHEMES = '/v1/assessment/schemes';

export const UP = { type: 'linear_up', redLine: 0.6, cap: 120 };
export const DOWN = { type: 'linear_down', ceiling: 2, cap: 120 };

export const line = (rate: string, weight: number, curve: object) => ({ rate, weight, curve });

/** The lines of the default scheme. */
export const LINES = [
  line('revenue_completion', 30, UP),
  line('user_completion', 25, UP),
  line('churn', 15, DOWN),
  line('arrears', 15, DOWN),
  line('input_output', 15, DOWN),
];

/** A version without a fault; a test states what it is about. */
export const draft = (more: object = {}) => ({
  validFrom: '2027-01',
  orgUnitCode: 'C1',
  areas: ['urban', 'suburban_county'],
  ownerships: ['self_owned'],
  productSet: ['mobile_4g', 'mobile_5g'],
  revenueBasis: 'net',
  bonus: { type: 'linear', floor: 60, cap: 1.2 },
  lines: LINES,
  ...more,
});

/** Makes schemes, each with a code of its own, and versions of them. */
export class SchemeDesk {
  private made = 0;
  /** Code of the scheme that was made last. */
  last = '';

  constructor(private readonly house: House) {}

  async scheme(): Promise<string> {
    this.last = `scheme_${String(++this.made)}`;
    const admin = await this.house.asAdmin();
    await admin.post(SCHEMES, { code: this.last, name: `Scheme ${this.last}` }).expect(201);
    return this.last;
  }

  /** Drafts a version and answers its address. */
  async version(more: object = {}, code?: string): Promise<string> {
    const admin = await this.house.asAdmin();
    const { headers } = await admin
      .post(`${SCHEMES}/${code ?? (await this.scheme())}/versions`, draft(more))
      .expect(201);
    return headers['location'] as string;
  }

  async publish(location: string): Promise<Awaited<Test>> {
    const admin = await this.house.asAdmin();
    return admin.post(`${location}/publish`);
  }

  /** What `validate` says of such a version, as "pointer code". */
  async faults(more: object): Promise<string[]> {
    const admin = await this.house.asAdmin();
    const { body } = await admin.post(`${await this.version(more)}/validate`).expect(200);
    expect(body.isPublishable).toBe(body.faults.length === 0);
    return (body.faults as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
  }

  /** A city of its own, so that no scheme of another test is in force there. */
  city(): Promise<string> {
    return this.house.city(`K${String(++this.made)}`);
  }
}
