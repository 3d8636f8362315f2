/** Tables without row-level security, each with the reason why whoever may read one row may read all of them. */
export const noRls: Readonly<Record<string, string>> = {
  'platform.partitioned_table': 'names of our own tables; the run-time role has no right on it',
  'platform.account_secret':
    'hashes of passwords: nobody has a right on it, look-ups that run as the owner answer single rows',
  'platform.session': 'as platform.account_secret',
  'platform.refresh_token': 'as platform.account_secret',
  'platform.api_key_secret': 'hashes of keys: rows are added and never read by the run-time role',
  'platform.demonstration': 'one row: that the data is made up concerns everybody who sees it',
  'platform.sign_in_delay': 'keyed hashes of names and addresses, counted before anybody is known',
  'platform.job': 'what the system does by itself, of no unit',
  'outlets.division': 'GB/T 2260, public',
  'months.calendar': 'due and lock dates are the same for everybody',
  'months.source_key': 'digests only; a reference is taken for ever, whoever sent it, so the key must be seen by all',
  'months.replacement': 'as months.source_key: a row is replaced once, whoever replaces it',
  'outlets.cost_item': 'catalogue of cost items, the same for everybody',
  'outlets.zone_type': 'catalogue of functional zones, the same for everybody',
  'personnel.training_topic': 'catalogue of training topics, the same for everybody',
  'sales.business_line': 'catalogue of business lines, the same for everybody',
  'assessment.scheme': 'how scores are made is open to everybody who is scored',
  'assessment.scheme_version': 'as assessment.scheme',
  'assessment.scheme_line': 'as assessment.scheme',
  'assessment.close_chunk': 'numbers of outlets to be worked through by jobs; no API shows it',
};
