import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerTable } from './ledgers.js';
import { outletRecords } from './policies.js';

/** The five classes of facilities with their items (E17 article 19), and the equipment of each outlet. */
export class Facilities1764101010000 implements MigrationInterface {
  name = 'Facilities1764101010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CATALOGUE);
    await runner.query(EQUIPMENT);
    await runner.query(CHECK_LIST);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION outlets.facilities_on(int, date);
      DROP FUNCTION outlets.equipment_of(int, date);
      DROP TABLE outlets.equipment;
      DROP TABLE outlets.facility_item;
      DROP TABLE outlets.facility_class;
    `);
  }
}

const CATALOGUE = `
  CREATE TABLE outlets.facility_class (
    code text COLLATE "C" CONSTRAINT facility_class_pkey PRIMARY KEY,
    ordinal int NOT NULL CONSTRAINT facility_class_ordinal_uq UNIQUE,
    name_en text NOT NULL,
    name_zh text NOT NULL
  );
  COMMENT ON TABLE outlets.facility_class IS 'One row is one of the five classes of facilities (R-304).';
  INSERT INTO outlets.facility_class (code, ordinal, name_en, name_zh) VALUES
    ('basic', 1, 'Basic facilities', '基本设施'),
    ('business', 2, 'Business facilities', '营业设施'),
    ('demonstration', 3, 'Demonstration facilities', '演示设施'),
    ('auxiliary_service', 4, 'Auxiliary service facilities', '辅助服务设施'),
    ('maintenance', 5, 'Maintenance facilities', '维修设施');
  CREATE TABLE outlets.facility_item (
    code text COLLATE "C" CONSTRAINT facility_item_pkey PRIMARY KEY,
    facility_class text COLLATE "C" NOT NULL CONSTRAINT facility_item_class_fkey REFERENCES outlets.facility_class,
    ordinal int NOT NULL CONSTRAINT facility_item_ordinal_uq UNIQUE,
    name_en text NOT NULL,
    name_zh text NOT NULL,
    interface text COLLATE "C" CONSTRAINT facility_item_interface_ck CHECK (interface IN ('queue', 'rating')),
    CONSTRAINT facility_item_of_class_uq UNIQUE (facility_class, code)
  );
  COMMENT ON TABLE outlets.facility_item IS 'One row is an item of a class, in the order of the article (R-305 to R-309).';
  COMMENT ON COLUMN outlets.facility_item.interface IS 'What its interface tells the systems once it is connected (R-308).';
  INSERT INTO outlets.facility_item (facility_class, code, ordinal, name_en, name_zh, interface) VALUES
    ('basic', 'lighting', 1, 'Lighting', '照明设施', NULL),
    ('basic', 'counters', 2, 'Counters', '营业柜台', NULL),
    ('basic', 'desks_and_chairs', 3, 'Desks and chairs', '桌椅', NULL),
    ('basic', 'handset_cabinet', 4, 'Handset cabinet', '终端展示柜', NULL),
    ('basic', 'promo_rack', 5, 'Promotion rack', '宣传架', NULL),
    ('basic', 'sofa_and_tea_table', 6, 'Sofa and tea table', '沙发茶几', NULL),
    ('basic', 'benches', 7, 'Benches', '休息长椅', NULL),
    ('basic', 'high_stools', 8, 'High stools', '高脚凳', NULL),
    ('basic', 'air_conditioning', 9, 'Air conditioning', '空调', NULL),
    ('business', 'pc', 10, 'PC', '电脑', NULL),
    ('business', 'display_terminal', 11, 'Display terminal', '显示营业终端', NULL),
    ('business', 'bill_printer', 12, 'Bill printer', '票据打印机', NULL),
    ('business', 'detail_bill_printer', 13, 'Detail-bill printer', '详单打印机', NULL),
    ('business', 'network_gear', 14, 'Network gear', '网络设备', NULL),
    ('business', 'copier', 15, 'Copier', '复印机', NULL),
    ('business', 'fax', 16, 'Fax', '传真机', NULL),
    ('business', 'banknote_detector', 17, 'Banknote detector', '验钞机', NULL),
    ('demonstration', 'large_tv', 18, 'Large TV', '大屏幕彩电', NULL),
    ('demonstration', 'dvd', 19, 'DVD player', 'DVD机', NULL),
    ('demonstration', 'audio', 20, 'Audio', '音响', NULL),
    ('demonstration', 'demo_handsets', 21, 'Demo handsets', '演示用手机终端', NULL),
    ('demonstration', 'new_service_experience_desk', 22, 'New-service experience desk', '新业务体验台', NULL),
    ('auxiliary_service', 'multimedia_enquiry_machine', 23, 'Multimedia enquiry machine', '多媒体查询机', NULL),
    ('auxiliary_service', 'self_service_detail_printer', 24, 'Self-service detail printer', '自助详单打印机', NULL),
    ('auxiliary_service', 'queue_machine', 25, 'Queue machine', '排队叫号器', 'queue'),
    ('auxiliary_service', 'satisfaction_keypad', 26, 'Satisfaction keypad', '服务满意度按键', 'rating'),
    ('auxiliary_service', 'phone_charging_station', 27, 'Phone charging station', '手机加油站', NULL),
    ('auxiliary_service', 'water_dispenser', 28, 'Water dispenser', '饮水机', NULL),
    ('auxiliary_service', 'atm', 29, 'ATM', 'ATM机', NULL),
    ('auxiliary_service', 'wireless_pos', 30, 'Wireless POS', '无线POS机', NULL),
    ('auxiliary_service', 'wall_clock', 31, 'Wall clock', '休息区用户挂钟', NULL),
    ('auxiliary_service', 'gm_suggestion_box', 32, 'GM suggestion box', '总经理意见箱', NULL),
    ('auxiliary_service', 'convenience_box', 33, 'Convenience box', '便民箱', NULL),
    ('auxiliary_service', 'wheelchair', 34, 'Wheelchair', '残疾人用车', NULL),
    ('auxiliary_service', 'pram', 35, 'Pram', '婴儿车', NULL),
    ('auxiliary_service', 'shoe_polisher', 36, 'Shoe polisher', '自动擦鞋机', NULL),
    ('auxiliary_service', 'umbrella_bagger', 37, 'Umbrella bagger', '雨伞打包机', NULL),
    ('maintenance', 'test_instruments', 38, 'Test instruments', '测试仪', NULL),
    ('maintenance', 'test_handsets', 39, 'Test handsets', '测试机', NULL),
    ('maintenance', 'repair_equipment', 40, 'Repair equipment', '维修维护设备', NULL);
`;

const EQUIPMENT = `
  ${ledgerTable({
    name: 'outlets.equipment',
    comment:
      'One row is how an asset of an outlet stands over [valid_from, valid_to): what it is, how many, in which state.',
    columns: `
      outlet_id int NOT NULL CONSTRAINT equipment_outlet_fkey REFERENCES outlets.outlet,
      asset_no text COLLATE "C" NOT NULL,
      facility_class text COLLATE "C" NOT NULL CONSTRAINT equipment_class_fkey REFERENCES outlets.facility_class,
      item text COLLATE "C",
      name text NOT NULL,
      model text,
      quantity int NOT NULL CONSTRAINT equipment_quantity_ck CHECK (quantity > 0),
      commissioned_on date NOT NULL,
      life_months int CONSTRAINT equipment_life_ck CHECK (life_months > 0),
      renewal_due_on date,
      renews_on date GENERATED ALWAYS AS
        (coalesce(renewal_due_on, (commissioned_on + make_interval(months => life_months))::date)) STORED,
      state text COLLATE "C" NOT NULL CONSTRAINT equipment_state_ck CHECK (state IN ('working', 'faulty', 'retired')),
      is_interface_connected boolean,
      CONSTRAINT equipment_item_fkey FOREIGN KEY (facility_class, item) REFERENCES outlets.facility_item (facility_class, code)`,
    key: ['outlet_id', 'asset_no'],
    isDated: true,
  })}
  COMMENT ON COLUMN outlets.equipment.item IS 'Item of the class; NULL for a thing of the class that the article does not name.';
  COMMENT ON COLUMN outlets.equipment.renews_on IS 'First day on which it is over age; NULL where nobody said how long it lasts.';
  ${outletRecords('outlets.equipment')}
`;

const CHECK_LIST = `
  CREATE FUNCTION outlets.equipment_of(p_outlet int, p_day date)
  RETURNS TABLE (item text, there int, working int, devices int, connected int)
  LANGUAGE sql STABLE ROWS 10 AS $$
    SELECT q.item, sum(q.quantity)::int, coalesce((sum(q.quantity) FILTER (WHERE q.state = 'working'))::int, 0), count(*)::int,
           (count(*) FILTER (WHERE q.is_interface_connected))::int
    FROM outlets.equipment AS q
    WHERE q.outlet_id = p_outlet AND q.state <> 'retired'
      AND q.valid_from <= p_day AND (q.valid_to IS NULL OR q.valid_to > p_day)
    GROUP BY q.item
  $$;
  COMMENT ON FUNCTION outlets.equipment_of(int, date) IS
    'Grain: one row per item of which an outlet has anything on that day. there and working count pieces, devices and connected count assets; what is retired counts nowhere.';

  CREATE FUNCTION outlets.facilities_on(p_outlet int, p_day date)
  RETURNS TABLE (ordinal int, item text, required int, there int, working int, devices int, connected int)
  LANGUAGE sql STABLE ROWS 40 AS $$
    SELECT i.ordinal, i.code, coalesce(s.quantity, 0), coalesce(e.there, 0), coalesce(e.working, 0), coalesce(e.devices, 0),
           coalesce(e.connected, 0)
    FROM outlets.facility_item AS i
    LEFT JOIN outlets.pub_standard_on(p_outlet, 'facility', p_day) AS s ON s.item = i.code
    LEFT JOIN outlets.equipment_of(p_outlet, p_day) AS e ON e.item = i.code
  $$;
  COMMENT ON FUNCTION outlets.facilities_on(int, date) IS
    'Grain: one row per item of the five classes for one outlet and day. required is 0 where its type need not have it.';
`;
