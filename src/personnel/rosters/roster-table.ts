import type { ExportTable } from '../../platform/exports/index.js';
import type { PlannedShiftResponse, RosterPersonResponse, RosterResponse } from './roster-shift.dto.js';
import { daysOfWeek } from './rosters.reads.js';

/** The roster of a week as it hangs on the wall: a line per person, a column per day. */
export function rosterTable(roster: RosterResponse, locale: 'en' | 'zh'): ExportTable<RosterPersonResponse> {
  return {
    fileName: `排班表 ${roster.outletCode} ${roster.from}`,
    plainName: `roster ${roster.outletCode} ${roster.from}`,
    sheetName: locale === 'zh' ? '排班表' : 'Roster',
    columns: [
      { name: 'person_no', title: { en: 'Number', zh: '人员编号' }, kind: 'text', value: (row) => row.personNo },
      { name: 'person_name', title: { en: 'Name', zh: '姓名' }, kind: 'text', value: (row) => row.personName },
      ...daysOfWeek(roster.from).map((day, place) => ({
        name: day,
        title: { en: day, zh: day },
        kind: 'text' as const,
        width: 16,
        value: (row: RosterPersonResponse) => row.days[place]?.shifts.map(inWords).join(' / ') || null,
      })),
    ],
    rows: roster.people,
    locale,
  };
}

function inWords({ startTime, endTime, isTrainee }: PlannedShiftResponse): string {
  return `${startTime}-${endTime}${isTrainee ? ' 见习' : ''}`;
}
