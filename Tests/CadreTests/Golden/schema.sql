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
  first_planned TEXT,
  first_planned_low BIGINT CHECK (first_planned_low >= 0),
  first_planned_high BIGINT CHECK (first_planned_high >= first_planned_low),
  actual TEXT,
  actual_low BIGINT CHECK (actual_low >= 0),
  actual_high BIGINT CHECK (actual_high >= actual_low),
  unit TEXT CHECK (unit IN ('people', 'participations', 'person-days', 'experts', 'unclear')),
  female TEXT,
  female_low BIGINT CHECK (female_low >= 0),
  female_high BIGINT CHECK (female_high >= female_low),
  male TEXT,
  male_low BIGINT CHECK (male_low >= 0),
  male_high BIGINT CHECK (male_high >= male_low),
  unspecified TEXT,
  unspecified_low BIGINT CHECK (unspecified_low >= 0),
  unspecified_high BIGINT CHECK (unspecified_high >= unspecified_low),
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
  cohort.status, cohort.planned, cohort.planned_low, cohort.planned_high,
  cohort.actual, cohort.actual_low, cohort.actual_high
FROM cohort JOIN program ON program.id = cohort.program;
