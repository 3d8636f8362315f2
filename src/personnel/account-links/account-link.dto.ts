import { TextField } from '../../platform/http/fields.js';

const USERNAME = { max: 64, example: 'xa001.statistician' } as const;

export class LinkAccountRequest {
  @TextField('Name the person signs in with; null to take the link back 登录名', { ...USERNAME, nullable: true })
  username!: string | null;
}

export class AccountLinkResponse {
  @TextField('Number of the person 人员编号', { max: 40, example: 'XA-P0002' }) personNo!: string;
  @TextField('Name the person signs in with 登录名', { ...USERNAME, nullable: true }) username!: string | null;
}
