-- A file as the third version made it, with something in every table. It never changes.
PRAGMA application_id=1297043268;
PRAGMA user_version=3;
PRAGMA foreign_keys=off;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'moodladder','m001_evening_ladder_trends','2026-11-25 18:18:13.957079+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'moodladder','m002_practice_and_people','2026-11-25 18:18:13.973470+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'moodladder','m003_check_in_and_help','2026-11-25 19:02:25.528825+00:00');
CREATE TABLE answers (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
        response_id TEXT NOT NULL REFERENCES responses (id),
        item TEXT NOT NULL CHECK (item <> '' AND length(item) <= 40),
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 100), UNIQUE (response_id, item)) STRICT;
INSERT INTO "answers" VALUES('60bef638-05a3-4f54-ad93-16f9524c232f',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','a0230c64-9a72-4635-9db7-250aef088247','1',3);
CREATE TABLE asks (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 80), need TEXT NOT NULL DEFAULT '',
        size TEXT CHECK (size IN ('small', 'middle', 'large')), words TEXT NOT NULL, way_out TEXT NOT NULL DEFAULT '',
        person_id TEXT REFERENCES people (id)) STRICT;
INSERT INTO "asks" VALUES('0b95988c-8c66-4ad1-a966-3017155b8214',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','Ten minutes','my letter','small','{who}, have you ten minutes for {need}?','No is fine.','b69daa4b-541a-44ad-82d4-8d446710afa9');
CREATE TABLE attempt_behaviours (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
        attempt_id TEXT NOT NULL REFERENCES attempts (id),
        behaviour_id TEXT NOT NULL REFERENCES behaviours (id),
        planned_out INTEGER NOT NULL DEFAULT 0 CHECK (planned_out IN (0, 1)), used INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1)), UNIQUE (attempt_id, behaviour_id)) STRICT;
INSERT INTO "attempt_behaviours" VALUES('d36a5f4a-f587-413a-8a62-c5b23e22c753',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','7cd141a6-1526-434e-99a7-47be026b6c0b','over-explaining',1,0);
INSERT INTO "attempt_behaviours" VALUES('90999975-3dcd-4b1b-a5cc-b60f4017cb15',2,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','7cd141a6-1526-434e-99a7-47be026b6c0b','8fa15c00-c58d-4c65-8849-60e76d174444',0,1);
CREATE TABLE attempts (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL, step_id TEXT NOT NULL REFERENCES steps (id), state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('begun', 'done', 'let-go')), person_id TEXT REFERENCES people (id), place TEXT NOT NULL DEFAULT '', ask TEXT NOT NULL DEFAULT '', prediction TEXT NOT NULL DEFAULT '', yes_likely INTEGER CHECK (yes_likely BETWEEN 0 AND 100), sure INTEGER CHECK (sure BETWEEN 0 AND 100), burden INTEGER CHECK (burden BETWEEN 0 AND 100), expected_suds INTEGER CHECK (expected_suds BETWEEN 0 AND 100), outcome TEXT CHECK (outcome IN ('accepted', 'partly', 'later', 'refused', 'did-not-ask', 'offered-first', 'no-chance')), happened TEXT NOT NULL DEFAULT '', feared TEXT CHECK (feared IN ('yes', 'partly', 'no')), surprise INTEGER CHECK (surprise BETWEEN 0 AND 10), suds_start INTEGER CHECK (suds_start BETWEEN 0 AND 100), suds_peak INTEGER CHECK (suds_peak BETWEEN 0 AND 100), suds_end INTEGER CHECK (suds_end BETWEEN 0 AND 100), minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440), belief INTEGER CHECK (belief BETWEEN 0 AND 100), learned TEXT NOT NULL DEFAULT '', did_well TEXT NOT NULL DEFAULT '', for_therapist TEXT NOT NULL DEFAULT '', answered_at TEXT) STRICT;
INSERT INTO "attempts" VALUES('7cd141a6-1526-434e-99a7-47be026b6c0b',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','ask-advice','done','b69daa4b-541a-44ad-82d4-8d446710afa9','kitchen','which one?','she sighs',40,70,30,55,'accepted','she laughed','no',7,50,60,20,10,20,'she likes it','sat down','','2026-11-22T20:15:00.000000Z');
INSERT INTO "attempts" VALUES('89a4232f-151d-420e-813e-8581608dbba1',2,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','small-favor','begun',NULL,'work','','',NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'','','',NULL);
INSERT INTO "attempts" VALUES('5e7508ce-4fbb-4931-8397-e07ef427492f',3,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-21','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','door-held-open','done',NULL,'','','',NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'','','',NULL);
CREATE TABLE behaviours (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 40), hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)), built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1))) STRICT;
INSERT INTO "behaviours" VALUES('over-explaining',1,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','over-explaining',0,1);
INSERT INTO "behaviours" VALUES('apologising',2,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','apologising for asking',0,1);
INSERT INTO "behaviours" VALUES('paying-back',3,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','paying back at once',0,1);
INSERT INTO "behaviours" VALUES('half-first',4,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','doing half of it first',0,1);
INSERT INTO "behaviours" VALUES('too-late',5,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','asking only when it no longer matters',0,1);
INSERT INTO "behaviours" VALUES('smallest-ask',6,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','picking the smallest possible ask',0,1);
INSERT INTO "behaviours" VALUES('taking-back',7,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','taking the delegated task back',0,1);
INSERT INTO "behaviours" VALUES('hiding-need',8,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','hiding the need',0,1);
INSERT INTO "behaviours" VALUES('joking-away',9,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','joking it away',0,1);
INSERT INTO "behaviours" VALUES('im-fine',10,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','"I''m fine"',0,1);
INSERT INTO "behaviours" VALUES('8fa15c00-c58d-4c65-8849-60e76d174444',11,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','laughed it off',0,0);
CREATE TABLE coped (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        coping_id TEXT NOT NULL REFERENCES copings (id), worked INTEGER CHECK (worked BETWEEN 0 AND 10)) STRICT;
INSERT INTO "coped" VALUES('a7ced47b-30a6-41a6-8dc7-b5d569a69b92',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','0a144e18-fc78-49ba-a1d1-05667cd5b150',NULL);
CREATE TABLE copings (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 40), hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)), built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1))) STRICT;
INSERT INTO "copings" VALUES('walk',1,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','walk',0,1);
INSERT INTO "copings" VALUES('exercise',2,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','exercise',0,1);
INSERT INTO "copings" VALUES('breathing',3,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','breathing',0,1);
INSERT INTO "copings" VALUES('rest',4,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','rest',0,1);
INSERT INTO "copings" VALUES('time-outside',5,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','time outside',0,1);
INSERT INTO "copings" VALUES('music',6,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','music',0,1);
INSERT INTO "copings" VALUES('writing',7,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','writing',0,1);
INSERT INTO "copings" VALUES('talked-to-someone',8,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','talked to someone',0,1);
INSERT INTO "copings" VALUES('asked-for-help',9,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','asked for help',0,1);
INSERT INTO "copings" VALUES('a-shower-or-bath',10,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','a shower or bath',0,1);
INSERT INTO "copings" VALUES('something-creative',11,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','something creative',0,1);
INSERT INTO "copings" VALUES('distraction',12,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','distraction',0,1);
INSERT INTO "copings" VALUES('worked-more',13,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','worked more',0,1);
INSERT INTO "copings" VALUES('0a144e18-fc78-49ba-a1d1-05667cd5b150',14,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','sang',0,0);
CREATE TABLE crisis_plan (part TEXT PRIMARY KEY NOT NULL CHECK (part IN
        ('signs', 'myself', 'places', 'people', 'professionals', 'safer')), created_at TEXT NOT NULL, updated_at TEXT NOT NULL, text TEXT NOT NULL) STRICT;
INSERT INTO "crisis_plan" VALUES('signs','2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','no sleep');
CREATE TABLE days (
        day TEXT NOT NULL CHECK (date(day, '+0 days') IS day) PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "days" VALUES('2026-11-22','2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','it''s a [b]quiet[/b] day
second line');
CREATE TABLE emotions (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 40), hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)), built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1))) STRICT;
INSERT INTO "emotions" VALUES('relieved',1,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','relieved',0,1);
INSERT INTO "emotions" VALUES('grateful',2,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','grateful',0,1);
INSERT INTO "emotions" VALUES('calm',3,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','calm',0,1);
INSERT INTO "emotions" VALUES('proud',4,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','proud',0,1);
INSERT INTO "emotions" VALUES('hopeful',5,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','hopeful',0,1);
INSERT INTO "emotions" VALUES('touched',6,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','touched',0,1);
INSERT INTO "emotions" VALUES('close',7,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','close',0,1);
INSERT INTO "emotions" VALUES('ashamed',8,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','ashamed',0,1);
INSERT INTO "emotions" VALUES('guilty',9,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','guilty',0,1);
INSERT INTO "emotions" VALUES('afraid',10,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','afraid',0,1);
INSERT INTO "emotions" VALUES('angry',11,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','angry',0,1);
INSERT INTO "emotions" VALUES('resentful',12,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','resentful',0,1);
INSERT INTO "emotions" VALUES('sad',13,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','sad',0,1);
INSERT INTO "emotions" VALUES('lonely',14,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','lonely',0,1);
INSERT INTO "emotions" VALUES('exposed',15,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','exposed',0,1);
INSERT INTO "emotions" VALUES('overwhelmed',16,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','overwhelmed',0,1);
INSERT INTO "emotions" VALUES('numb',17,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','numb',0,1);
INSERT INTO "emotions" VALUES('01389b71-a8bf-481e-a7d1-8bede3c93c8c',18,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','proud-ish',0,0);
CREATE TABLE events (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 80)) STRICT;
INSERT INTO "events" VALUES('692514f0-fb77-461e-b196-86f8f6e0df3a',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-21','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','Moved house');
CREATE TABLE exchanges (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL, person_id TEXT REFERENCES people (id),
        what TEXT NOT NULL CHECK (what IN ('favour', 'support', 'openness')),
        direction TEXT NOT NULL CHECK (direction IN ('gave', 'received')), about TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "exchanges" VALUES('9df54504-d76a-43dc-80e8-bb965d8d72f4',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','b69daa4b-541a-44ad-82d4-8d446710afa9','favour','gave','drove her');
CREATE TABLE feelings (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        emotion_id TEXT NOT NULL REFERENCES emotions (id),
        intensity INTEGER NOT NULL CHECK (intensity BETWEEN 1 AND 10)) STRICT;
INSERT INTO "feelings" VALUES('0f3ac82d-acc4-4d67-a678-62eecd25c5b1',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','01389b71-a8bf-481e-a7d1-8bede3c93c8c',6);
CREATE TABLE interactions (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        person_id TEXT REFERENCES people (id), about TEXT NOT NULL DEFAULT '',
        outcome TEXT CHECK (outcome IN ('closer', 'same', 'strained'))) STRICT;
INSERT INTO "interactions" VALUES('afbb0f81-edc4-44aa-a5bd-082a282d17bb',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','b69daa4b-541a-44ad-82d4-8d446710afa9','tea','closer');
CREATE TABLE moments (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('offered', 'needed', 'asked')),
        person_id TEXT REFERENCES people (id),
        did TEXT CHECK (did IN ('accepted', 'partly', 'declined', 'deflected', 'alone', 'asked', 'did-not-ask')),
        distress INTEGER CHECK (distress BETWEEN 0 AND 100), distress_after INTEGER CHECK (distress_after BETWEEN 0 AND 100),
        about TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "moments" VALUES('83b83d8f-2e10-403a-9d15-d1e0225f4784',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','offered','b69daa4b-541a-44ad-82d4-8d446710afa9','accepted',60,25,'a form');
INSERT INTO "moments" VALUES('857f05ee-5530-4cae-a35d-1b54787fb49e',2,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-21','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','needed',NULL,'alone',70,NULL,'שלום [/b]');
CREATE TABLE people (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 80), note TEXT NOT NULL DEFAULT '', relation TEXT NOT NULL DEFAULT '' CHECK (length(relation) <= 80), consistent INTEGER NOT NULL DEFAULT 0 CHECK (consistent IN (0, 1)), reliable INTEGER NOT NULL DEFAULT 0 CHECK (reliable IN (0, 1)), available INTEGER NOT NULL DEFAULT 0 CHECK (available IN (0, 1)), shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1)), judgmental INTEGER NOT NULL DEFAULT 0 CHECK (judgmental IN (0, 1)), critical INTEGER NOT NULL DEFAULT 0 CHECK (critical IN (0, 1)), volatile INTEGER NOT NULL DEFAULT 0 CHECK (volatile IN (0, 1)), closeness INTEGER CHECK (closeness BETWEEN 0 AND 10), shared INTEGER CHECK (shared BETWEEN 0 AND 6), archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))) STRICT;
INSERT INTO "people" VALUES('b69daa4b-541a-44ad-82d4-8d446710afa9',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','Sister','rings on Sundays','sister',0,1,0,0,0,0,1,6,3,0);
INSERT INTO "people" VALUES('91bde2f6-a52b-4519-a036-2379f1899b68',2,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','Tomas','','',0,0,0,0,0,0,0,NULL,NULL,1);
CREATE TABLE plans (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, day TEXT NOT NULL CHECK (date(day, '+0 days') IS day), step_id TEXT NOT NULL REFERENCES steps (id),
        UNIQUE (step_id, day)) STRICT;
INSERT INTO "plans" VALUES('9ba567c4-eb47-4af7-b4e9-b0621910fb63',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22','small-favor');
CREATE TABLE ratings (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        scale_id TEXT NOT NULL REFERENCES scales (id),
        value REAL NOT NULL CHECK (value BETWEEN 0 AND 1440)) STRICT;
INSERT INTO "ratings" VALUES('8a7dce47-b02f-4eb4-bbb3-ebdfb972b591',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','mood',7.0);
INSERT INTO "ratings" VALUES('9b8617dc-07de-4a70-ad0f-a0d55d048215',2,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-21','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','64104974-2823-4199-96e5-4ce87c1dff23',2.0);
CREATE TABLE reflections (prompt TEXT PRIMARY KEY NOT NULL CHECK (prompt <> ''),
        created_at TEXT NOT NULL, updated_at TEXT NOT NULL, text TEXT NOT NULL, in_report INTEGER NOT NULL DEFAULT 0 CHECK (in_report IN (0, 1))) STRICT;
INSERT INTO "reflections" VALUES('care','2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','they were
mostly',0);
CREATE TABLE responses (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day, '+0 days') IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        questionnaire TEXT NOT NULL CHECK (questionnaire <> '' AND length(questionnaire) <= 40),
        sitting TEXT NOT NULL CHECK (sitting IN ('begun', 'done')), finished_at TEXT) STRICT;
INSERT INTO "responses" VALUES('a0230c64-9a72-4635-9db7-250aef088247',1,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22','2026-11-22T20:15:00.000000Z',60,'Europe/Berlin','hiq','begun',NULL);
CREATE TABLE scales (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 40),
        kind TEXT NOT NULL CHECK (kind IN ('1-10', '0-10', '1-5', 'yes-no', 'hours', 'minutes', 'count')),
        high_means TEXT NOT NULL DEFAULT '', section TEXT NOT NULL CHECK (section IN ('inner', 'habits')),
        position INTEGER NOT NULL, hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)), once INTEGER NOT NULL DEFAULT 0 CHECK (once IN (0, 1)), built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1))) STRICT;
INSERT INTO "scales" VALUES('mood',1,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Mood','1-10','very good','inner',0,0,0,1);
INSERT INTO "scales" VALUES('stress',2,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Stress','0-10','very stressed','inner',1,0,0,1);
INSERT INTO "scales" VALUES('anxiety',3,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Anxiety','0-10','very anxious','inner',2,0,0,1);
INSERT INTO "scales" VALUES('tension',4,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Tension','0-10','very tense','inner',3,0,0,1);
INSERT INTO "scales" VALUES('fatigue',5,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Fatigue','0-10','very tired','inner',4,0,0,1);
INSERT INTO "scales" VALUES('sleep',6,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Sleep','hours','more hours asleep','habits',5,0,1,1);
INSERT INTO "scales" VALUES('sleep-quality',7,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Sleep quality','1-5','slept very well','habits',6,0,1,1);
INSERT INTO "scales" VALUES('movement',8,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Movement','minutes','more minutes on the move','habits',7,0,1,1);
INSERT INTO "scales" VALUES('meals',9,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Meals','1-5','ate very well','habits',8,0,1,1);
INSERT INTO "scales" VALUES('caffeine',10,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Caffeine','count','more cups','habits',9,0,1,1);
INSERT INTO "scales" VALUES('alcohol',11,'2026-01-01T00:00:00.000000Z','2026-11-22T20:15:00.000000Z','Alcohol','count','more drinks','habits',10,1,1,1);
INSERT INTO "scales" VALUES('64104974-2823-4199-96e5-4ce87c1dff23',12,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','Jaw','1-5','tight','inner',11,0,0,0);
CREATE TABLE settings (key TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
        value TEXT NOT NULL) STRICT;
INSERT INTO "settings" VALUES('day_start_hour','2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','5');
INSERT INTO "settings" VALUES('welcomed','2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','2026-11-22');
CREATE TABLE steps (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 120),
        parent_id TEXT REFERENCES steps (id), level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
        kind TEXT NOT NULL CHECK (kind IN ('planned', 'opportunity')),
        position INTEGER NOT NULL, resting INTEGER NOT NULL DEFAULT 0 CHECK (resting IN (0, 1)), built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1)), standing TEXT CHECK (standing IN ('practising', 'ready', 'mastered')), standing_at TEXT, expected_suds INTEGER CHECK (expected_suds BETWEEN 0 AND 100)) STRICT;
INSERT INTO "steps" VALUES('ask-directions',1,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Ask for directions when lost',NULL,1,'planned',0,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('accept-compliments',2,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Accept compliments graciously',NULL,1,'opportunity',1,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('door-held-open',3,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Allow someone to hold a door open',NULL,1,'opportunity',2,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('small-favor',4,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Ask a colleague for a small favor',NULL,1,'planned',3,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('share-minor-struggle',5,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Share a minor struggle with a trusted friend',NULL,2,'planned',4,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('ask-advice',6,'2026-01-01T00:00:00.000000Z','2026-11-22T20:15:00.000000Z','Ask for advice on a decision',NULL,2,'planned',5,0,1,'ready','2026-11-22T20:15:00.000000Z',NULL);
INSERT INTO "steps" VALUES('accept-invitation',7,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Accept an invitation to a social event',NULL,2,'opportunity',6,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('delegate-task',8,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Delegate a task at work',NULL,2,'planned',7,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('ask-emotional-support',9,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Ask for emotional support during a difficult time',NULL,3,'planned',8,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('accept-major-help',10,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Accept help with a major project or life event',NULL,3,'opportunity',9,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('share-deeper-feelings',11,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Share deeper feelings and vulnerabilities',NULL,3,'planned',10,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('mutual-support',12,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Develop mutual support relationships',NULL,3,'planned',11,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('mutual-how-are-you',13,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Answer an honest “how are you” honestly','mutual-support',3,'opportunity',12,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('mutual-ask-and-offer',14,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Ask a small thing of someone you helped','mutual-support',3,'planned',13,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('mutual-let-it-stand',15,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Let a kindness stand without repaying it','mutual-support',3,'opportunity',14,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('mutual-tell-a-need',16,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Tell someone one thing you need from them','mutual-support',3,'planned',15,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('mutual-regular-time',17,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Agree on a regular time to talk','mutual-support',3,'planned',16,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('mutual-stay-in-conflict',18,'2026-01-01T00:00:00.000000Z','2026-01-01T00:00:00.000000Z','Come back after a disagreement','mutual-support',3,'planned',17,0,1,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('03537e05-ba41-458b-89a7-3ad8f79570d8',19,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','Ask Mum',NULL,2,'planned',8,0,0,NULL,NULL,NULL);
INSERT INTO "steps" VALUES('1859d5cf-04b7-4623-bb66-01ea93fed75e',20,'2026-11-22T20:15:00.000000Z','2026-11-22T20:15:00.000000Z','Write first','03537e05-ba41-458b-89a7-3ad8f79570d8',2,'planned',0,0,0,NULL,NULL,NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX ratings_day ON ratings (day, scale_id);
CREATE INDEX ratings_scale ON ratings (scale_id, day, value);
CREATE INDEX ratings_seq ON ratings (seq);
CREATE INDEX feelings_day ON feelings (day);
CREATE INDEX coped_day ON coped (day);
CREATE INDEX moments_day ON moments (day);
CREATE INDEX interactions_day ON interactions (day);
CREATE INDEX plans_day ON plans (day);
CREATE INDEX attempts_day ON attempts (day);
CREATE INDEX attempts_step ON attempts (step_id, day);
CREATE VIEW tries AS SELECT * FROM attempts
        WHERE state = 'done' AND coalesce(outcome, '') NOT IN ('did-not-ask', 'no-chance');
CREATE INDEX attempts_person ON attempts (person_id, day);
CREATE INDEX attempts_waiting ON attempts (seq) WHERE state = 'begun';
CREATE INDEX exchanges_day ON exchanges (day);
CREATE INDEX responses_of ON responses (questionnaire, day);
COMMIT;
