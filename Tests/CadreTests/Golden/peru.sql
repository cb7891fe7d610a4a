BEGIN;

-- A count is its text and the ends of what it says: planned, planned_low, planned_high.
-- Of what is about (~90000) nobody gave the ends: they are assumed, half of the place of its last
-- digit that is not zero to either side (85000 to 95000), and planned_about is true.

CREATE TABLE country (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  note TEXT
);

CREATE TABLE country_aka (
  owner TEXT NOT NULL REFERENCES country (id),
  position INTEGER NOT NULL,
  aka TEXT NOT NULL,
  PRIMARY KEY (owner, position)
);

CREATE TABLE organization (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  country TEXT REFERENCES country (id),
  kind INTEGER CHECK (kind BETWEEN 10 AND 99),
  identifier TEXT,
  parent TEXT REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE organization_aka (
  owner TEXT NOT NULL REFERENCES organization (id),
  position INTEGER NOT NULL,
  aka TEXT NOT NULL,
  PRIMARY KEY (owner, position)
);

CREATE TABLE source (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT,
  url TEXT,
  file TEXT,
  published TEXT,
  published_first DATE,
  published_last DATE CHECK (published_last >= published_first),
  seen TEXT,
  seen_first DATE,
  seen_last DATE CHECK (seen_last >= seen_first),
  language TEXT,
  grade TEXT CHECK (grade IN ('primary', 'press', 'secondary')),
  note TEXT
);

CREATE TABLE program (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  country TEXT NOT NULL REFERENCES country (id),
  form TEXT CHECK (form IN ('course', 'ojt', 'seminar', 'advisor', 'observation', 'mixed')),
  venue TEXT CHECK (venue IN ('donor-country', 'in-country', 'third-country', 'online', 'unknown')),
  unit TEXT CHECK (unit IN ('people', 'participations', 'person-days', 'experts', 'unclear')),
  sector INTEGER CHECK (sector BETWEEN 10000 AND 99999),
  status TEXT CHECK (status IN ('planned', 'active', 'finalising', 'closed', 'cancelled', 'suspended')),
  start TEXT,
  start_first DATE,
  start_last DATE CHECK (start_last >= start_first),
  "end" TEXT,
  end_first DATE,
  end_last DATE CHECK (end_last >= end_first),
  year_basis TEXT CHECK (year_basis IN ('CY', 'JFY', 'USFY', 'unclear')),
  note TEXT
);

CREATE TABLE program_donor (
  owner TEXT NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL,
  donor TEXT NOT NULL REFERENCES organization (id),
  PRIMARY KEY (owner, position)
);

CREATE TABLE program_counterpart (
  owner TEXT NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL,
  counterpart TEXT NOT NULL REFERENCES organization (id),
  PRIMARY KEY (owner, position)
);

CREATE TABLE program_topic (
  owner TEXT NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL,
  topic TEXT NOT NULL,
  PRIMARY KEY (owner, position)
);

CREATE TABLE program_source (
  owner TEXT NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (owner, position)
);

CREATE TABLE agreement (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('mou', 'moc', 'cooperation-agreement', 'implementation-plan', 'other')),
  subject TEXT NOT NULL,
  signed TEXT,
  signed_first DATE,
  signed_last DATE CHECK (signed_last >= signed_first),
  place TEXT,
  year INTEGER CHECK (year BETWEEN 1 AND 9999),
  year_basis TEXT CHECK (year_basis IN ('CY', 'JFY', 'USFY', 'unclear')),
  under TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
);

CREATE TABLE agreement_country (
  owner TEXT NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL,
  country TEXT NOT NULL REFERENCES country (id),
  PRIMARY KEY (owner, position)
);

CREATE TABLE agreement_program (
  owner TEXT NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL,
  program TEXT NOT NULL REFERENCES program (id),
  PRIMARY KEY (owner, position)
);

CREATE TABLE agreement_party (
  owner TEXT NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL,
  party TEXT NOT NULL,
  PRIMARY KEY (owner, position)
);

CREATE TABLE agreement_signatory (
  owner TEXT NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL,
  signatory TEXT NOT NULL,
  PRIMARY KEY (owner, position)
);

CREATE TABLE agreement_source (
  owner TEXT NOT NULL REFERENCES agreement (id),
  position INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (owner, position)
);

CREATE TABLE cohort (
  id TEXT PRIMARY KEY NOT NULL,
  program TEXT NOT NULL REFERENCES program (id),
  year INTEGER CHECK (year BETWEEN 1 AND 9999),
  year_basis TEXT CHECK (year_basis IN ('CY', 'JFY', 'USFY', 'unclear')),
  intake INTEGER CHECK (intake BETWEEN 0 AND 9999),
  form TEXT CHECK (form IN ('course', 'ojt', 'seminar', 'advisor', 'observation', 'mixed')),
  venue TEXT CHECK (venue IN ('donor-country', 'in-country', 'third-country', 'online', 'unknown')),
  start TEXT,
  start_first DATE,
  start_last DATE CHECK (start_last >= start_first),
  "end" TEXT,
  end_first DATE,
  end_last DATE CHECK (end_last >= end_first),
  days INTEGER CHECK (days BETWEEN 0 AND 99999),
  planned TEXT,
  planned_low BIGINT CHECK (planned_low >= 0),
  planned_high BIGINT CHECK (planned_high >= planned_low),
  planned_about BOOLEAN DEFAULT FALSE NOT NULL,
  first_planned TEXT,
  first_planned_low BIGINT CHECK (first_planned_low >= 0),
  first_planned_high BIGINT CHECK (first_planned_high >= first_planned_low),
  first_planned_about BOOLEAN DEFAULT FALSE NOT NULL,
  actual TEXT,
  actual_low BIGINT CHECK (actual_low >= 0),
  actual_high BIGINT CHECK (actual_high >= actual_low),
  actual_about BOOLEAN DEFAULT FALSE NOT NULL,
  unit TEXT CHECK (unit IN ('people', 'participations', 'person-days', 'experts', 'unclear')),
  female TEXT,
  female_low BIGINT CHECK (female_low >= 0),
  female_high BIGINT CHECK (female_high >= female_low),
  female_about BOOLEAN DEFAULT FALSE NOT NULL,
  male TEXT,
  male_low BIGINT CHECK (male_low >= 0),
  male_high BIGINT CHECK (male_high >= male_low),
  male_about BOOLEAN DEFAULT FALSE NOT NULL,
  unspecified TEXT,
  unspecified_low BIGINT CHECK (unspecified_low >= 0),
  unspecified_high BIGINT CHECK (unspecified_high >= unspecified_low),
  unspecified_about BOOLEAN DEFAULT FALSE NOT NULL,
  status TEXT CHECK (status IN ('planned', 'running', 'completed', 'cancelled', 'unknown')),
  note TEXT
);

CREATE TABLE cohort_course (
  owner TEXT NOT NULL REFERENCES cohort (id),
  position INTEGER NOT NULL,
  course TEXT NOT NULL,
  PRIMARY KEY (owner, position)
);

CREATE TABLE cohort_topic (
  owner TEXT NOT NULL REFERENCES cohort (id),
  position INTEGER NOT NULL,
  topic TEXT NOT NULL,
  PRIMARY KEY (owner, position)
);

CREATE TABLE cohort_organization (
  owner TEXT NOT NULL REFERENCES cohort (id),
  position INTEGER NOT NULL,
  organization TEXT NOT NULL REFERENCES organization (id),
  PRIMARY KEY (owner, position)
);

CREATE TABLE cohort_site (
  owner TEXT NOT NULL REFERENCES cohort (id),
  position INTEGER NOT NULL,
  site TEXT NOT NULL,
  PRIMARY KEY (owner, position)
);

CREATE TABLE cohort_planned_source (
  owner TEXT NOT NULL REFERENCES cohort (id),
  position INTEGER NOT NULL,
  planned_source TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (owner, position)
);

CREATE TABLE cohort_actual_source (
  owner TEXT NOT NULL REFERENCES cohort (id),
  position INTEGER NOT NULL,
  actual_source TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (owner, position)
);

CREATE TABLE cohort_source (
  owner TEXT NOT NULL REFERENCES cohort (id),
  position INTEGER NOT NULL,
  source TEXT NOT NULL REFERENCES source (id),
  PRIMARY KEY (owner, position)
);

CREATE TABLE claim (
  id TEXT PRIMARY KEY NOT NULL,
  program TEXT NOT NULL REFERENCES program (id),
  venue TEXT CHECK (venue IN ('donor-country', 'in-country', 'third-country', 'online', 'unknown')),
  unit TEXT CHECK (unit IN ('people', 'participations', 'person-days', 'experts', 'unclear')),
  trainees TEXT NOT NULL,
  trainees_low BIGINT CHECK (trainees_low >= 0),
  trainees_high BIGINT CHECK (trainees_high >= trainees_low),
  trainees_about BOOLEAN DEFAULT FALSE NOT NULL,
  "from" TEXT,
  from_first DATE,
  from_last DATE CHECK (from_last >= from_first),
  as_of TEXT NOT NULL,
  as_of_first DATE,
  as_of_last DATE CHECK (as_of_last >= as_of_first),
  claimant TEXT,
  verbatim TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES source (id),
  note TEXT
);

CREATE TABLE store (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT,
  operator TEXT REFERENCES organization (id),
  home_country TEXT REFERENCES country (id),
  year_basis TEXT CHECK (year_basis IN ('CY', 'JFY', 'USFY', 'unclear'))
);

-- Cohorts that seem to be one: a sum over both may count the same people twice.
CREATE TABLE likely_same (
  cohort TEXT NOT NULL REFERENCES cohort (id),
  other TEXT NOT NULL REFERENCES cohort (id),
  PRIMARY KEY (cohort, other)
);

CREATE TABLE other_field (
  record INTEGER NOT NULL,
  record_type TEXT NOT NULL,
  id TEXT,
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (record, position)
);

CREATE VIEW cohort_in_full AS
SELECT cohort.id, cohort.program, program.country, cohort.year,
  COALESCE(cohort.year_basis, program.year_basis,
    (SELECT MIN(store.year_basis) FROM store), 'unclear') AS year_basis,
  COALESCE(cohort.form, program.form) AS form,
  COALESCE(cohort.venue, program.venue) AS venue,
  COALESCE(cohort.unit, program.unit, 'unclear') AS unit,
  cohort.status,
  cohort.planned, cohort.planned_low, cohort.planned_high, cohort.planned_about,
  cohort.actual, cohort.actual_low, cohort.actual_high, cohort.actual_about
FROM cohort JOIN program ON program.id = cohort.program;

INSERT INTO country (id, name, note) VALUES ('JP', 'Japan', 'The home country: where the trainees of the venue donor-country go.');
INSERT INTO country_aka (owner, position, aka) VALUES ('JP', 1, '日本');
INSERT INTO country (id, name) VALUES ('PE', 'Peru');
INSERT INTO country_aka (owner, position, aka) VALUES ('PE', 1, 'Perú');
INSERT INTO organization (id, name, country, kind, identifier, note) VALUES ('JOGMEC', 'Japan Organization for Metals and Energy Security', 'JP', 15, 'JP-JCN-4010405009573', 'Its page gives the corporate number, "(JCN 4010405009573)", and the address:
"Toranomon Twin Building 2-10-1 Toranomon, Minato-ku, Tokyo 105-0001, JAPAN",
"TEL : +81-3-6758-8000" (source jogmec-pollution).
The third and fourth other names are the former one, in use before 2022.');
INSERT INTO organization_aka (owner, position, aka) VALUES ('JOGMEC', 1, 'JOGMEC');
INSERT INTO organization_aka (owner, position, aka) VALUES ('JOGMEC', 2, 'エネルギー・金属鉱物資源機構');
INSERT INTO organization_aka (owner, position, aka) VALUES ('JOGMEC', 3, 'Japan Oil, Gas and Metals National Corporation');
INSERT INTO organization_aka (owner, position, aka) VALUES ('JOGMEC', 4, '石油天然ガス・金属鉱物資源機構');
INSERT INTO organization (id, name, country, kind) VALUES ('PE-MEM', 'Ministry of Energy and Mines', 'PE', 10);
INSERT INTO organization_aka (owner, position, aka) VALUES ('PE-MEM', 1, 'Ministerio de Energía y Minas');
INSERT INTO source (id, title, publisher, url, published, language, grade, note) VALUES ('jogmec-pollution', 'Technical support to the governments of metal resource-producing countries', 'JOGMEC', 'https://www.jogmec.go.jp/english/mp_control/mp_control_metal_10_000007.html', '?', 'en', 'primary', 'The page has no date: what it calls ongoing was so on a day that is not known, after August
2019. It concerns several countries together where it says:
- "through overseas seminars on mine pollution control, dispatching of advisors, etc.",
  "in recent years";
- "holding seminars on mine pollution control and hosting observation teams and trainees in
  Japan": three forms, for several countries, all of them without a number;
- "JOGMECʼs activities to support mine pollution control are steadily spreading around the
  world." (twice; not a figure);
- "At the request of the Peruvian government" and "At the request of the Philippines government",
  "which highly evaluates JOGMECʼs efforts in mine pollution control projects".
It points to a list that is not at hand: "Seminars held on mine pollution controlPDF".');
INSERT INTO program (id, title, country, form, venue, unit, sector, start, start_first, start_last, year_basis, note) VALUES ('PE-ADVISOR', 'Mine environment policy advisors', 'PE', 'advisor', 'in-country', 'experts', 32210, '2009', '2009-01-01', '2009-12-31', 'unclear', '"At the request of the Peruvian government, which highly evaluates JOGMECʼs efforts in mine
pollution control projects, JOGMEC signed an MOU on the dispatch of advisors on mine environment
policies in 2008 and has been dispatching experts on mine environment to Peru since 2009."
The page is undated, so it does not tell until when: no Status, no End.
It names no body of Peru here. Sector is our classification.');
INSERT INTO program_donor (owner, position, donor) VALUES ('PE-ADVISOR', 1, 'JOGMEC');
INSERT INTO program_topic (owner, position, topic) VALUES ('PE-ADVISOR', 1, 'preventive policy for mine pollution');
INSERT INTO program_topic (owner, position, topic) VALUES ('PE-ADVISOR', 2, 'mine environment policies');
INSERT INTO program_source (owner, position, source) VALUES ('PE-ADVISOR', 1, 'jogmec-pollution');
INSERT INTO program (id, title, country, form, venue, unit, sector, start, start_first, start_last, year_basis, note) VALUES ('PE-OJT', 'On-the-job training at abandoned mines', 'PE', 'ojt', 'in-country', 'people', 32210, '2012', '2012-01-01', '2012-12-31', 'unclear', '"In addition, JOGMEC has been providing technical support for the engineers of the Ministry
of Energy and Mines since 2012, by On-the-Job Training on mine pollution prevention works at
abandoned mine sites."
The page is undated, so it does not tell until when: no Status, no End.
Sector is our classification.');
INSERT INTO program_donor (owner, position, donor) VALUES ('PE-OJT', 1, 'JOGMEC');
INSERT INTO program_counterpart (owner, position, counterpart) VALUES ('PE-OJT', 1, 'PE-MEM');
INSERT INTO program_topic (owner, position, topic) VALUES ('PE-OJT', 1, 'mine pollution prevention works at abandoned mine sites');
INSERT INTO program_source (owner, position, source) VALUES ('PE-OJT', 1, 'jogmec-pollution');
INSERT INTO agreement (id, kind, subject, signed, signed_first, signed_last, note) VALUES ('PE-MOU-2008', 'mou', 'Dispatch of advisors on mine pollution prevention policy', '2008-12', '2008-12-01', '2008-12-31', 'One memorandum that the page words in two ways:
"JOGMEC signed a memorandum of understanding (MOU) with Peru in December 2008 concerning the
dispatching of an expert on preventive policy for mine pollution."
"JOGMEC signed an MOU on the dispatch of advisors on mine environment policies in 2008"
Day, place and the body that signed for Peru are not stated.');
INSERT INTO agreement_country (owner, position, country) VALUES ('PE-MOU-2008', 1, 'PE');
INSERT INTO agreement_program (owner, position, program) VALUES ('PE-MOU-2008', 1, 'PE-ADVISOR');
INSERT INTO agreement_party (owner, position, party) VALUES ('PE-MOU-2008', 1, 'JOGMEC');
INSERT INTO agreement_source (owner, position, source) VALUES ('PE-MOU-2008', 1, 'jogmec-pollution');
INSERT INTO cohort (id, program, year_basis, actual, actual_low, status, note) VALUES ('PE-UNDATED-ADVISOR', 'PE-ADVISOR', 'unclear', '?', 0, 'unknown', 'All the experts sent so far: JOGMEC "has been dispatching experts on mine environment to Peru
since 2009". How many, in which years, and until when the undated page means is not stated.');
INSERT INTO cohort_actual_source (owner, position, actual_source) VALUES ('PE-UNDATED-ADVISOR', 1, 'jogmec-pollution');
INSERT INTO cohort (id, program, year_basis, actual, actual_low, status, note) VALUES ('PE-UNDATED-OJT', 'PE-OJT', 'unclear', '?', 0, 'unknown', 'All the engineers trained so far: "technical support for the engineers of the Ministry of
Energy and Mines since 2012, by On-the-Job Training on mine pollution prevention works at
abandoned mine sites". How many, in which years, and at which mines is not stated.');
INSERT INTO cohort_organization (owner, position, organization) VALUES ('PE-UNDATED-OJT', 1, 'PE-MEM');
INSERT INTO cohort_site (owner, position, site) VALUES ('PE-UNDATED-OJT', 1, 'abandoned mine sites');
INSERT INTO cohort_actual_source (owner, position, actual_source) VALUES ('PE-UNDATED-OJT', 1, 'jogmec-pollution');
INSERT INTO store (id, title, operator, home_country, year_basis) VALUES (1, 'JOGMEC training cooperation (sample)', 'JOGMEC', 'JP', 'JFY');
COMMIT;
