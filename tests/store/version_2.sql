-- A library of version 2, as the program of that version wrote it: all statements but those of the full-text index.
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'newsgloss','0001_first_schema','2026-11-29 15:46:50.819358+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'newsgloss','0002_mending_and_outlets','2026-11-29 15:46:50.833118+00:00');
CREATE TABLE action (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo', 'program', 'barrier')),
    name TEXT NOT NULL,
    annotator_id INTEGER REFERENCES annotator,
    target_id INTEGER REFERENCES action,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'interrupted')),
    undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    first_change INTEGER,
    last_change INTEGER,
    changes INTEGER NOT NULL,
    closed INTEGER UNIQUE,
    chain TEXT
) STRICT;
INSERT INTO "action" VALUES(1,'01a227fc-d570-7001-9e6c-6c3d4d15fa72','barrier','Make the library',NULL,NULL,'done',0,1795967210864,1795967210865,1,36,36,1,'b3fcf2dcc3143d5beb9e18ad9da191dcd2beb29e22d951b5f5639efcff8d0451');
INSERT INTO "action" VALUES(2,'01a227fc-d5a5-7001-ad87-04c17551b155','program','Add annotator Ana',NULL,NULL,'done',0,1795967210917,1795967210917,37,37,1,2,'9b6c683efaba599ee530505eb8832738afb23fa64b2750b191d5832bde8489ca');
INSERT INTO "action" VALUES(3,'01a227fc-d5a5-7002-ba2e-898d7c2641c2','change','Import 3 articles',1,NULL,'done',0,1795967210917,1795967210933,38,46,9,3,'e27597a55e2d661239fdd192da7094213dd23f64203a7828311e72d54a2006c7');
INSERT INTO "action" VALUES(4,'01a227fc-d5db-7000-ad5f-c7184e52c2a0','change','Annotate: 3 mentions and 1 topic',1,NULL,'done',0,1795967210971,1795967210974,47,55,9,4,'be430a722b2a588318e220197f19270b609bf008c2f08d335931214e109804fe');
INSERT INTO "action" VALUES(5,'01a227fc-d601-7000-8c5b-0b07fbaa566a','change','Change the entity José Antonio Kast',1,NULL,'done',0,1795967211009,1795967211009,56,56,1,5,'6d18e9d5b505ebb6f3a776147254aa3d0a88b48c6d35d620455cd81073c3797c');
INSERT INTO "action" VALUES(6,'01a227fc-d602-7000-9fda-05c4bedb6e0f','change','Merge Kast into José Antonio Kast, with 1 mention',1,NULL,'done',0,1795967211010,1795967211011,57,59,3,6,'d5b72a51b4154e303aa03e45994971f65a647bceb75e6d527c7b74caffbe6e64');
INSERT INTO "action" VALUES(7,'01a227fc-d603-7000-b073-521ef589f93f','change','Annotate: 1 note',1,NULL,'done',0,1795967211011,1795967211012,60,60,1,7,'107c858b00ad886801c748af8988fd1e3ea5c1ef47195b908f8f1dfc0b209d6c');
INSERT INTO "action" VALUES(8,'01a227fc-d612-7000-8873-282f92b4efc7','change','Delete c.txt',1,NULL,'done',0,1795967211026,1795967211027,61,61,1,8,'d02e3f728e19c706eb91ea1c2f15f6970dfb8514f876f74b54751dd37e5af963');
CREATE TABLE alias (
    entity_id INTEGER NOT NULL REFERENCES entity,
    ord INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'description')),
    PRIMARY KEY (entity_id, ord)
) STRICT, WITHOUT ROWID;
INSERT INTO "alias" VALUES(1,0,'the Chilean leader','description');
INSERT INTO "alias" VALUES(1,1,'J. A. Kast','name');
INSERT INTO "alias" VALUES(1,2,'Kast','name');
CREATE TABLE alike (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('same', 'near', 'copy')),
    own REAL NOT NULL,
    others REAL NOT NULL,
    PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE anchor (
    owner TEXT NOT NULL CHECK (owner IN ('annotation', 'field')),
    owner_id INTEGER NOT NULL,
    ord INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('span', 'evidence', 'speaker', 'cue')),
    revision_id INTEGER NOT NULL REFERENCES revision,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL CHECK (0 <= start AND start < end),
    quote TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ok', 'review', 'lost')),
    PRIMARY KEY (owner, owner_id, ord)
) STRICT, WITHOUT ROWID;
INSERT INTO "anchor" VALUES('annotation',1,0,'span',1,19,36,'José Antonio Kast','ok');
INSERT INTO "anchor" VALUES('annotation',2,0,'span',1,41,53,'Javier Milei','ok');
INSERT INTO "anchor" VALUES('annotation',3,0,'span',1,0,4,'Kast','ok');
CREATE TABLE annotation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('mention', 'topic', 'note')),
    article_id INTEGER REFERENCES article,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    code_id INTEGER REFERENCES code,
    code_version_id INTEGER REFERENCES code_version,
    entity_id INTEGER REFERENCES entity,
    body TEXT,
    target_kind TEXT CHECK (target_kind IN ('article', 'annotation', 'entity', 'code', 'field')),
    target_uuid TEXT,
    layer TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('manual', 'accepted', 'imported', 'rule')),
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
INSERT INTO "annotation" VALUES(1,'01a227fc-d5dc-7001-9c75-c5f0e0e4eeda','mention',1,1,1,1,1,NULL,NULL,NULL,NULL,'imported',1795967210972,1795967210972);
INSERT INTO "annotation" VALUES(2,'01a227fc-d5de-7001-84fb-646beb161326','mention',1,1,1,1,2,NULL,NULL,NULL,NULL,'imported',1795967210974,1795967210974);
INSERT INTO "annotation" VALUES(3,'01a227fc-d5de-7003-abb4-601f87f24608','mention',1,1,1,1,1,NULL,NULL,NULL,NULL,'imported',1795967210974,1795967210974);
INSERT INTO "annotation" VALUES(4,'01a227fc-d5de-7006-894d-15f16e7ac371','topic',2,1,19,19,NULL,NULL,NULL,NULL,NULL,'imported',1795967210974,1795967210974);
INSERT INTO "annotation" VALUES(5,'01a227fc-d604-7000-8679-0b4cc8915fdc','note',NULL,1,NULL,NULL,NULL,'Who **is** he?','entity','01a227fc-d5de-7000-bc38-b92e3139b6ac',NULL,'imported',1795967211012,1795967211012);
CREATE TABLE annotator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'machine'))
) STRICT;
INSERT INTO "annotator" VALUES(1,'11111111-1111-4111-8111-111111111111','Ana','person');
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    original_id INTEGER NOT NULL REFERENCES original,
    locator TEXT NOT NULL,
    name TEXT NOT NULL,
    revision_id INTEGER NOT NULL REFERENCES revision,
    added_at INTEGER NOT NULL,
    UNIQUE (original_id, locator)
) STRICT;
INSERT INTO "article" VALUES(1,'01a227fc-d5a6-7001-9838-10cbb537b9a8',1,'','a.txt',1,1795967210917);
INSERT INTO "article" VALUES(2,'01a227fc-d5a6-7003-b697-1595b413dd16',2,'','press/b.txt',2,1795967210918);
CREATE TABLE block (
    revision_id INTEGER NOT NULL REFERENCES revision,
    ord INTEGER NOT NULL,
    role TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL CHECK (0 <= start AND start < end),
    status TEXT NOT NULL CHECK (status IN ('detected', 'confirmed', 'changed')),
    PRIMARY KEY (revision_id, ord)
) STRICT, WITHOUT ROWID;
INSERT INTO "block" VALUES(1,0,'paragraph',0,99,'detected');
INSERT INTO "block" VALUES(2,0,'paragraph',0,78,'detected');
INSERT INTO "block" VALUES(3,0,'paragraph',0,29,'detected');
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES action,
    tbl TEXT NOT NULL,
    row_uuid TEXT NOT NULL,
    old TEXT,
    new_hash BLOB
) STRICT;
INSERT INTO "change" VALUES(1,1,'code','e6cfdf82-e112-565c-b3fb-6d0602f1ee45',NULL,X'7B2D62D57FBE5005');
INSERT INTO "change" VALUES(2,1,'code','063fc770-3d22-5fe9-ba70-c648bd453d42',NULL,X'2C806FA078616532');
INSERT INTO "change" VALUES(3,1,'code','adbac57b-5ba2-5334-b743-a001bc4a84f2',NULL,X'8237FAFE6C408C94');
INSERT INTO "change" VALUES(4,1,'code','9c047d85-d717-5577-8f7d-83769259c943',NULL,X'2A14C92B73DF9944');
INSERT INTO "change" VALUES(5,1,'code','00ed43ae-25d8-5258-acbd-d4279631767a',NULL,X'A7911D54074635FD');
INSERT INTO "change" VALUES(6,1,'code','2976c86d-1021-5a78-b6fc-da823590d2d8',NULL,X'0D37FBE3B00261D8');
INSERT INTO "change" VALUES(7,1,'code','0d19a7a7-db83-5696-bd5d-3bf429930937',NULL,X'21EDA4DD78780534');
INSERT INTO "change" VALUES(8,1,'code','e34cc7ce-ab88-5d32-be35-c84c486bf9e9',NULL,X'87CF7AFC21CE58C1');
INSERT INTO "change" VALUES(9,1,'code','c2b75f56-1892-5106-bf18-ebc98bb1093b',NULL,X'D2370111F59D4D4D');
INSERT INTO "change" VALUES(10,1,'code','dc1abe1f-3e8c-571a-821e-08e0159f9789',NULL,X'1CDE03E54B1AFCD1');
INSERT INTO "change" VALUES(11,1,'code','defdb977-e3f5-5b43-a997-97f86f68595a',NULL,X'7FE33A7A914F34E2');
INSERT INTO "change" VALUES(12,1,'code','9bf95fcd-f126-5030-a4bc-540b1853aadc',NULL,X'058628788C19526B');
INSERT INTO "change" VALUES(13,1,'code','10154bf2-d9cf-5a05-bbb2-7a02fd2da0b6',NULL,X'50B955A1C1F9D55C');
INSERT INTO "change" VALUES(14,1,'code','a118be52-b2ce-511d-a749-efdc49dcdb93',NULL,X'F4CA8B7E3DE076AD');
INSERT INTO "change" VALUES(15,1,'code','b14593a9-8d2d-5d17-93c2-b395d71313ce',NULL,X'A04CD72391EFD3EA');
INSERT INTO "change" VALUES(16,1,'code','70230c36-283b-5728-bdd7-9ca0c0e3b12e',NULL,X'772B9805907A3CC0');
INSERT INTO "change" VALUES(17,1,'code','17153566-88b5-549b-8924-a5a81df0344c',NULL,X'8E7660346F355611');
INSERT INTO "change" VALUES(18,1,'code','ed579fcf-acd7-5555-bb9b-63d7446ead3f',NULL,X'F05352488184C991');
INSERT INTO "change" VALUES(19,1,'code_version','cfb4a092-6d23-561b-ad85-127973f5cef9',NULL,X'950EE997134AC7F3');
INSERT INTO "change" VALUES(20,1,'code_version','ed57ba1b-faa2-5762-9bbf-1b56eb3dbe3e',NULL,X'66A8C64FCF02F5A7');
INSERT INTO "change" VALUES(21,1,'code_version','2f28445a-0caa-52c9-9460-f60c467d5cf8',NULL,X'291066E71DD660F7');
INSERT INTO "change" VALUES(22,1,'code_version','081f6606-a328-5b60-a723-c7b093ff5c4d',NULL,X'0BD5D068BF29FC00');
INSERT INTO "change" VALUES(23,1,'code_version','64d43e12-f8da-507c-a748-4de2e302d42d',NULL,X'5D047203FE515ECB');
INSERT INTO "change" VALUES(24,1,'code_version','4d8e0184-bf73-5de5-8ea9-5d2f990c913b',NULL,X'FC40024E4F87B6FF');
INSERT INTO "change" VALUES(25,1,'code_version','e43bc7c4-1776-5650-af5d-96d5a5656d62',NULL,X'FE8DED6F527403D2');
INSERT INTO "change" VALUES(26,1,'code_version','a09275f8-a366-5e26-83b9-e1e72ba0ce65',NULL,X'C8CFB5C63C6D91EA');
INSERT INTO "change" VALUES(27,1,'code_version','63b36390-6a87-50f0-b610-e1dc62c97c8d',NULL,X'CCEF394632BBD80C');
INSERT INTO "change" VALUES(28,1,'code_version','fd13c931-ec9c-5593-89c9-dc789fca1b19',NULL,X'9B59D1FE51218D01');
INSERT INTO "change" VALUES(29,1,'code_version','458de3e8-3aa4-51c9-8ff2-a8bdc8cdc733',NULL,X'0A401A6559D0AA36');
INSERT INTO "change" VALUES(30,1,'code_version','e9158195-c7fc-57ff-97ea-e7550a852239',NULL,X'686D3E4725CAFD71');
INSERT INTO "change" VALUES(31,1,'code_version','ccd268cb-2132-558d-94fa-07c614b40030',NULL,X'0DD9FDC19D9CE201');
INSERT INTO "change" VALUES(32,1,'code_version','1feca108-7f57-5ee3-a7d3-e91a2e412e3a',NULL,X'DD86F18D32B7E7F2');
INSERT INTO "change" VALUES(33,1,'code_version','15c68135-b8ef-51cd-a934-3535058eb7c5',NULL,X'93BA22AD430152A3');
INSERT INTO "change" VALUES(34,1,'code_version','6e81e071-d2c9-5243-8ec2-4e2ba580c2aa',NULL,X'9929D2DE46B30644');
INSERT INTO "change" VALUES(35,1,'code_version','6a5a2275-90bb-571c-a20f-0595fc664a0e',NULL,X'F4D49923D250EBF9');
INSERT INTO "change" VALUES(36,1,'code_version','0a1763b7-6d9d-5695-86d7-58f6cd729596',NULL,X'6EC21D018234B5A6');
INSERT INTO "change" VALUES(37,2,'annotator','11111111-1111-4111-8111-111111111111',NULL,X'DF6123EDEEEB6642');
INSERT INTO "change" VALUES(38,3,'original','874120c7de5343ae7b6352181e66c95d875b653d907921179ece5c699d075cab',NULL,X'27D04F5B1DFDA30E');
INSERT INTO "change" VALUES(39,3,'revision','01a227fc-d5a6-7000-bcf7-9ecb102f704c',NULL,X'F6E14493A2801A7D');
INSERT INTO "change" VALUES(40,3,'article','01a227fc-d5a6-7001-9838-10cbb537b9a8',NULL,X'B9C795F5DFA9B199');
INSERT INTO "change" VALUES(41,3,'original','af06cd1581d72b73c6f5257f476c276f428d01a67329e164d603e74519b2c402',NULL,X'CADAE0472A7011B1');
INSERT INTO "change" VALUES(42,3,'revision','01a227fc-d5a6-7002-945f-97513f250a38',NULL,X'59C3A42C3764B21E');
INSERT INTO "change" VALUES(43,3,'article','01a227fc-d5a6-7003-b697-1595b413dd16',NULL,X'D067E30C4741038B');
INSERT INTO "change" VALUES(44,3,'original','4a676264fa6e045b40923da9257cddbac07bd8bb0cc00a99f58be3783e44c2b7',NULL,X'898C8BD3B7CBD7C4');
INSERT INTO "change" VALUES(45,3,'revision','01a227fc-d5a6-7004-97a3-528e44210042',NULL,X'DB9016B8012FA976');
INSERT INTO "change" VALUES(46,3,'article','01a227fc-d5a6-7005-82ff-1b0c8968b09b',NULL,X'65BA62232162A383');
INSERT INTO "change" VALUES(47,4,'entity','01a227fc-d5dc-7000-a367-767df5ab11e1',NULL,X'87338960E064C181');
INSERT INTO "change" VALUES(48,4,'entity','01a227fc-d5de-7000-bc38-b92e3139b6ac',NULL,X'7EAC532EA6DE0BF0');
INSERT INTO "change" VALUES(49,4,'entity','01a227fc-d5de-7002-b729-19fb2f220fe0',NULL,X'B80A3EB4CD8E0B10');
INSERT INTO "change" VALUES(50,4,'code','01a227fc-d5de-7004-8d6c-030b36fd37ed',NULL,X'B232C79A22BDDA8D');
INSERT INTO "change" VALUES(51,4,'code_version','01a227fc-d5de-7005-80f1-dfa42628c15e',NULL,X'746EE1007812AFE2');
INSERT INTO "change" VALUES(52,4,'annotation','01a227fc-d5dc-7001-9c75-c5f0e0e4eeda',NULL,X'A82AD30F818A420B');
INSERT INTO "change" VALUES(53,4,'annotation','01a227fc-d5de-7001-84fb-646beb161326',NULL,X'E12AF684CACB445A');
INSERT INTO "change" VALUES(54,4,'annotation','01a227fc-d5de-7003-abb4-601f87f24608',NULL,X'41327D65EB40FB49');
INSERT INTO "change" VALUES(55,4,'annotation','01a227fc-d5de-7006-894d-15f16e7ac371',NULL,X'ED34D0EE232D2078');
INSERT INTO "change" VALUES(56,5,'entity','01a227fc-d5dc-7000-a367-767df5ab11e1','{"row":{"description":"","external_ids":"{}"},"parts":[]}',X'5A5377538987826B');
INSERT INTO "change" VALUES(57,6,'annotation','01a227fc-d5de-7003-abb4-601f87f24608','{"row":{"entity_id":3}}',X'543CDA9FC40F80BC');
INSERT INTO "change" VALUES(58,6,'entity','01a227fc-d5dc-7000-a367-767df5ab11e1','{"row":{},"parts":[[0,"the Chilean leader","description"],[1,"J. A. Kast","name"]]}',X'DBC1A1CC988575DF');
INSERT INTO "change" VALUES(59,6,'entity','01a227fc-d5de-7002-b729-19fb2f220fe0','{"row":{"merged_into":null}}',X'B8A467AFCEBE2D72');
INSERT INTO "change" VALUES(60,7,'annotation','01a227fc-d604-7000-8679-0b4cc8915fdc',NULL,X'6BB3333981BAD577');
INSERT INTO "change" VALUES(61,8,'article','01a227fc-d5a6-7005-82ff-1b0c8968b09b','{"row":{"id":3,"uuid":"01a227fc-d5a6-7005-82ff-1b0c8968b09b","original_id":3,"locator":"","name":"c.txt","revision_id":3,"added_at":1795967210918}}',NULL);
CREATE TABLE code (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('label', 'topic')),
    parent_id INTEGER REFERENCES code,
    name TEXT NOT NULL,
    sign TEXT,
    key TEXT,
    colour TEXT,
    retired_at INTEGER,
    merged_into INTEGER REFERENCES code
) STRICT;
INSERT INTO "code" VALUES(1,'e6cfdf82-e112-565c-b3fb-6d0602f1ee45','label',NULL,'Person','PER','P','orange',NULL,NULL);
INSERT INTO "code" VALUES(2,'063fc770-3d22-5fe9-ba70-c648bd453d42','label',NULL,'Organisation','ORG','O','green',NULL,NULL);
INSERT INTO "code" VALUES(3,'adbac57b-5ba2-5334-b743-a001bc4a84f2','label',NULL,'Place','LOC','L','blue',NULL,NULL);
INSERT INTO "code" VALUES(4,'9c047d85-d717-5577-8f7d-83769259c943','label',NULL,'Event','EVENT','E','pink',NULL,NULL);
INSERT INTO "code" VALUES(5,'00ed43ae-25d8-5258-acbd-d4279631767a','label',NULL,'Date','DATE','D','purple',NULL,NULL);
INSERT INTO "code" VALUES(6,'2976c86d-1021-5a78-b6fc-da823590d2d8','label',NULL,'Claim','CLAIM','C','teal',NULL,NULL);
INSERT INTO "code" VALUES(7,'0d19a7a7-db83-5696-bd5d-3bf429930937','label',NULL,'Quotation','QUOTE','Q','red',NULL,NULL);
INSERT INTO "code" VALUES(8,'e34cc7ce-ab88-5d32-be35-c84c486bf9e9','label',NULL,'Law','LAW','W','ochre',NULL,NULL);
INSERT INTO "code" VALUES(9,'c2b75f56-1892-5106-bf18-ebc98bb1093b','topic',NULL,'Politics','POL',NULL,'indigo',NULL,NULL);
INSERT INTO "code" VALUES(10,'dc1abe1f-3e8c-571a-821e-08e0159f9789','topic',NULL,'Economy','ECO',NULL,'green',NULL,NULL);
INSERT INTO "code" VALUES(11,'defdb977-e3f5-5b43-a997-97f86f68595a','topic',NULL,'Society','SOC',NULL,'orange',NULL,NULL);
INSERT INTO "code" VALUES(12,'9bf95fcd-f126-5030-a4bc-540b1853aadc','topic',NULL,'Crime and justice','JUS',NULL,'red',NULL,NULL);
INSERT INTO "code" VALUES(13,'10154bf2-d9cf-5a05-bbb2-7a02fd2da0b6','topic',NULL,'Health','HEA',NULL,'teal',NULL,NULL);
INSERT INTO "code" VALUES(14,'a118be52-b2ce-511d-a749-efdc49dcdb93','topic',NULL,'Education','EDU',NULL,'purple',NULL,NULL);
INSERT INTO "code" VALUES(15,'b14593a9-8d2d-5d17-93c2-b395d71313ce','topic',NULL,'Environment','ENV',NULL,'ochre',NULL,NULL);
INSERT INTO "code" VALUES(16,'70230c36-283b-5728-bdd7-9ca0c0e3b12e','topic',NULL,'Science and technology','SCI',NULL,'blue',NULL,NULL);
INSERT INTO "code" VALUES(17,'17153566-88b5-549b-8924-a5a81df0344c','topic',NULL,'Culture','CUL',NULL,'pink',NULL,NULL);
INSERT INTO "code" VALUES(18,'ed579fcf-acd7-5555-bb9b-63d7446ead3f','topic',NULL,'Sport','SPO',NULL,'green',NULL,NULL);
INSERT INTO "code" VALUES(19,'01a227fc-d5de-7004-8d6c-030b36fd37ed','topic',NULL,'Science',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE code_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    code_id INTEGER NOT NULL REFERENCES code,
    n INTEGER NOT NULL,
    definition TEXT NOT NULL,
    when_to_use TEXT NOT NULL,
    when_not TEXT NOT NULL,
    examples TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (code_id, n)
) STRICT;
INSERT INTO "code_version" VALUES(1,'cfb4a092-6d23-561b-ad85-127973f5cef9',1,1,'A human being, named or described.','','','[]',0);
INSERT INTO "code_version" VALUES(2,'ed57ba1b-faa2-5762-9bbf-1b56eb3dbe3e',2,1,'A firm, party, office, club or other body of people.','','','[]',0);
INSERT INTO "code_version" VALUES(3,'2f28445a-0caa-52c9-9460-f60c467d5cf8',3,1,'A country, town, building, river or other place.','','','[]',0);
INSERT INTO "code_version" VALUES(4,'081f6606-a328-5b60-a723-c7b093ff5c4d',4,1,'What happened or will: an election, a match, a flood.','','','[]',0);
INSERT INTO "code_version" VALUES(5,'64d43e12-f8da-507c-a748-4de2e302d42d',5,1,'A day, a time or a stretch of time.','','','[]',0);
INSERT INTO "code_version" VALUES(6,'4d8e0184-bf73-5de5-8ea9-5d2f990c913b',6,1,'A statement that could be true or false.','','','[]',0);
INSERT INTO "code_version" VALUES(7,'e43bc7c4-1776-5650-af5d-96d5a5656d62',7,1,'Words given as somebody''s own.','','','[]',0);
INSERT INTO "code_version" VALUES(8,'a09275f8-a366-5e26-83b9-e1e72ba0ce65',8,1,'A law, treaty, rule or court decision.','','','[]',0);
INSERT INTO "code_version" VALUES(9,'63b36390-6a87-50f0-b610-e1dc62c97c8d',9,1,'Government, parties, elections, relations between states.','','','[]',0);
INSERT INTO "code_version" VALUES(10,'fd13c931-ec9c-5593-89c9-dc789fca1b19',10,1,'Business, money, work as a market.','','','[]',0);
INSERT INTO "code_version" VALUES(11,'458de3e8-3aa4-51c9-8ff2-a8bdc8cdc733',11,1,'How people live together: family, faith, migration, rights.','','','[]',0);
INSERT INTO "code_version" VALUES(12,'e9158195-c7fc-57ff-97ea-e7550a852239',12,1,'Offences, police, courts.','','','[]',0);
INSERT INTO "code_version" VALUES(13,'ccd268cb-2132-558d-94fa-07c614b40030',13,1,'Illness, medicine, care.','','','[]',0);
INSERT INTO "code_version" VALUES(14,'1feca108-7f57-5ee3-a7d3-e91a2e412e3a',14,1,'Schools, universities, learning.','','','[]',0);
INSERT INTO "code_version" VALUES(15,'15c68135-b8ef-51cd-a934-3535058eb7c5',15,1,'Nature, climate, weather, disasters.','','','[]',0);
INSERT INTO "code_version" VALUES(16,'6e81e071-d2c9-5243-8ec2-4e2ba580c2aa',16,1,'Research, machines, the net.','','','[]',0);
INSERT INTO "code_version" VALUES(17,'6a5a2275-90bb-571c-a20f-0595fc664a0e',17,1,'Arts, media, entertainment.','','','[]',0);
INSERT INTO "code_version" VALUES(18,'0a1763b7-6d9d-5695-86d7-58f6cd729596',18,1,'Games, clubs, athletes.','','','[]',0);
INSERT INTO "code_version" VALUES(19,'01a227fc-d5de-7005-80f1-dfa42628c15e',19,1,'','','','[]',1795967210974);
CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    code_id INTEGER REFERENCES code,
    entity_id INTEGER REFERENCES entity,
    quote TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
    decided_at INTEGER NOT NULL
) STRICT;
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    annotator_uuid TEXT NOT NULL,
    target TEXT NOT NULL,
    body TEXT NOT NULL,
    typed_at INTEGER NOT NULL,
    UNIQUE (annotator_uuid, target)
) STRICT;
CREATE TABLE entity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    code_id INTEGER REFERENCES code,
    description TEXT NOT NULL,
    external_ids TEXT NOT NULL,
    merged_into INTEGER REFERENCES entity
) STRICT;
INSERT INTO "entity" VALUES(1,'01a227fc-d5dc-7000-a367-767df5ab11e1','José Antonio Kast',1,'President-elect','{"wikidata":"Q5941085"}',NULL);
INSERT INTO "entity" VALUES(2,'01a227fc-d5de-7000-bc38-b92e3139b6ac','Javier Milei',1,'','{}',NULL);
INSERT INTO "entity" VALUES(3,'01a227fc-d5de-7002-b729-19fb2f220fe0','Kast',1,'','{}',1);
CREATE TABLE field (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article,
    name TEXT NOT NULL,
    ord INTEGER NOT NULL,
    value TEXT NOT NULL,
    confidence REAL CHECK (confidence BETWEEN 0 AND 1),
    status TEXT NOT NULL CHECK (status IN ('detected', 'confirmed', 'changed', 'absent')),
    annotator_id INTEGER REFERENCES annotator
, rule_uuid TEXT) STRICT;
CREATE TABLE import_item (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES import_run,
    path TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'same', 'refused')),
    reason TEXT NOT NULL,
    encoding TEXT NOT NULL,
    article_uuid TEXT
) STRICT;
INSERT INTO "import_item" VALUES(1,1,'a.txt','taken','','utf-8','01a227fc-d5a6-7001-9838-10cbb537b9a8');
INSERT INTO "import_item" VALUES(2,1,'press/b.txt','taken','','utf-8','01a227fc-d5a6-7003-b697-1595b413dd16');
INSERT INTO "import_item" VALUES(3,1,'c.txt','taken','','utf-8','01a227fc-d5a6-7005-82ff-1b0c8968b09b');
CREATE TABLE import_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    action_uuid TEXT,
    started_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO "import_run" VALUES(1,'01a227fc-d5a5-7000-9373-4b10f80e1dd0','01a227fc-d5a5-7002-ba2e-898d7c2641c2',1795967210917,1795967210933);
CREATE TABLE likeness (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    revision_id INTEGER NOT NULL,
    body INTEGER NOT NULL,
    words INTEGER NOT NULL,
    digest BLOB NOT NULL,
    marks BLOB NOT NULL,
    compared INTEGER NOT NULL CHECK (compared IN (0, 1))
) STRICT;
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('created_at','1795967210864');
INSERT INTO "meta" VALUES('fold_version','1 15.1.0');
INSERT INTO "meta" VALUES('library_uuid','01a227fc-d570-7000-ac6c-3f27e6fa838c');
INSERT INTO "meta" VALUES('schema_version','2');
CREATE TABLE original (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;
INSERT INTO "original" VALUES(1,'874120c7de5343ae7b6352181e66c95d875b653d907921179ece5c699d075cab',100,X'789C25CBC10980300C46E17BA7F82770877AB4748840730868024D2C7424E77031915E1FDF2BE481212EE1A872B2A47498BF0FB286A918CA0F2E0E1C3484FB4210C57EB39A234B678729AA69A3B9ADC183263710FEF40119E72368');
INSERT INTO "original" VALUES(2,'af06cd1581d72b73c6f5257f476c276f428d01a67329e164d603e74519b2c402',82,X'789C0B4A4D4FCD53C8CC53F03EBC2D278F8B2B2C3F4FC1312551C12935B3B8203335878BCBB558A128353D2FB524552105A8343D31AF0A488524A6EB297C983FA341C125B5482128231568447149666ABA1E00A7C91D1D');
INSERT INTO "original" VALUES(3,'4a676264fa6e045b40923da9257cddbac07bd8bb0cc00a99f58be3783e44c2b7',29,X'789C0BC957484A554849CD492D494DE1E2F2CB2FC9C8CC4B57282E49AC2CD6030092C80A0F');
CREATE TABLE outlet_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    outlet TEXT NOT NULL,
    outlet_key TEXT NOT NULL,
    settles TEXT NOT NULL,
    kind TEXT NOT NULL,
    params TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('on', 'off')),
    annotator_id INTEGER REFERENCES annotator,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL,
    parent_id INTEGER REFERENCES revision,
    kind TEXT NOT NULL CHECK (kind IN ('decoded', 'edited', 'replaced')),
    encoding TEXT,
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    edits TEXT,
    created_at INTEGER NOT NULL
, original_id INTEGER REFERENCES original, locator TEXT) STRICT;
INSERT INTO "revision" VALUES(1,'01a227fc-d5a6-7000-bcf7-9ecb102f704c',1,NULL,'decoded','utf-8','Kast visits Milei

José Antonio Kast met Javier Milei in Buenos Aires on Monday. Kast stayed a day.','874120c7de5343ae7b6352181e66c95d875b653d907921179ece5c699d075cab',NULL,1795967210917,NULL,NULL);
INSERT INTO "revision" VALUES(2,'01a227fc-d5a6-7002-945f-97513f250a38',2,NULL,'decoded','utf-8','Regen in Köln

Von Ada Beispiel

Es regnete den ganzen Tag. 😀 Der Rhein stieg.','af06cd1581d72b73c6f5257f476c276f428d01a67329e164d603e74519b2c402',NULL,1795967210918,NULL,NULL);
INSERT INTO "revision" VALUES(3,'01a227fc-d5a6-7004-97a3-528e44210042',3,NULL,'decoded','utf-8','To be deleted

Nothing stays.','4a676264fa6e045b40923da9257cddbac07bd8bb0cc00a99f58be3783e44c2b7',NULL,1795967210918,NULL,NULL);
CREATE TABLE suggestion (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    revision_id INTEGER NOT NULL REFERENCES revision,
    kind TEXT NOT NULL,
    code_id INTEGER REFERENCES code ON DELETE CASCADE,
    entity_id INTEGER REFERENCES entity ON DELETE CASCADE,
    start INTEGER,
    end INTEGER,
    confidence REAL,
    reason TEXT NOT NULL
) STRICT;
INSERT INTO "suggestion" VALUES(1,1,1,'name',NULL,NULL,0,4,0.5,'known name');
CREATE TABLE work (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    layer TEXT,
    state TEXT NOT NULL CHECK (state IN ('unread', 'reading', 'done')),
    changed_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX revision_article ON revision (article_id);
CREATE INDEX revision_sha256 ON revision (sha256);
CREATE INDEX article_name ON article (name);
CREATE INDEX article_revision ON article (revision_id);
CREATE INDEX field_article ON field (article_id);
CREATE INDEX field_listed ON field (name, article_id, ord, id, status, value);
CREATE INDEX field_value ON field (name, value, article_id, status);
CREATE INDEX code_name ON code (name);
CREATE INDEX code_parent ON code (parent_id);
CREATE INDEX entity_name ON entity (name);
CREATE INDEX entity_code ON entity (code_id) WHERE code_id IS NOT NULL;
CREATE INDEX alias_text ON alias (text);
CREATE INDEX annotation_article ON annotation (article_id, kind, code_id);
CREATE INDEX annotation_code ON annotation (code_id) WHERE code_id IS NOT NULL;
CREATE INDEX annotation_entity ON annotation (entity_id) WHERE entity_id IS NOT NULL;
CREATE INDEX annotation_target ON annotation (target_uuid) WHERE target_uuid IS NOT NULL;
CREATE INDEX decision_article ON decision (article_id);
CREATE INDEX work_article ON work (article_id);
CREATE INDEX suggestion_article ON suggestion (article_id);
CREATE INDEX import_item_run ON import_item (run_id);
CREATE INDEX action_annotator ON action (annotator_id, id);
CREATE INDEX field_rule ON field (rule_uuid, article_id) WHERE rule_uuid IS NOT NULL;
CREATE INDEX outlet_rule_outlet ON outlet_rule (outlet_key);
CREATE INDEX alike_other ON alike (other_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('action',8);
INSERT INTO "sqlite_sequence" VALUES('code',19);
INSERT INTO "sqlite_sequence" VALUES('code_version',19);
INSERT INTO "sqlite_sequence" VALUES('import_run',1);
INSERT INTO "sqlite_sequence" VALUES('annotator',1);
INSERT INTO "sqlite_sequence" VALUES('original',3);
INSERT INTO "sqlite_sequence" VALUES('revision',3);
INSERT INTO "sqlite_sequence" VALUES('article',3);
INSERT INTO "sqlite_sequence" VALUES('entity',3);
INSERT INTO "sqlite_sequence" VALUES('annotation',5);
COMMIT;
