import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords } from './policies.js';

/** Kinds of functional zones, and the zones of each outlet. */
export class FunctionalZones1764100610000 implements MigrationInterface {
  name = 'FunctionalZones1764100610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outlets.zone_type (
        code text COLLATE "C" CONSTRAINT zone_type_pkey PRIMARY KEY,
        name_en text NOT NULL,
        name_zh text NOT NULL,
        access text COLLATE "C" NOT NULL,
        position int GENERATED ALWAYS AS IDENTITY CONSTRAINT zone_type_position_uq UNIQUE,
        CONSTRAINT zone_type_access_ck CHECK (access IN ('public', 'staff', 'restricted'))
      );
      COMMENT ON TABLE outlets.zone_type IS
        'One row is a kind of functional zone with who may enter it (K2); the ten of the regulations and those other articles name.';
      COMMENT ON COLUMN outlets.zone_type.position IS 'Order of the catalogue: first the ten of article 20 as it names them.';
      INSERT INTO outlets.zone_type (code, name_en, name_zh, access) VALUES
        ('business_handling', 'Business handling', '综合业务受理区', 'public'),
        ('enquiry_complaint', 'Enquiries and complaints', '综合业务咨询/投诉区', 'public'),
        ('complaint_room', 'Complaint room', '投诉受理室', 'public'),
        ('customer_waiting', 'Waiting and rest', '客户休息(等候)区', 'public'),
        ('vip_reception', 'VIP reception', 'VIP客户接待室', 'public'),
        ('new_service_experience', 'New service experience', '新业务演示区(新业务体验区)', 'public'),
        ('self_service', 'Self-service', '自助服务区', 'public'),
        ('after_sales', 'After-sales service', '售后服务区', 'public'),
        ('sales', 'Sales', '销售区', 'public'),
        ('leaflets', 'Leaflets', '宣传资料摆放区', 'public'),
        ('welcome', 'Welcome', '欢迎区', 'public'),
        ('retention_seat', 'Retention seat', '离网咨询席', 'public'),
        ('store_in_store', 'Store in store', '店中店', 'public'),
        ('back_office', 'Back office', '后台办公区', 'staff'),
        ('staff_rest', 'Staff rest', '员工休息区', 'staff'),
        ('till_room', 'Till room', '收银保管区', 'restricted'),
        ('safe_room', 'Safe room', '保险柜间', 'restricted'),
        ('stock_room', 'Stock room', '库房', 'restricted'),
        ('machine_room', 'Machine room', '机房', 'restricted');
      ${ledgerTable({
        name: 'outlets.functional_zone',
        comment: 'One row is how a numbered zone of an outlet is used over [valid_from, valid_to).',
        columns: `
          outlet_id int NOT NULL CONSTRAINT functional_zone_outlet_fkey REFERENCES outlets.outlet,
          zone_no text COLLATE "C" NOT NULL,
          zone_type text COLLATE "C" NOT NULL CONSTRAINT functional_zone_type_fkey REFERENCES outlets.zone_type,
          area_square_metres numeric CONSTRAINT functional_zone_area_ck CHECK (area_square_metres > 0),
          seats int CONSTRAINT functional_zone_seats_ck CHECK (seats >= 0)`,
        key: ['outlet_id', 'zone_no'],
        isDated: true,
      })}
      ${outletRecords('outlets.functional_zone')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE outlets.functional_zone; DROP TABLE outlets.zone_type`);
  }
}
