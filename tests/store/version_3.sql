-- A library of version 3, as the program of that version wrote it: all statements but those of the full-text index.
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'newsgloss','0001_first_schema','2026-11-29 23:20:00.830252+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'newsgloss','0002_mending_and_outlets','2026-11-29 23:20:00.831782+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'newsgloss','0003_own_fields_of_entities','2026-11-29 23:20:00.868914+00:00');
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
INSERT INTO "action" VALUES(1,'01a2299b-b896-7000-b1b8-328632c28251','barrier','Make the library',NULL,NULL,'done',0,1795994400918,1795994400919,1,36,36,1,'bd59409493b3f4226db3b251702d88eea75b3841b2aa04b1c59caa7692f8eaae');
INSERT INTO "action" VALUES(2,'01a2299b-b924-7000-8b75-3fe599ad2a14','program','Add annotator Ana',NULL,NULL,'done',0,1795994401060,1795994401060,37,37,1,2,'ae9edf801b654a84eb00ea36bc8748db89853b5501268376450a541b53b2d092');
INSERT INTO "action" VALUES(3,'01a2299b-b94e-7000-988a-f5d9e485cc74','change','Import 3 articles',1,NULL,'done',0,1795994401102,1795994401141,38,48,11,3,'26084532067b2fd7c47882755051ee01b054d89b9be0cd043bb925d04e07a00e');
INSERT INTO "action" VALUES(4,'01a2299b-b984-7000-9f7f-463754e04c64','change','Add the label Mayor',1,NULL,'done',0,1795994401156,1795994401156,49,50,2,4,'521f294cf2c9a2ce766dae8f7fe5ad406ba87e7a96a8f53a08b5e17c87709d06');
INSERT INTO "action" VALUES(5,'01a2299b-b994-7000-bdf1-7088e8dce887','change','Define Mayor',1,NULL,'done',0,1795994401172,1795994401173,51,51,1,5,'6617a7638e6af250c1347e8000d65a0dcb0b54d1c7ea1b57b75a5687917c985c');
INSERT INTO "action" VALUES(6,'01a2299b-b9a4-7000-bdce-4cf9d0ff74ad','change','Add the entity José Antonio Kast',1,NULL,'done',0,1795994401188,1795994401188,52,52,1,6,'aaf46f2fbe0fb812d0b3e01126d4be4da71b987e48a0745f1d8ee0a5a7750b21');
INSERT INTO "action" VALUES(7,'01a2299b-b9c0-7000-a8ff-8bf340973389','change','Add the entity J. A. Kast',1,NULL,'done',0,1795994401216,1795994401216,53,53,1,7,'dfdcff5e3de2daa69c71d29b09af36bcfb4e3823c809e5855bd126a5c55b5dad');
INSERT INTO "action" VALUES(8,'01a2299b-ba24-7000-b225-8c99fd074487','change','Merge J. A. Kast into José Antonio Kast',1,NULL,'done',0,1795994401316,1795994401317,54,55,2,8,'437d31d71b22d5a7d36bb4a124863fa022c95460ea7a35bd1eb8518c17e188f5');
INSERT INTO "action" VALUES(9,'01a2299b-ba43-7000-93e9-68f2058dc121','change','Change the entity José Antonio Kast',1,NULL,'done',0,1795994401347,1795994401348,56,56,1,9,'431424ad9c22ebe7e5ad59845c33b67bd0f0d0c5e2fc0248b57e9b377fb2a9cc');
INSERT INTO "action" VALUES(10,'01a2299b-bbcf-7000-88c0-eac8b76fcb17','change','Annotate: 3 mentions, 2 notes and 1 topic',1,NULL,'done',0,1795994401743,1795994401792,57,65,9,10,'f141589b62248e8820fdfa2003f5394e1ad873109b606d6eb26b8afa42391849');
INSERT INTO "action" VALUES(11,'01a2299b-bc1d-7000-8d8e-90b343ab4a8e','program','Add annotator Ben',NULL,NULL,'done',0,1795994401821,1795994401821,66,66,1,11,'00e434366beb1183f7703e7f017cbb838715cf7d322482098b422de53201a782');
INSERT INTO "action" VALUES(12,'01a2299b-bc1d-7001-ba42-d8006cf8aefa','change','Annotate: 1 mention',2,NULL,'done',0,1795994401821,1795994401822,67,68,2,12,'2dbf1221f120f27fd5b7ddd297d86fad728d4fdd0cecf5393946d31b57927c81');
INSERT INTO "action" VALUES(13,'01a2299b-bc33-7000-ad36-404fdca4dccd','program','Add annotator Rules',NULL,NULL,'done',0,1795994401843,1795994401843,69,69,1,13,'77aef3ac0db9444484831e4c96cccf8a53457ce2065ecbba88c1ff0d7345cfc6');
INSERT INTO "action" VALUES(14,'01a2299b-bc33-7001-902d-d710bcecced4','change','Annotate: 1 mention',3,NULL,'done',0,1795994401843,1795994401844,70,70,1,14,'b2eeb7a42b66a5856037c63b900a545a74ce843751b5fe008d2adb7b69b55286');
INSERT INTO "action" VALUES(15,'01a2299b-bd42-7000-8429-6a876d00852a','change','Edit the text of press/a.txt',1,NULL,'done',0,1795994402114,1795994402130,71,76,6,15,'bd2dde87436267f3ae21556a9a1305a418f77d27a0b340ff2c14d8e232b0f30c');
INSERT INTO "action" VALUES(16,'01a2299b-bd69-7000-ac17-4c7564bad822','change','Edit the text of press/a.txt',1,NULL,'done',0,1795994402153,1795994402154,77,82,6,16,'25c8c42eb1f113ffc4fc42ecfd39e162d97dbe331057ffa09d65775a2a926ea7');
INSERT INTO "action" VALUES(17,'01a2299b-bd9a-7000-aed6-6819dccbc93b','change','Set outlet of 2 articles',2,NULL,'done',0,1795994402202,1795994402202,83,84,2,17,'3270beaa708c18eb6f5b3906781c87e80a74da8a5a00a3c7e1451e6e94d6a87c');
INSERT INTO "action" VALUES(18,'01a2299b-bdbf-7000-b159-c0814ebad064','change','Load a rule of Der Kai',2,NULL,'done',0,1795994402239,1795994402239,85,85,1,18,'1bb02b03a4602b799a7423ecdd35ce2da77ee68cbcd88c239f8b3143d375d49e');
INSERT INTO "action" VALUES(19,'01a2299b-bdc8-7000-9e8b-6754f72d3b18','change','Mark press/a.txt as done',2,NULL,'done',0,1795994402248,1795994402249,86,86,1,19,'6548e50c1dd0c0bc7bb6093f1ea57d59270da8805e54429b670faefb21027a5b');
INSERT INTO "action" VALUES(20,'01a2299b-bde1-7000-b453-e27d882fde1b','change','Delete c.txt',1,NULL,'done',0,1795994402273,1795994402273,87,87,1,20,'5dd1b0042ad0a47f8b1da311d99161e650cd40e0d9bdd83bf878bed204ad2698');
INSERT INTO "action" VALUES(21,'01a2299b-bdfb-7000-85f9-c5d4fd8f31e7','change','Annotate: 1 mention',1,NULL,'done',1,1795994402299,1795994402300,88,88,1,21,'e909139aa050632de3b98df89f8a7b053a37fd405af7b53aca32566a8280aee6');
INSERT INTO "action" VALUES(22,'01a2299b-bea1-7000-8d45-b467246f2709','undo','Undo: Annotate: 1 mention',1,21,'done',0,1795994402465,1795994402491,89,89,1,22,'17b5b77063cdf8c09ffdf9df023b9f99f210b58e2604ce0fd948b4005a31e58b');
INSERT INTO "action" VALUES(23,'01a2299b-becf-7000-ad71-91b20d060732','change','Reject “Kast”',1,NULL,'done',0,1795994402511,1795994402512,90,90,1,23,'111a676efa0a51554f49b9611ab61cd68fccd52c3792a185c36cf9613a7fde74');
CREATE TABLE alias (
    entity_id INTEGER NOT NULL REFERENCES entity,
    ord INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'description')),
    PRIMARY KEY (entity_id, ord)
) STRICT, WITHOUT ROWID;
INSERT INTO "alias" VALUES(1,0,'Kast','name');
INSERT INTO "alias" VALUES(1,1,'J. A. Kast','name');
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
INSERT INTO "anchor" VALUES('annotation',1,0,'span',4,41,53,'Javier Milei','review');
INSERT INTO "anchor" VALUES('annotation',3,0,'span',5,64,70,'Monday','ok');
INSERT INTO "anchor" VALUES('annotation',6,0,'span',2,37,42,'Rhein','ok');
INSERT INTO "anchor" VALUES('annotation',7,0,'span',5,19,36,'José Antonio Kast','ok');
INSERT INTO "anchor" VALUES('annotation',8,0,'span',2,67,71,'Ufer','ok');
INSERT INTO "anchor" VALUES('field',1,0,'evidence',5,0,17,'Kast visits Milei','ok');
INSERT INTO "anchor" VALUES('field',2,0,'evidence',2,19,31,'Ada Beispiel','ok');
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
INSERT INTO "annotation" VALUES(1,'01a2299b-bbd0-7001-b60c-424a6835e6bc','mention',1,1,1,1,3,NULL,NULL,NULL,NULL,'imported',1795994401744,1795994401744);
INSERT INTO "annotation" VALUES(2,'01a2299b-bbff-7000-b96a-5842449b10d0','note',1,1,NULL,NULL,NULL,'Spoke.','annotation','01a2299b-bbd0-7001-b60c-424a6835e6bc',NULL,'imported',1795994401791,1795994401791);
INSERT INTO "annotation" VALUES(3,'01a2299b-bc00-7000-99d5-836cb50cab24','mention',1,1,1,1,NULL,NULL,NULL,NULL,NULL,'imported',1795994401792,1795994401792);
INSERT INTO "annotation" VALUES(4,'01a2299b-bc00-7003-b9ab-6339d81194ba','topic',1,1,20,21,NULL,NULL,NULL,NULL,NULL,'imported',1795994401792,1795994401792);
INSERT INTO "annotation" VALUES(5,'01a2299b-bc00-7004-9cff-40aff3189ac1','note',2,1,NULL,NULL,NULL,'See [Kast](newsgloss:entity/01a2299b-b9a4-7001-b665-6ea027b48740) and *more*.',NULL,NULL,NULL,'imported',1795994401792,1795994401792);
INSERT INTO "annotation" VALUES(6,'01a2299b-bc00-7005-be0d-4c462643be70','mention',2,1,1,1,NULL,NULL,NULL,NULL,NULL,'imported',1795994401792,1795994401792);
INSERT INTO "annotation" VALUES(7,'01a2299b-bc1d-7003-a1f0-053adb4ae3b0','mention',1,2,1,1,4,NULL,NULL,NULL,NULL,'imported',1795994401821,1795994401821);
INSERT INTO "annotation" VALUES(8,'01a2299b-bc33-7002-9100-4e184460c12d','mention',2,3,1,1,NULL,NULL,NULL,NULL,NULL,'imported',1795994401843,1795994401843);
CREATE TABLE annotator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'machine'))
) STRICT;
INSERT INTO "annotator" VALUES(1,'11111111-1111-4111-8111-111111111111','Ana','person');
INSERT INTO "annotator" VALUES(2,'22222222-2222-4222-8222-222222222222','Ben','person');
INSERT INTO "annotator" VALUES(3,'33333333-3333-4333-8333-333333333333','Rules','machine');
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
INSERT INTO "article" VALUES(1,'01a2299b-b94f-7001-8c42-0c1848746e59',1,'','press/a.txt',5,1795994401103);
INSERT INTO "article" VALUES(2,'01a2299b-b950-7001-8b57-abb0e0ef4938',2,'','press/b.txt',2,1795994401104);
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
INSERT INTO "block" VALUES(2,0,'paragraph',0,97,'detected');
INSERT INTO "block" VALUES(3,0,'paragraph',0,32,'detected');
INSERT INTO "block" VALUES(4,0,'paragraph',0,101,'detected');
INSERT INTO "block" VALUES(5,0,'paragraph',0,92,'detected');
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
INSERT INTO "change" VALUES(39,3,'revision','01a2299b-b94f-7000-bbfd-cfaf0644ae76',NULL,X'E8C0764D46AD55C8');
INSERT INTO "change" VALUES(40,3,'article','01a2299b-b94f-7001-8c42-0c1848746e59',NULL,X'FA4E014FA425022F');
INSERT INTO "change" VALUES(41,3,'field','01a2299b-b94f-7002-93f2-ca7d39cf4c77',NULL,X'9CCEC102EE4AB1C4');
INSERT INTO "change" VALUES(42,3,'original','0c1c70fae27190e970b020e2a0dcc47c6391022ed548bc78f707107402800dc7',NULL,X'66E76ADC743987D6');
INSERT INTO "change" VALUES(43,3,'revision','01a2299b-b950-7000-90ae-75b0bd4011bc',NULL,X'0A6B8E7C4F1A707C');
INSERT INTO "change" VALUES(44,3,'article','01a2299b-b950-7001-8b57-abb0e0ef4938',NULL,X'EB69B58F2B2FA100');
INSERT INTO "change" VALUES(45,3,'field','01a2299b-b95d-7000-b80e-0a5870daec3c',NULL,X'F1A687B3C3C42E98');
INSERT INTO "change" VALUES(46,3,'original','9ab35087a229dff8f936b6eccbe79f4ac2ff06822f211f8b7f51c890f3d3120f',NULL,X'93250B164F05EB29');
INSERT INTO "change" VALUES(47,3,'revision','01a2299b-b95e-7000-b9e7-da273ad34877',NULL,X'A3A93753A10F7A77');
INSERT INTO "change" VALUES(48,3,'article','01a2299b-b95e-7001-b4d7-bbc0939514da',NULL,X'D8A3DA9584A551D1');
INSERT INTO "change" VALUES(49,4,'code','01a2299b-b984-7001-8feb-eb68e2586a7e',NULL,X'8CF165F2F6FF3950');
INSERT INTO "change" VALUES(50,4,'code_version','01a2299b-b984-7002-b859-4eb60505eb5c',NULL,X'84BB1C3ED78FEF20');
INSERT INTO "change" VALUES(51,5,'code_version','01a2299b-b995-7000-8267-2b7b6cdb4460',NULL,X'9B4CA087C8F6514F');
INSERT INTO "change" VALUES(52,6,'entity','01a2299b-b9a4-7001-b665-6ea027b48740',NULL,X'6EFECC5A117F60A9');
INSERT INTO "change" VALUES(53,7,'entity','01a2299b-b9c0-7001-b0d0-b5efde73f7d9',NULL,X'8D6527DF6882879B');
INSERT INTO "change" VALUES(54,8,'entity','01a2299b-b9a4-7001-b665-6ea027b48740','{"row":{},"parts":[[0,"Kast","name"]]}',X'2AD9D92404723515');
INSERT INTO "change" VALUES(55,8,'entity','01a2299b-b9c0-7001-b0d0-b5efde73f7d9','{"row":{"merged_into":null}}',X'6925EEEA6A8CD778');
INSERT INTO "change" VALUES(56,9,'entity','01a2299b-b9a4-7001-b665-6ea027b48740','{"row":{"fields":null}}',X'9D80DB6D00EBC536');
INSERT INTO "change" VALUES(57,10,'entity','01a2299b-bbd0-7000-9b31-69ea2b03d463',NULL,X'ED6C67BAA37ABD22');
INSERT INTO "change" VALUES(58,10,'code','01a2299b-bc00-7001-8403-ce495f9c4935',NULL,X'B721AA2C97143C1A');
INSERT INTO "change" VALUES(59,10,'code_version','01a2299b-bc00-7002-b9ec-b4f9c7f64e15',NULL,X'8B4963A61BB5B6F1');
INSERT INTO "change" VALUES(60,10,'annotation','01a2299b-bbd0-7001-b60c-424a6835e6bc',NULL,X'9DBF989976FFC54C');
INSERT INTO "change" VALUES(61,10,'annotation','01a2299b-bbff-7000-b96a-5842449b10d0',NULL,X'48DBD296CF53EF87');
INSERT INTO "change" VALUES(62,10,'annotation','01a2299b-bc00-7000-99d5-836cb50cab24',NULL,X'8F78E60CEE01A504');
INSERT INTO "change" VALUES(63,10,'annotation','01a2299b-bc00-7003-b9ab-6339d81194ba',NULL,X'76B104964D3BFA96');
INSERT INTO "change" VALUES(64,10,'annotation','01a2299b-bc00-7004-9cff-40aff3189ac1',NULL,X'571CDCFFF4EFB4BD');
INSERT INTO "change" VALUES(65,10,'annotation','01a2299b-bc00-7005-be0d-4c462643be70',NULL,X'C2FE577EB1BA7959');
INSERT INTO "change" VALUES(66,11,'annotator','22222222-2222-4222-8222-222222222222',NULL,X'F13E0A92F0A7C829');
INSERT INTO "change" VALUES(67,12,'entity','01a2299b-bc1d-7002-a28f-f615ef557707',NULL,X'823EDBAB82969CEE');
INSERT INTO "change" VALUES(68,12,'annotation','01a2299b-bc1d-7003-a1f0-053adb4ae3b0',NULL,X'70DC1E0A7A1928BD');
INSERT INTO "change" VALUES(69,13,'annotator','33333333-3333-4333-8333-333333333333',NULL,X'F990E2666458F1C3');
INSERT INTO "change" VALUES(70,14,'annotation','01a2299b-bc33-7002-9100-4e184460c12d',NULL,X'06A021E58B272E13');
INSERT INTO "change" VALUES(71,15,'revision','01a2299b-bd42-7001-8746-f3a77e195eed',NULL,X'E9BBCA1240998F33');
INSERT INTO "change" VALUES(72,15,'article','01a2299b-b94f-7001-8c42-0c1848746e59','{"row":{"revision_id":1}}',X'E271B189F2BC01E9');
INSERT INTO "change" VALUES(73,15,'annotation','01a2299b-bbd0-7001-b60c-424a6835e6bc','{"row":{},"parts":[[0,"span",1,41,53,"Javier Milei","ok"]]}',X'17A52A863AD5A725');
INSERT INTO "change" VALUES(74,15,'annotation','01a2299b-bc00-7000-99d5-836cb50cab24','{"row":{},"parts":[[0,"span",1,73,79,"Monday","ok"]]}',X'3D604C0BDF702E6B');
INSERT INTO "change" VALUES(75,15,'annotation','01a2299b-bc1d-7003-a1f0-053adb4ae3b0','{"row":{},"parts":[[0,"span",1,19,36,"José Antonio Kast","ok"]]}',X'C76A40A4625C85BE');
INSERT INTO "change" VALUES(76,15,'field','01a2299b-b94f-7002-93f2-ca7d39cf4c77','{"row":{},"parts":[[0,"evidence",1,0,17,"Kast visits Milei","ok"]]}',X'5A96D4527727C978');
INSERT INTO "change" VALUES(77,16,'revision','01a2299b-bd69-7001-8afa-a615cd447a02',NULL,X'230F1D6AD14FE7E5');
INSERT INTO "change" VALUES(78,16,'article','01a2299b-b94f-7001-8c42-0c1848746e59','{"row":{"revision_id":4}}',X'29C6B216FB441158');
INSERT INTO "change" VALUES(79,16,'annotation','01a2299b-bbd0-7001-b60c-424a6835e6bc','{"row":{},"parts":[[0,"span",4,41,53,"Javier Milei","ok"]]}',X'D341224991D44BD9');
INSERT INTO "change" VALUES(80,16,'annotation','01a2299b-bc00-7000-99d5-836cb50cab24','{"row":{},"parts":[[0,"span",4,73,79,"Monday","ok"]]}',X'BB8A0C1878748352');
INSERT INTO "change" VALUES(81,16,'annotation','01a2299b-bc1d-7003-a1f0-053adb4ae3b0','{"row":{},"parts":[[0,"span",4,19,36,"José Antonio Kast","ok"]]}',X'E84473051FD51397');
INSERT INTO "change" VALUES(82,16,'field','01a2299b-b94f-7002-93f2-ca7d39cf4c77','{"row":{},"parts":[[0,"evidence",4,0,17,"Kast visits Milei","ok"]]}',X'5339FA7185713E67');
INSERT INTO "change" VALUES(83,17,'field','01a2299b-bd9a-7001-ba90-148f3c502fd6',NULL,X'F7ADB7AB0F518C4F');
INSERT INTO "change" VALUES(84,17,'field','01a2299b-bd9a-7002-bd1e-ceabd3ec4b3d',NULL,X'E34570C112C5FEC6');
INSERT INTO "change" VALUES(85,18,'outlet_rule','01a2299b-bdbf-7001-833a-d0d2b5bf5c21',NULL,X'D59A1916E7EB5053');
INSERT INTO "change" VALUES(86,19,'work','01a2299b-bdc9-7000-a6b7-afb4fdbe3a1b',NULL,X'3526FC49C1293F37');
INSERT INTO "change" VALUES(87,20,'article','01a2299b-b95e-7001-b4d7-bbc0939514da','{"row":{"id":3,"uuid":"01a2299b-b95e-7001-b4d7-bbc0939514da","original_id":3,"locator":"","name":"c.txt","revision_id":3,"added_at":1795994401118}}',NULL);
INSERT INTO "change" VALUES(88,21,'annotation','01a2299b-bdfc-7000-9085-eb4e9dcfb98a',NULL,X'AB3B9AEA9F3EA289');
INSERT INTO "change" VALUES(89,22,'annotation','01a2299b-bdfc-7000-9085-eb4e9dcfb98a','{"row":{"id":9,"uuid":"01a2299b-bdfc-7000-9085-eb4e9dcfb98a","kind":"mention","article_id":1,"annotator_id":1,"code_id":1,"code_version_id":1,"entity_id":null,"body":null,"target_kind":null,"target_uuid":null,"layer":null,"origin":"imported","created_at":1795994402300,"modified_at":1795994402300},"parts":[[0,"span",5,57,69,"res on Monda","ok"]]}',NULL);
INSERT INTO "change" VALUES(90,23,'decision','01a20000-0000-7000-8000-000000000001',NULL,X'75D0F26EDFC9F8B9');
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
INSERT INTO "code" VALUES(19,'01a2299b-b984-7001-8feb-eb68e2586a7e','label',1,'Mayor',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "code" VALUES(20,'01a2299b-bc00-7001-8403-ce495f9c4935','topic',9,'Visits',NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "code_version" VALUES(19,'01a2299b-b984-7002-b859-4eb60505eb5c',19,1,'','','','[]',1795994401156);
INSERT INTO "code_version" VALUES(20,'01a2299b-b995-7000-8267-2b7b6cdb4460',19,2,'Runs a town.','','Of a city.','["A."]',1795994401173);
INSERT INTO "code_version" VALUES(21,'01a2299b-bc00-7002-b9ec-b4f9c7f64e15',20,1,'','','','[]',1795994401792);
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
INSERT INTO "decision" VALUES(1,'01a20000-0000-7000-8000-000000000001',1,1,1,1,'Kast',0,'rejected',1800000000000);
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    annotator_uuid TEXT NOT NULL,
    target TEXT NOT NULL,
    body TEXT NOT NULL,
    typed_at INTEGER NOT NULL,
    UNIQUE (annotator_uuid, target)
) STRICT;
INSERT INTO "draft" VALUES(1,'11111111-1111-4111-8111-111111111111','x','half a note',1);
CREATE TABLE entity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    code_id INTEGER REFERENCES code,
    description TEXT NOT NULL,
    external_ids TEXT NOT NULL,
    merged_into INTEGER REFERENCES entity
, fields TEXT) STRICT;
INSERT INTO "entity" VALUES(1,'01a2299b-b9a4-7001-b665-6ea027b48740','José Antonio Kast',19,'','{}',NULL,'{"Party":"Republicanos"}');
INSERT INTO "entity" VALUES(2,'01a2299b-b9c0-7001-b0d0-b5efde73f7d9','J. A. Kast',19,'','{}',1,NULL);
INSERT INTO "entity" VALUES(3,'01a2299b-bbd0-7000-9b31-69ea2b03d463','Javier Milei',1,'','{}',NULL,NULL);
INSERT INTO "entity" VALUES(4,'01a2299b-bc1d-7002-a28f-f615ef557707','José Antonio Kast',1,'','{}',NULL,NULL);
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
INSERT INTO "field" VALUES(1,'01a2299b-b94f-7002-93f2-ca7d39cf4c77',1,'title',0,'Kast visits Milei',0.9,'detected',NULL,NULL);
INSERT INTO "field" VALUES(2,'01a2299b-b95d-7000-b80e-0a5870daec3c',2,'author',0,'Ada Beispiel',0.5,'detected',NULL,NULL);
INSERT INTO "field" VALUES(3,'01a2299b-bd9a-7001-ba90-148f3c502fd6',1,'outlet',1,'Der Kai',NULL,'changed',2,NULL);
INSERT INTO "field" VALUES(4,'01a2299b-bd9a-7002-bd1e-ceabd3ec4b3d',2,'outlet',1,'Der Kai',NULL,'changed',2,NULL);
CREATE TABLE import_item (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES import_run,
    path TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'same', 'refused')),
    reason TEXT NOT NULL,
    encoding TEXT NOT NULL,
    article_uuid TEXT
) STRICT;
INSERT INTO "import_item" VALUES(1,1,'press/a.txt','taken','','utf-8','01a2299b-b94f-7001-8c42-0c1848746e59');
INSERT INTO "import_item" VALUES(2,1,'press/b.txt','taken','','utf-8','01a2299b-b950-7001-8b57-abb0e0ef4938');
INSERT INTO "import_item" VALUES(3,1,'c.txt','taken','','utf-8','01a2299b-b95e-7001-b4d7-bbc0939514da');
CREATE TABLE import_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    action_uuid TEXT,
    started_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO "import_run" VALUES(1,'01a2299b-b923-7000-b4dc-b5dbb57cd1a9','01a2299b-b94e-7000-988a-f5d9e485cc74',1795994401059,1795994401141);
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
INSERT INTO "meta" VALUES('created_at','1795994400917');
INSERT INTO "meta" VALUES('fold_version','1 15.1.0');
INSERT INTO "meta" VALUES('library_uuid','01a2299b-b895-7000-83af-763bd90efd37');
INSERT INTO "meta" VALUES('schema_version','3');
INSERT INTO "meta" VALUES('sum/_sqlite_migrations','2423267881184765955');
INSERT INTO "meta" VALUES('sum/action','4127904846629684586');
INSERT INTO "meta" VALUES('sum/alike','0');
INSERT INTO "meta" VALUES('sum/draft','8139933375482486956');
INSERT INTO "meta" VALUES('sum/import_item','-5695384852839369831');
INSERT INTO "meta" VALUES('sum/import_run','6083230127099891073');
INSERT INTO "meta" VALUES('sum/likeness','0');
INSERT INTO "meta" VALUES('sum/meta','3239281442737218009');
INSERT INTO "meta" VALUES('sum/sqlite_sequence','-7744608604088848784');
CREATE TABLE original (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;
INSERT INTO "original" VALUES(1,'874120c7de5343ae7b6352181e66c95d875b653d907921179ece5c699d075cab',100,X'789C25CBC10980300C46E17BA7F82770877AB4748840730868024D2C7424E77031915E1FDF2BE481212EE1A872B2A47498BF0FB286A918CA0F2E0E1C3484FB4210C57EB39A234B678729AA69A3B9ADC183263710FEF40119E72368');
INSERT INTO "original" VALUES(2,'0c1c70fae27190e970b020e2a0dcc47c6391022ed548bc78f707107402800dc7',112,X'789C0B4A4D4FCD53C8CC53F03EBC2D278F8B2B2C3F4FC1312551C12935B3B8203335878BCB25B54821282315A8A4B82433355D4FE1C3FC892B1F35F422A8E54099C4BC14A03989B90AA169A9453A0AC589E925A90A5EF9C587572A38E695E4E765E62B78271697E80100B8CB2D05');
INSERT INTO "original" VALUES(3,'9ab35087a229dff8f936b6eccbe79f4ac2ff06822f211f8b7f51c890f3d3120f',32,X'789C73CFCF4B5528C9CFCD2F2ACA2FD753F0CB4FCA4FA954C8CD2C2E4E2D56C82CD10300C51C0BCB');
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
INSERT INTO "outlet_rule" VALUES(1,'01a2299b-bdbf-7001-833a-d0d2b5bf5c21','Der Kai','der kai','title','never','{"words":"Regen in Köln"}','on',2,1795994402239);
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
INSERT INTO "revision" VALUES(1,'01a2299b-b94f-7000-bbfd-cfaf0644ae76',1,NULL,'decoded','utf-8','Kast visits Milei

José Antonio Kast met Javier Milei in Buenos Aires on Monday. Kast stayed a day.','874120c7de5343ae7b6352181e66c95d875b653d907921179ece5c699d075cab',NULL,1795994401103,NULL,NULL);
INSERT INTO "revision" VALUES(2,'01a2299b-b950-7000-90ae-75b0bd4011bc',2,NULL,'decoded','utf-8','Regen in Köln

Von Ada Beispiel

Der Rhein stieg. 👩‍👩‍👧 standen am Ufer, sagte José Antonio Kast.','0c1c70fae27190e970b020e2a0dcc47c6391022ed548bc78f707107402800dc7',NULL,1795994401104,NULL,NULL);
INSERT INTO "revision" VALUES(3,'01a2299b-b95e-7000-b9e7-da273ad34877',3,NULL,'decoded','utf-8','Gone tomorrow. Nobody misses it.','9ab35087a229dff8f936b6eccbe79f4ac2ff06822f211f8b7f51c890f3d3120f',NULL,1795994401118,NULL,NULL);
INSERT INTO "revision" VALUES(4,'01a2299b-bd42-7001-8746-f3a77e195eed',1,1,'edited','utf-8','Kast visits Milei

José Antonio Kast met Javier Milei in Buenos Aires on Monday. Kast remained a day.','93c5b321b42fef5b6d50e81bd6d0ccb03ce9e152a9ce97be832065f8f354c8b1','[[86,92,"remained"]]',1795994402114,NULL,NULL);
INSERT INTO "revision" VALUES(5,'01a2299b-bd69-7001-8afa-a615cd447a02',1,4,'edited','utf-8','Kast visits Milei

José Antonio Kast met him in Buenos Aires on Monday. Kast remained a day.','99207c9304d89aa31bca55b6bfc5ae2dfa4a1c2833a11fea7d6a9be15eb57d0a','[[41,53,"him"]]',1795994402153,NULL,NULL);
CREATE TABLE work (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    layer TEXT,
    state TEXT NOT NULL CHECK (state IN ('unread', 'reading', 'done')),
    changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO "work" VALUES(1,'01a2299b-bdc9-7000-a6b7-afb4fdbe3a1b',1,2,NULL,'done',1795994402249);
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
CREATE INDEX import_item_run ON import_item (run_id);
CREATE INDEX action_annotator ON action (annotator_id, id);
CREATE INDEX field_rule ON field (rule_uuid, article_id) WHERE rule_uuid IS NOT NULL;
CREATE INDEX outlet_rule_outlet ON outlet_rule (outlet_key);
CREATE INDEX alike_other ON alike (other_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('action',23);
INSERT INTO "sqlite_sequence" VALUES('code',20);
INSERT INTO "sqlite_sequence" VALUES('code_version',21);
INSERT INTO "sqlite_sequence" VALUES('import_run',1);
INSERT INTO "sqlite_sequence" VALUES('annotator',3);
INSERT INTO "sqlite_sequence" VALUES('original',3);
INSERT INTO "sqlite_sequence" VALUES('revision',5);
INSERT INTO "sqlite_sequence" VALUES('article',3);
INSERT INTO "sqlite_sequence" VALUES('field',4);
INSERT INTO "sqlite_sequence" VALUES('entity',4);
INSERT INTO "sqlite_sequence" VALUES('annotation',9);
INSERT INTO "sqlite_sequence" VALUES('outlet_rule',1);
INSERT INTO "sqlite_sequence" VALUES('work',1);
INSERT INTO "sqlite_sequence" VALUES('decision',1);
COMMIT;
