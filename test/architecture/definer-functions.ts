/**
 * Functions that run with the rights of their owner, each with the reason why the caller's own would not do.
 * Each fixes its search_path, judges the caller's scope itself where it touches scoped rows, and is granted by name.
 */
export const definerFunctions: Readonly<Record<string, string>> = {
  'platform.ensure_partitions(date)': 'the run-time role makes no tables',
  'platform.grants_of(integer)':
    'grants are looked up before there is a scope to look in; called by its neighbours only',
  'platform.caller_of_session(integer,uuid)': 'tells who asks, before there is a scope',
  'platform.caller_of_api_key(text,bytea)': 'as platform.caller_of_session; compares the hash where nobody can read it',
  'platform.caller_of_subject(text)': 'as platform.caller_of_session',
  'platform.password_of(text)': 'one hash by one name; the table is closed',
  'platform.accounts_in_scope()': 'an account is in scope by all its grants, those outside the scope included',
  'platform.end_sessions(integer,text)': 'the table of sessions is closed; judges scope itself',
  'platform.set_password(integer,text)': 'the table of passwords is closed; judges scope as end_sessions',
  'platform.open_session(integer,bytea,timestamp with time zone)': 'as platform.end_sessions',
  'platform.end_session(integer,uuid)': 'as platform.end_sessions',
  'platform.rotate_refresh_token(bytea,bytea,timestamp with time zone)': 'one use of a token, under its lock',
  'months.register_outlet(integer)': 'the gate knows an outlet once, and nobody may make that row by hand',
  'months.ensure_gates(integer[],date[])': 'gate rows are made closed or open by one judgement only',
  'months.set_go_live(integer[],date[],boolean)': 'moves the gates of many months as one',
  'months.request_lock(integer[],date,bigint,integer)': 'turns writers away for a close',
  'months.end_lock_request(integer[],bigint)': 'as months.request_lock',
  'months.publish(integer[],date,integer[],integer)': 'the only way from open to closed',
  'months.release(integer[],date,timestamp with time zone,integer,text)': 'the only way from locked to open',
  'months.set_calendar(date,date,timestamp with time zone)': 'moves the lock of every outlet of a month',
  'personnel.training_coverage(integer,date)':
    'counts people who have gone to other branches since, of a unit in scope',
  'outlets.area_elsewhere(text,integer,date,date)':
    'an area number is one in the whole country (R-261); answers numbers, neither names nor whose',
  'platform.next_units_below(integer[],integer,integer,boolean)':
    'judges the scope of the units above once; asked of each unit below it would read and sort all of a province',
  'assessment.ranks(date)': 'a rank is among all outlets of the scheme, of which the caller sees a few',
  'assessment.ranks_of(integer[],date)': 'as assessment.ranks, for some outlets',
  'personnel.foreign_employer_codes(text[])':
    'a code means one employer in the whole company, also where it is out of sight',
  'personnel.foreign_person_nos(text[])': 'as personnel.foreign_employer_codes, for numbers of people',
  'personnel.is_identity_held(bytea[],date,date,text)':
    'one document is employed once in the whole company; answers yes or no and nothing of whom',
  'personnel.clearance_on(bigint,text,date)':
    'one word of one person, whose scope it judges once instead of for every row of clearances',
  'personnel.my_posting(text,integer,date)':
    'the caller’s own posting only, by the account of the session; a deputy may be at home out of scope',
  'personnel.operator_id_next(text,text,date)':
    'ends an operator ID where its next holder begins, who may be in another city; it answers a day',
  'personnel.posted_elsewhere(bigint,text,date,date)':
    'one main posting at a time is a rule of the whole country; it answers a day on which there is another one out of sight',
  'personnel.is_operating(bigint,date)':
    'whoever becomes partner staff holds no operator ID of another city either (R-018); answers yes or no',
  'personnel.is_employing(bigint)':
    'a firm keeps its kind while people are recorded with it, wherever they work today; answers yes or no',
  'personnel.is_operator_id_held(text,text,bigint,date,date)':
    'an operator ID is one for the whole country; answers yes or no, never who',
};
