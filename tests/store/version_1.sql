-- A library of version 1, as the program of that version wrote it: all statements but those of the full-text index.
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'newsgloss','0001_first_schema','2026-11-29 11:53:35.613220+00:00');
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
INSERT INTO "action" VALUES(1,'01a22727-4890-7001-9442-4bac550818c1','barrier','Make the library',NULL,NULL,'done',0,1795953215632,1795953215634,1,36,36,1,'6a62fb9ba81c1e37f5d2ace2bd1e01602b2f694e11a5a14e4a1c2d63b0a209cd');
INSERT INTO "action" VALUES(2,'01a22727-48bd-7001-998c-aded2269d38d','program','Add annotator Ana',NULL,NULL,'done',0,1795953215677,1795953215677,37,37,1,2,'89abd4a0ca853d5f4896482605bf5bae4f84f77a9cf19f0303f0b6bc70fda8a9');
INSERT INTO "action" VALUES(3,'01a22727-48bd-7002-92c4-ee77b3e32002','change','Import 3 articles',1,NULL,'done',0,1795953215677,1795953215692,38,50,13,3,'9c1b0a20103530c3b294c816aaedcd67b608bf3cda597f2abc82cbfbce0c6033');
INSERT INTO "action" VALUES(4,'01a22727-48e8-7000-ad76-b68de37a57c2','change','Annotate: 3 mentions',1,NULL,'done',0,1795953215720,1795953215721,51,53,3,4,'5ce1bc040146036e5a0bc132c9f0dfdda2c2f3c2eb8b6b72a51114cd1691a0e4');
INSERT INTO "action" VALUES(5,'01a22727-48ec-7000-b46a-f7bb4211e58e','change','Annotate: 1 note',1,NULL,'done',0,1795953215724,1795953215724,54,54,1,5,'02986ac1f6dd6b3c121eded3ce861378645ebb178e0f2c2e68207aaae1bdd205');
INSERT INTO "action" VALUES(6,'01a22727-48f8-7000-b33d-b5328222a807','change','Add the entity José Antonio Kast',1,NULL,'done',0,1795953215736,1795953215737,55,55,1,6,'e4d09bcc3a6b9c6fa87ea2255d23d7ba85d26322b84a0b1c0b475d408e801ff0');
INSERT INTO "action" VALUES(7,'01a22727-4903-7000-92b7-9126198b297a','change','Edit the text of a.txt',1,NULL,'done',0,1795953215747,1795953215753,56,61,6,7,'b809ec319edc865180f67e43a38e44a544e4103735d4a8f7de07052ad6079f69');
INSERT INTO "action" VALUES(8,'01a22727-490c-7000-a4c7-659b172b0d67','change','Set author of press/b.txt',1,NULL,'done',0,1795953215756,1795953215756,62,62,1,8,'087c29425d69a9bde3511c3f6390ecb819af83735076010464542332f393b6f8');
INSERT INTO "action" VALUES(9,'01a22727-4920-7000-968c-75a502bbab1a','change','Mark press/b.txt as done',1,NULL,'done',0,1795953215776,1795953215776,63,63,1,9,'5d14a9cfde6e98d9ec23f8ebd304a6652eec5689dc68147a4031b7a319831e35');
INSERT INTO "action" VALUES(10,'01a22727-4924-7000-8973-c85d47b6d966','change','Delete c.txt',1,NULL,'done',0,1795953215780,1795953215781,64,65,2,10,'2b6932566c75eb60789291034a2be27b1adb7e2cf60067e565133b4831c61ef6');
INSERT INTO "action" VALUES(11,'01a22727-4928-7000-ba92-65b8e1322630','change','Set place of a.txt',1,NULL,'done',1,1795953215784,1795953215784,66,66,1,11,'de09a0305f7958477c29e1fa19351756df3947aa5300122b032cfe445dca17c2');
INSERT INTO "action" VALUES(12,'01a22727-4960-7000-9067-208457004fe4','undo','Undo: Set place of a.txt',1,11,'done',0,1795953215840,1795953215841,67,67,1,12,'edf5642fa029214c8349d8a1aebf8651d4b6e689dd82c65312eb0e731b46f1a8');
INSERT INTO "action" VALUES(13,'01a22727-4991-7000-9b31-99c6f7d736c7','program','Add annotator Ben',NULL,NULL,'done',0,1795953215889,1795953215889,68,68,1,13,'b1296cd5985335c746b05287036fc2616e45a713f6479b523ebd2cc45c454e71');
INSERT INTO "action" VALUES(14,'01a22727-4991-7001-927a-5934ee202b0f','change','Annotate: 1 mention',2,NULL,'done',0,1795953215889,1795953215890,69,69,1,14,'751317ef4e153f86317e3b212847110db2c2611f07c46f49dfe832cf8565b762');
CREATE TABLE alias (
    entity_id INTEGER NOT NULL REFERENCES entity,
    ord INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'description')),
    PRIMARY KEY (entity_id, ord)
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
INSERT INTO "anchor" VALUES('annotation',1,0,'span',4,0,4,'Kast','ok');
INSERT INTO "anchor" VALUES('annotation',2,0,'span',4,12,17,'Milei','ok');
INSERT INTO "anchor" VALUES('annotation',3,0,'span',4,57,69,'Buenos Aires','ok');
INSERT INTO "anchor" VALUES('annotation',5,0,'span',2,66,71,'Rhein','ok');
INSERT INTO "anchor" VALUES('field',1,0,'evidence',4,0,17,'Kast visits Milei','ok');
INSERT INTO "anchor" VALUES('field',3,0,'evidence',2,0,13,'Regen in Köln','ok');
INSERT INTO "anchor" VALUES('field',5,0,'evidence',2,19,31,'Ada Beispiel','ok');
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
INSERT INTO "annotation" VALUES(1,'01a22727-48e9-7000-9d7a-44b7c5efd476','mention',1,1,1,1,NULL,NULL,NULL,NULL,NULL,'imported',1795953215721,1795953215721);
INSERT INTO "annotation" VALUES(2,'01a22727-48e9-7001-8972-1e54da983d43','mention',1,1,1,1,NULL,NULL,NULL,NULL,NULL,'imported',1795953215721,1795953215721);
INSERT INTO "annotation" VALUES(3,'01a22727-48e9-7002-aaa6-1b3b97cd8a79','mention',1,1,3,3,NULL,NULL,NULL,NULL,NULL,'imported',1795953215721,1795953215721);
INSERT INTO "annotation" VALUES(4,'01a22727-48ec-7001-8404-7b739724cfb5','note',2,1,NULL,NULL,NULL,'nö – 😀',NULL,NULL,NULL,'imported',1795953215724,1795953215724);
INSERT INTO "annotation" VALUES(5,'01a22727-4991-7002-aeef-357ac3fc5096','mention',2,2,3,3,NULL,NULL,NULL,NULL,NULL,'imported',1795953215889,1795953215889);
CREATE TABLE annotator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'machine'))
) STRICT;
INSERT INTO "annotator" VALUES(1,'11111111-1111-4111-8111-111111111111','Ana','person');
INSERT INTO "annotator" VALUES(2,'22222222-2222-4222-8222-222222222222','Ben','person');
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
INSERT INTO "article" VALUES(1,'01a22727-48be-7000-9e76-0326fe089356',1,'','a.txt',4,1795953215677);
INSERT INTO "article" VALUES(2,'01a22727-48be-7004-be6d-03bbd0071451',2,'','press/b.txt',2,1795953215678);
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
INSERT INTO "block" VALUES(2,0,'headline',0,13,'detected');
INSERT INTO "block" VALUES(2,1,'byline',15,31,'detected');
INSERT INTO "block" VALUES(2,2,'paragraph',33,78,'detected');
INSERT INTO "block" VALUES(3,0,'paragraph',0,29,'detected');
INSERT INTO "block" VALUES(4,0,'paragraph',0,100,'detected');
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
INSERT INTO "change" VALUES(39,3,'revision','01a22727-48bd-7003-9abc-3c912ae0452b',NULL,X'4F2651117198F0DD');
INSERT INTO "change" VALUES(40,3,'article','01a22727-48be-7000-9e76-0326fe089356',NULL,X'DC27F4CCB71AD528');
INSERT INTO "change" VALUES(41,3,'field','01a22727-48be-7001-bc6d-e20f80abb4aa',NULL,X'F8AB5E996967CB0A');
INSERT INTO "change" VALUES(42,3,'field','01a22727-48be-7002-8d81-25686b79b4d4',NULL,X'8E73321A5F4DE4E5');
INSERT INTO "change" VALUES(43,3,'original','af06cd1581d72b73c6f5257f476c276f428d01a67329e164d603e74519b2c402',NULL,X'CADAE0472A7011B1');
INSERT INTO "change" VALUES(44,3,'revision','01a22727-48be-7003-a9d0-2fd4191b6efe',NULL,X'F8FA06997709D592');
INSERT INTO "change" VALUES(45,3,'article','01a22727-48be-7004-be6d-03bbd0071451',NULL,X'9C866A673DEBE305');
INSERT INTO "change" VALUES(46,3,'field','01a22727-48be-7005-8113-269ed89eb889',NULL,X'C8911B0F956165BF');
INSERT INTO "change" VALUES(47,3,'original','4a676264fa6e045b40923da9257cddbac07bd8bb0cc00a99f58be3783e44c2b7',NULL,X'898C8BD3B7CBD7C4');
INSERT INTO "change" VALUES(48,3,'revision','01a22727-48be-7006-bbc6-40e4caec16c1',NULL,X'9ABACC56155F9A37');
INSERT INTO "change" VALUES(49,3,'article','01a22727-48be-7007-b1df-8443ee007bab',NULL,X'D34161B00F556284');
INSERT INTO "change" VALUES(50,3,'field','01a22727-48bf-7000-8513-bf257482a692',NULL,X'19C99E4BB646E8F8');
INSERT INTO "change" VALUES(51,4,'annotation','01a22727-48e9-7000-9d7a-44b7c5efd476',NULL,X'C53FD7772D80ACA7');
INSERT INTO "change" VALUES(52,4,'annotation','01a22727-48e9-7001-8972-1e54da983d43',NULL,X'E6092C8045C05C72');
INSERT INTO "change" VALUES(53,4,'annotation','01a22727-48e9-7002-aaa6-1b3b97cd8a79',NULL,X'F385A21958213EC7');
INSERT INTO "change" VALUES(54,5,'annotation','01a22727-48ec-7001-8404-7b739724cfb5',NULL,X'A5A04E0448A8AC09');
INSERT INTO "change" VALUES(55,6,'entity','01a22727-48f8-7001-8a95-f8aa3bc75980',NULL,X'68787F0C89004932');
INSERT INTO "change" VALUES(56,7,'revision','01a22727-4903-7001-b426-1686513ab9a4',NULL,X'808F323E0D6441E7');
INSERT INTO "change" VALUES(57,7,'article','01a22727-48be-7000-9e76-0326fe089356','{"row":{"revision_id":1}}',X'D7957FFE78EB2A6A');
INSERT INTO "change" VALUES(58,7,'annotation','01a22727-48e9-7000-9d7a-44b7c5efd476','{"row":{},"parts":[[0,"span",1,0,4,"Kast","ok"]]}',X'B100E7548EA95AB4');
INSERT INTO "change" VALUES(59,7,'annotation','01a22727-48e9-7001-8972-1e54da983d43','{"row":{},"parts":[[0,"span",1,12,17,"Milei","ok"]]}',X'623E8224B5978851');
INSERT INTO "change" VALUES(60,7,'annotation','01a22727-48e9-7002-aaa6-1b3b97cd8a79','{"row":{},"parts":[[0,"span",1,57,69,"Buenos Aires","ok"]]}',X'CA45A9D51068ED5A');
INSERT INTO "change" VALUES(61,7,'field','01a22727-48be-7001-bc6d-e20f80abb4aa','{"row":{},"parts":[[0,"evidence",1,0,17,"Kast visits Milei","ok"]]}',X'809AAA8BBDB3AA42');
INSERT INTO "change" VALUES(62,8,'field','01a22727-490c-7001-8165-4591b833d8a7',NULL,X'8C2AF2E599F8905C');
INSERT INTO "change" VALUES(63,9,'work','01a22727-4920-7001-ab19-a697e2965867',NULL,X'17652547BFC025E9');
INSERT INTO "change" VALUES(64,10,'field','01a22727-48bf-7000-8513-bf257482a692','{"row":{"id":4,"uuid":"01a22727-48bf-7000-8513-bf257482a692","article_id":3,"name":"title","ord":0,"value":"To be deleted","confidence":0.9,"status":"detected","annotator_id":null},"parts":[[0,"evidence",3,0,13,"To be deleted","ok"]]}',NULL);
INSERT INTO "change" VALUES(65,10,'article','01a22727-48be-7007-b1df-8443ee007bab','{"row":{"id":3,"uuid":"01a22727-48be-7007-b1df-8443ee007bab","original_id":3,"locator":"","name":"c.txt","revision_id":3,"added_at":1795953215678}}',NULL);
INSERT INTO "change" VALUES(66,11,'field','01a22727-4928-7001-8918-e136edce6132',NULL,X'EC767DC2430A73B1');
INSERT INTO "change" VALUES(67,12,'field','01a22727-4928-7001-8918-e136edce6132','{"row":{"id":6,"uuid":"01a22727-4928-7001-8918-e136edce6132","article_id":1,"name":"place","ord":2,"value":"Buenos Aires","confidence":null,"status":"changed","annotator_id":1},"parts":[]}',NULL);
INSERT INTO "change" VALUES(68,13,'annotator','22222222-2222-4222-8222-222222222222',NULL,X'F13E0A92F0A7C829');
INSERT INTO "change" VALUES(69,14,'annotation','01a22727-4991-7002-aeef-357ac3fc5096',NULL,X'39F9E9F002E594B6');
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
INSERT INTO "entity" VALUES(1,'01a22727-48f8-7001-8a95-f8aa3bc75980','José Antonio Kast',NULL,'','{}',NULL);
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
) STRICT;
INSERT INTO "field" VALUES(1,'01a22727-48be-7001-bc6d-e20f80abb4aa',1,'title',0,'Kast visits Milei',0.9,'detected',NULL);
INSERT INTO "field" VALUES(2,'01a22727-48be-7002-8d81-25686b79b4d4',1,'outlet',1,'Diario del Sur',0.8,'detected',NULL);
INSERT INTO "field" VALUES(3,'01a22727-48be-7005-8113-269ed89eb889',2,'title',0,'Regen in Köln',0.9,'detected',NULL);
INSERT INTO "field" VALUES(5,'01a22727-490c-7001-8165-4591b833d8a7',2,'author',1,'Ada Beispiel',NULL,'changed',1);
CREATE TABLE import_item (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES import_run,
    path TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'same', 'refused')),
    reason TEXT NOT NULL,
    encoding TEXT NOT NULL,
    article_uuid TEXT
) STRICT;
INSERT INTO "import_item" VALUES(1,1,'a.txt','taken','','utf-8','01a22727-48be-7000-9e76-0326fe089356');
INSERT INTO "import_item" VALUES(2,1,'press/b.txt','taken','','utf-8','01a22727-48be-7004-be6d-03bbd0071451');
INSERT INTO "import_item" VALUES(3,1,'c.txt','taken','','utf-8','01a22727-48be-7007-b1df-8443ee007bab');
CREATE TABLE import_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    action_uuid TEXT,
    started_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
INSERT INTO "import_run" VALUES(1,'01a22727-48bd-7000-b446-6d859bf7260d','01a22727-48bd-7002-92c4-ee77b3e32002',1795953215677,1795953215692);
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('created_at','1795953215632');
INSERT INTO "meta" VALUES('fold_version','1 15.1.0');
INSERT INTO "meta" VALUES('library_uuid','01a22727-4890-7000-b490-b6ee9ef224f6');
INSERT INTO "meta" VALUES('schema_version','1');
CREATE TABLE original (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;
INSERT INTO "original" VALUES(1,'874120c7de5343ae7b6352181e66c95d875b653d907921179ece5c699d075cab',100,X'789C25CBC10980300C46E17BA7F82770877AB4748840730868024D2C7424E77031915E1FDF2BE481212EE1A872B2A47498BF0FB286A918CA0F2E0E1C3484FB4210C57EB39A234B678729AA69A3B9ADC183263710FEF40119E72368');
INSERT INTO "original" VALUES(2,'af06cd1581d72b73c6f5257f476c276f428d01a67329e164d603e74519b2c402',82,X'789C0B4A4D4FCD53C8CC53F03EBC2D278F8B2B2C3F4FC1312551C12935B3B8203335878BCBB558A128353D2FB524552105A8343D31AF0A488524A6EB297C983FA341C125B5482128231568447149666ABA1E00A7C91D1D');
INSERT INTO "original" VALUES(3,'4a676264fa6e045b40923da9257cddbac07bd8bb0cc00a99f58be3783e44c2b7',29,X'789C0BC957484A554849CD492D494DE1E2F2CB2FC9C8CC4B57282E49AC2CD6030092C80A0F');
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
) STRICT;
INSERT INTO "revision" VALUES(1,'01a22727-48bd-7003-9abc-3c912ae0452b',1,NULL,'decoded','utf-8','Kast visits Milei

José Antonio Kast met Javier Milei in Buenos Aires on Monday. Kast stayed a day.','874120c7de5343ae7b6352181e66c95d875b653d907921179ece5c699d075cab',NULL,1795953215677);
INSERT INTO "revision" VALUES(2,'01a22727-48be-7003-a9d0-2fd4191b6efe',2,NULL,'decoded','utf-8','Regen in Köln

Von Ada Beispiel

Es regnete den ganzen Tag. 😀 Der Rhein stieg.','af06cd1581d72b73c6f5257f476c276f428d01a67329e164d603e74519b2c402',NULL,1795953215678);
INSERT INTO "revision" VALUES(3,'01a22727-48be-7006-bbc6-40e4caec16c1',3,NULL,'decoded','utf-8','To be deleted

Nothing stays.','4a676264fa6e045b40923da9257cddbac07bd8bb0cc00a99f58be3783e44c2b7',NULL,1795953215678);
INSERT INTO "revision" VALUES(4,'01a22727-4903-7001-b426-1686513ab9a4',1,1,'edited','utf-8','Kast visits Milei

José Antonio Kast met Javier Milei in Buenos Aires on Tuesday. Kast stayed a day.','355d36981761b1e339eacbea1fb6200a3c37fd9ac847e2f1b674dfe801d34c24','[[73,79,"Tuesday"]]',1795953215747);
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
CREATE TABLE work (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article,
    annotator_id INTEGER NOT NULL REFERENCES annotator,
    layer TEXT,
    state TEXT NOT NULL CHECK (state IN ('unread', 'reading', 'done')),
    changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO "work" VALUES(1,'01a22727-4920-7001-ab19-a697e2965867',2,1,NULL,'done',1795953215776);
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('action',14);
INSERT INTO "sqlite_sequence" VALUES('code',18);
INSERT INTO "sqlite_sequence" VALUES('code_version',18);
INSERT INTO "sqlite_sequence" VALUES('import_run',1);
INSERT INTO "sqlite_sequence" VALUES('annotator',2);
INSERT INTO "sqlite_sequence" VALUES('original',3);
INSERT INTO "sqlite_sequence" VALUES('revision',4);
INSERT INTO "sqlite_sequence" VALUES('article',3);
INSERT INTO "sqlite_sequence" VALUES('field',6);
INSERT INTO "sqlite_sequence" VALUES('annotation',5);
INSERT INTO "sqlite_sequence" VALUES('entity',1);
INSERT INTO "sqlite_sequence" VALUES('work',1);
COMMIT;
