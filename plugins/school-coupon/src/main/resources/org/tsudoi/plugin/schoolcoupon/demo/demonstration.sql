-- Everything here is invented. The first people are those of the manuals.
with parts as (
  select array['佐倉','三好','遠野','若葉','栗原','水沢','高瀬','小田','岸本','白石','立花','野々村','早川','柴田','森脇','植田'] as families,
         array['サクラ','ミヨシ','トオノ','ワカバ','クリハラ','ミズサワ','タカセ','オダ','キシモト','シライシ','タチバナ','ノノムラ','ハヤカワ','シバタ','モリワキ','ウエダ'] as family_kana,
         array['葉子','美咲','結衣','千夏','真琴','彩','由香','和美'] as women,
         array['ヨウコ','ミサキ','ユイ','チナツ','マコト','アヤ','ユカ','カズミ'] as women_kana,
         array['健一','大輔','翔太','拓也','浩二','隆','誠','直樹'] as men,
         array['ケンイチ','ダイスケ','ショウタ','タクヤ','コウジ','タカシ','マコト','ナオキ'] as men_kana,
         array['学園市立ひばり小学校','学園市立若草中学校','県立まなび高等学校','県立青空特別支援学校','みどり町立東小学校','みどり町立西中学校'] as schools
), people as (
  select i, families[1 + i * 7 % 16] as family, family_kana[1 + i * 7 % 16] as family_k,
         case when i % 2 = 0 then women[1 + i / 2 % 8] else men[1 + i / 2 % 8] end as given,
         case when i % 2 = 0 then women_kana[1 + i / 2 % 8] else men_kana[1 + i / 2 % 8] end as given_k,
         case when i % 2 = 0 then 'F' else 'M' end as sex,
         schools[1 + i % 6] as school,
         date '1962-04-02' + (i * 53 % 14000) as birth,
         case when i % 11 = 0 then 'TERM' when i % 37 = 0 then 'SHORT' else 'REGULAR' end as category
    from parts, generate_series(10, 330) as i
)
insert into school_coupon_person (number, name, kana, kana_key, birth_date, sex, category, school, qualified_from)
select case when i % 23 = 0 then 'K' || lpad(i::text, 5, '0') else (100000 + i)::text end,
       family || '　' || given, family_k || '　' || given_k, family_k || given_k, birth, sex, category, school,
       make_date(extract(year from current_date)::int - 1 - i % 20, 4, 1)
  from people;

insert into school_coupon_person (number, name, kana, kana_key, birth_date, sex, category, school, qualified_from)
values ('100001', '学園　花子', 'ガクエン　ハナコ', 'カクエンハナコ', '1985-07-10', 'F', 'REGULAR', '学園市立ひばり小学校', '2010-04-01'),
       ('100002', '学園　太郎', 'ガクエン　タロウ', 'カクエンタロウ', '1974-12-12', 'M', 'REGULAR', '県立まなび高等学校', '1999-04-01'),
       ('10000201', '学園　春子', 'ガクエン　ハルコ', 'カクエンハルコ', '1976-05-05', 'F', 'REGULAR', '県立まなび高等学校', '2004-06-01'),
       ('K00003', '任期　次郎', 'ニンキ　ジロウ', 'ニンキシロウ', '1994-02-20', 'M', 'TERM', '学園市立若草中学校', '2024-04-01'),
       ('100004', '短時　良子', 'タントキ　リョウコ', 'タントキリヨウコ', '1961-09-30', 'F', 'SHORT', '学園市立若草中学校', '2022-04-01');

insert into school_coupon_person (number, name, kana, kana_key, birth_date, sex, category, school, qualified_from)
select number || '01', split_part(name, '　', 1) || '　' || case sex when 'M' then '明美' else '英樹' end,
       split_part(kana, '　', 1) || '　' || case sex when 'M' then 'アケミ' else 'ヒデキ' end,
       split_part(kana, '　', 1) || case sex when 'M' then 'アケミ' else 'ヒテキ' end,
       birth_date + 500, case sex when 'M' then 'F' else 'M' end, category, school, qualified_from
  from school_coupon_person where number like '100%' and length(number) = 6 and number::int % 5 = 0 and category <> 'SHORT';

insert into school_coupon_term (number, begins, ends)
select number, make_date(year, 4, 1), make_date(year, case when row_number() over (order by number) % 2 = 0 then 9 else 7 end, 30)
  from school_coupon_person,
       (select extract(year from current_date)::int - case when extract(month from current_date) < 4 then 1 else 0 end as year) y
 where category = 'TERM' and length(number) = 6;

with parts as (
  select array['学園市','みどり町','青海市','山手市','北野町'] as areas,
         array['中央','ひかり','若葉','いずみ','みなみ','あさひ','さくら','つばさ'] as names,
         array['チュウオウ','ヒカリ','ワカバ','イズミ','ミナミ','アサヒ','サクラ','ツバサ'] as kanas
), places as (
  select i, areas[1 + i % 5] as area, names[1 + i % 8] as name, kanas[1 + i % 8] as kana, i % 4 as kind
    from parts, generate_series(1, 40) as i
)
insert into school_coupon_facility (code, name, kana, kana_key, area, postal_code, address, phone, web, booking, booking_from, active_from, account)
select translate(substr(md5('manabi ' || i), 1, 8), '01', 'xy'),
       name || case kind when 0 then '総合病院' when 1 then '健診センター' when 2 then '歯科クリニック' else '温泉ホテル' end || case when i > 8 then '　' || area || '院' else '' end,
       kana || case kind when 0 then 'ソウゴウビョウイン' when 1 then 'ケンシンセンター' when 2 then 'シカクリニック' else 'オンセンホテル' end,
       translate(kana || case kind when 0 then 'ソウコウヒヨウイン' when 1 then 'ケンシンセンター' when 2 then 'シカクリニツク' else 'オンセンホテル' end, 'ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポァィゥェォッャュョ', 'カキクケコサシスセソタチツテトハヒフヘホハヒフヘホアイウエオツヤユヨ'),
       area, '100-0000', 'まなび県' || area || '本町' || i || '-1', '0120-000-' || lpad((500 + i)::text, 3, '0'),
       '', case kind when 3 then '宿泊の予約のときに、クーポンを利用することをお伝えください。' else '電話で予約してください。組合員であることと、利用するクーポンの名前をお伝えください。' end,
       make_date(extract(year from current_date)::int, 5, 1 + i % 20), date '2024-04-01',
       json_build_object('bank', '9999', 'branch', lpad((i % 9 + 1)::text, 3, '0'), 'type', '普通', 'number', lpad((1000000 + i * 37)::text, 7, '0'), 'holder', kana || 'シセツ')
  from places;

insert into school_coupon_facility_offer (facility, offer, variant, price)
select f.id, o.offer, o.variant, o.price
  from school_coupon_facility f
  join (values ('病院', 'checkup', 'DAY', 30000), ('病院', 'checkup', 'NIGHT', 45000), ('病院', 'checkup', 'BRAIN', 35000),
               ('病院', 'women', '', 8000), ('病院', 'spouse', '', 25000), ('センター', 'checkup', 'DAY', 28000),
               ('センター', 'women', '', 7500), ('センター', 'spouse', '', 24000), ('歯科', 'dental', '', 4000),
               ('ホテル', 'refresh', '', 3000)) as o (kind, offer, variant, price) on strpos(f.name, o.kind) > 0;

-- Two who use paper.
update school_coupon_person set on_paper = true where number in ('100012', '100016');
