-- A file as the first version made it, with something in every table. It never changes.
PRAGMA application_id=1297043268;
PRAGMA user_version=1;
PRAGMA foreign_keys=off;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE days (
        day TEXT NOT NULL CHECK (date(day) IS day) PRIMARY KEY, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE scales (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 40),
        kind TEXT NOT NULL CHECK (kind IN ('1-10', '0-10', '1-5', 'yes-no', 'hours', 'minutes', 'count')),
        high_means TEXT NOT NULL DEFAULT '', section TEXT NOT NULL CHECK (section IN ('inner', 'habits')),
        position INTEGER NOT NULL, hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)), once INTEGER NOT NULL DEFAULT 0 CHECK (once IN (0, 1)), built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1))) STRICT;
CREATE TABLE ratings (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day) IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        scale_id TEXT NOT NULL REFERENCES scales (id),
        value REAL NOT NULL CHECK (value BETWEEN 0 AND 1440)) STRICT;
CREATE TABLE emotions (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 40), hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)), built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1))) STRICT;
CREATE TABLE feelings (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day) IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        emotion_id TEXT NOT NULL REFERENCES emotions (id),
        intensity INTEGER NOT NULL CHECK (intensity BETWEEN 1 AND 10)) STRICT;
CREATE TABLE copings (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 40), hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)), built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1))) STRICT;
CREATE TABLE coped (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day) IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        coping_id TEXT NOT NULL REFERENCES copings (id), worked INTEGER CHECK (worked BETWEEN 0 AND 10)) STRICT;
CREATE TABLE people (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 80), note TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE moments (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day) IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('offered', 'needed', 'asked')),
        person_id TEXT REFERENCES people (id),
        did TEXT CHECK (did IN ('accepted', 'partly', 'declined', 'deflected', 'alone', 'asked', 'did-not-ask')),
        distress INTEGER CHECK (distress BETWEEN 0 AND 100), distress_after INTEGER CHECK (distress_after BETWEEN 0 AND 100),
        about TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE interactions (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day) IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL,
        person_id TEXT REFERENCES people (id), about TEXT NOT NULL DEFAULT '',
        outcome TEXT CHECK (outcome IN ('closer', 'same', 'strained'))) STRICT;
CREATE TABLE steps (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 120),
        parent_id TEXT REFERENCES steps (id), level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
        kind TEXT NOT NULL CHECK (kind IN ('planned', 'opportunity')),
        position INTEGER NOT NULL, resting INTEGER NOT NULL DEFAULT 0 CHECK (resting IN (0, 1)), built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1))) STRICT;
CREATE TABLE plans (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL, day TEXT NOT NULL CHECK (date(day) IS day), step_id TEXT NOT NULL REFERENCES steps (id),
        UNIQUE (step_id, day)) STRICT;
CREATE TABLE attempts (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day) IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL, step_id TEXT NOT NULL REFERENCES steps (id)) STRICT;
CREATE TABLE events (
    id TEXT PRIMARY KEY CHECK (id <> ''),
    seq INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    day TEXT NOT NULL CHECK (date(day) IS day),
    at TEXT NOT NULL,
    offset_minutes INTEGER NOT NULL,
    zone TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 80)) STRICT;
CREATE TABLE settings (key TEXT PRIMARY KEY NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
        value TEXT NOT NULL) STRICT;
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
INSERT INTO "_sqlite_migrations" VALUES (1, 'moodladder', 'm001_evening_ladder_trends', '2026-11-22 04:38:30.009483+00:00');
INSERT INTO "days" VALUES ('2026-11-22', '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', 'hello
there 😀');
INSERT INTO "scales" VALUES ('mood', 1, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Mood', '1-10', 'very good', 'inner', 0, 0, 0, 1);
INSERT INTO "scales" VALUES ('stress', 2, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Stress', '0-10', 'very stressed', 'inner', 1, 0, 0, 1);
INSERT INTO "scales" VALUES ('anxiety', 3, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Anxiety', '0-10', 'very anxious', 'inner', 2, 0, 0, 1);
INSERT INTO "scales" VALUES ('tension', 4, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Tension', '0-10', 'very tense', 'inner', 3, 0, 0, 1);
INSERT INTO "scales" VALUES ('fatigue', 5, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Fatigue', '0-10', 'very tired', 'inner', 4, 0, 0, 1);
INSERT INTO "scales" VALUES ('sleep', 6, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Sleep', 'hours', 'more hours asleep', 'habits', 5, 0, 1, 1);
INSERT INTO "scales" VALUES ('sleep-quality', 7, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Sleep quality', '1-5', 'slept very well', 'habits', 6, 0, 1, 1);
INSERT INTO "scales" VALUES ('movement', 8, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Movement', 'minutes', 'more minutes on the move', 'habits', 7, 0, 1, 1);
INSERT INTO "scales" VALUES ('meals', 9, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Meals', '1-5', 'ate very well', 'habits', 8, 0, 1, 1);
INSERT INTO "scales" VALUES ('caffeine', 10, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Caffeine', 'count', 'more cups', 'habits', 9, 0, 1, 1);
INSERT INTO "scales" VALUES ('alcohol', 11, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Alcohol', 'count', 'more drinks', 'habits', 10, 0, 1, 1);
INSERT INTO "scales" VALUES ('9b08923d-10c6-4fd9-94b2-b8fda02f34a6', 12, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Jaw clenched', '0-10', 'all day', 'inner', 11, 0, 0, 0);
INSERT INTO "ratings" VALUES ('21636369-8b52-4b4a-97b7-50923ceb3ffd', 1, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'mood', 7.0);
INSERT INTO "ratings" VALUES ('795b929e-9a9a-40fd-aa7b-5bf55eb561a4', 2, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-21', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'mood', 4.0);
INSERT INTO "ratings" VALUES ('781f9c58-d664-4fa9-a8a8-529f035efa25', 3, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', '9b08923d-10c6-4fd9-94b2-b8fda02f34a6', 3.0);
INSERT INTO "emotions" VALUES ('relieved', 1, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'relieved', 0, 1);
INSERT INTO "emotions" VALUES ('grateful', 2, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'grateful', 0, 1);
INSERT INTO "emotions" VALUES ('calm', 3, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'calm', 0, 1);
INSERT INTO "emotions" VALUES ('proud', 4, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'proud', 0, 1);
INSERT INTO "emotions" VALUES ('hopeful', 5, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'hopeful', 0, 1);
INSERT INTO "emotions" VALUES ('touched', 6, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'touched', 0, 1);
INSERT INTO "emotions" VALUES ('close', 7, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'close', 0, 1);
INSERT INTO "emotions" VALUES ('ashamed', 8, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'ashamed', 0, 1);
INSERT INTO "emotions" VALUES ('guilty', 9, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'guilty', 0, 1);
INSERT INTO "emotions" VALUES ('afraid', 10, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'afraid', 0, 1);
INSERT INTO "emotions" VALUES ('angry', 11, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'angry', 0, 1);
INSERT INTO "emotions" VALUES ('resentful', 12, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'resentful', 0, 1);
INSERT INTO "emotions" VALUES ('sad', 13, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'sad', 0, 1);
INSERT INTO "emotions" VALUES ('lonely', 14, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'lonely', 0, 1);
INSERT INTO "emotions" VALUES ('exposed', 15, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'exposed', 0, 1);
INSERT INTO "emotions" VALUES ('overwhelmed', 16, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'overwhelmed', 0, 1);
INSERT INTO "emotions" VALUES ('numb', 17, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'numb', 0, 1);
INSERT INTO "emotions" VALUES ('8a7d43b5-7863-4074-b797-0386fee29476', 18, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '[/b] שלום', 0, 0);
INSERT INTO "feelings" VALUES ('31162427-3bfd-4d33-8d00-38ec42650644', 1, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'relieved', 6);
INSERT INTO "feelings" VALUES ('65aa9c82-79f2-48b0-8cb4-a0d7d6225675', 2, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', '8a7d43b5-7863-4074-b797-0386fee29476', 6);
INSERT INTO "copings" VALUES ('walk', 1, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'walk', 0, 1);
INSERT INTO "copings" VALUES ('exercise', 2, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'exercise', 0, 1);
INSERT INTO "copings" VALUES ('breathing', 3, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'breathing', 0, 1);
INSERT INTO "copings" VALUES ('rest', 4, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'rest', 0, 1);
INSERT INTO "copings" VALUES ('time-outside', 5, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'time outside', 0, 1);
INSERT INTO "copings" VALUES ('music', 6, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'music', 0, 1);
INSERT INTO "copings" VALUES ('writing', 7, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'writing', 0, 1);
INSERT INTO "copings" VALUES ('talked-to-someone', 8, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'talked to someone', 0, 1);
INSERT INTO "copings" VALUES ('asked-for-help', 9, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'asked for help', 0, 1);
INSERT INTO "copings" VALUES ('a-shower-or-bath', 10, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'a shower or bath', 0, 1);
INSERT INTO "copings" VALUES ('something-creative', 11, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'something creative', 0, 1);
INSERT INTO "copings" VALUES ('distraction', 12, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'distraction', 0, 1);
INSERT INTO "copings" VALUES ('worked-more', 13, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'worked more', 0, 1);
INSERT INTO "copings" VALUES ('ed038db4-de38-4784-a6d0-b944a2863a7f', 14, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', 'sang', 0, 0);
INSERT INTO "coped" VALUES ('3b5f3d86-268e-4c45-9c6b-f1e1a399f82a', 1, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'walk', 7);
INSERT INTO "coped" VALUES ('03e0a813-bdc2-4e99-a3d2-e49085ef3430', 2, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-21', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'ed038db4-de38-4784-a6d0-b944a2863a7f', NULL);
INSERT INTO "people" VALUES ('28ce6f24-1064-4d51-86f8-da3eabe19f58', 1, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Sister', 'rings on Sundays');
INSERT INTO "people" VALUES ('633a50ee-e0f9-4038-ab8f-624fb804d820', 2, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Tomas', '');
INSERT INTO "moments" VALUES ('0af438d2-9752-4d6a-b51e-8722c21b6092', 1, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'offered', '28ce6f24-1064-4d51-86f8-da3eabe19f58', 'accepted', 60, 25, 'a form');
INSERT INTO "moments" VALUES ('d2d58443-07f0-42ce-87b3-17d94d1fe09f', 2, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-21', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'needed', NULL, 'alone', 70, NULL, 'it''s [b]heavy[/b]
second line');
INSERT INTO "interactions" VALUES ('98418117-7906-4596-84f9-794cdd933160', 1, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', '28ce6f24-1064-4d51-86f8-da3eabe19f58', '', 'closer');
INSERT INTO "interactions" VALUES ('6d4b9adb-ebcd-4f5e-89c1-8070b6d13089', 2, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-21', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', '633a50ee-e0f9-4038-ab8f-624fb804d820', 'tea', NULL);
INSERT INTO "steps" VALUES ('ask-directions', 1, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Ask for directions when lost', NULL, 1, 'planned', 0, 0, 1);
INSERT INTO "steps" VALUES ('accept-compliments', 2, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Accept compliments graciously', NULL, 1, 'opportunity', 1, 0, 1);
INSERT INTO "steps" VALUES ('door-held-open', 3, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Allow someone to hold a door open', NULL, 1, 'opportunity', 2, 0, 1);
INSERT INTO "steps" VALUES ('small-favor', 4, '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 'Ask a colleague for a small favor', NULL, 1, 'planned', 3, 0, 1);
INSERT INTO "steps" VALUES ('share-minor-struggle', 5, '2026-01-01T00:00:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Share a minor struggle with a trusted friend', NULL, 2, 'planned', 1, 0, 1);
INSERT INTO "steps" VALUES ('ask-advice', 6, '2026-01-01T00:00:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Ask for advice on a decision', NULL, 2, 'planned', 2, 0, 1);
INSERT INTO "steps" VALUES ('accept-invitation', 7, '2026-01-01T00:00:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Accept an invitation to a social event', NULL, 2, 'opportunity', 3, 0, 1);
INSERT INTO "steps" VALUES ('delegate-task', 8, '2026-01-01T00:00:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Delegate a task at work', NULL, 2, 'planned', 4, 1, 1);
INSERT INTO "steps" VALUES ('ask-emotional-support', 9, '2026-01-01T00:00:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Ask for emotional support during a difficult time', NULL, 3, 'planned', 0, 0, 1);
INSERT INTO "steps" VALUES ('accept-major-help', 10, '2026-01-01T00:00:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Accept help with a major project or life event', NULL, 3, 'opportunity', 1, 0, 1);
INSERT INTO "steps" VALUES ('share-deeper-feelings', 11, '2026-01-01T00:00:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Share deeper feelings and vulnerabilities', NULL, 3, 'planned', 2, 0, 1);
INSERT INTO "steps" VALUES ('mutual-support', 12, '2026-01-01T00:00:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Develop mutual support relationships', NULL, 2, 'planned', 0, 0, 1);
INSERT INTO "steps" VALUES ('420b0ebe-378c-44dc-beb0-adf422cedafb', 13, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Ask Mum', NULL, 2, 'planned', 5, 0, 0);
INSERT INTO "steps" VALUES ('c76abf43-6fa8-4dca-ac0a-e4e2f729b4c8', 14, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Write first', '420b0ebe-378c-44dc-beb0-adf422cedafb', 2, 'planned', 0, 0, 0);
INSERT INTO "steps" VALUES ('6bd0638b-4d10-4d8f-9af0-105ba06c05a1', 15, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', 'Ring Tomas when it is heavy', 'mutual-support', 2, 'planned', 0, 0, 0);
INSERT INTO "plans" VALUES ('6856e45b-95c7-4ab4-88ba-fad959d54505', 1, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', 'small-favor');
INSERT INTO "attempts" VALUES ('93b05a04-cd08-4b71-ba66-76b3651c5253', 1, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-21', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'ask-advice');
INSERT INTO "attempts" VALUES ('2257989f-ef82-4c88-b6ce-d90a71d2af72', 2, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'ask-advice');
INSERT INTO "attempts" VALUES ('092fdddf-18f2-441c-9d92-b243e0fd67dd', 3, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'mutual-support');
INSERT INTO "attempts" VALUES ('92f3277b-62c8-4185-955e-c1a581daad10', 4, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-22', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', '420b0ebe-378c-44dc-beb0-adf422cedafb');
INSERT INTO "events" VALUES ('56363b4b-e779-4470-bb7d-ae0495918694', 1, '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '2026-11-21', '2026-11-22T20:15:00.000000Z', 60, 'Europe/Berlin', 'Moved house');
INSERT INTO "settings" VALUES ('day_start_hour', '2026-11-22T20:15:00.000000Z', '2026-11-22T20:15:00.000000Z', '5');
COMMIT;
