BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE answers (
    what VARCHAR(80), 
    value TEXT
);

CREATE TYPE account_state AS ENUM ('new', 'old');

CREATE TABLE account (
    id SERIAL NOT NULL, 
    email VARCHAR(120) NOT NULL, 
    state account_state DEFAULT 'new', 
    balance NUMERIC(10, 2) DEFAULT 0, 
    seen TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), 
    active BOOLEAN DEFAULT true NOT NULL, 
    PRIMARY KEY (id), 
    UNIQUE (email)
);

CREATE TABLE entry (
    account_id INTEGER NOT NULL, 
    number INTEGER NOT NULL, 
    amount FLOAT, 
    note TEXT, 
    CONSTRAINT pk_entry PRIMARY KEY (account_id, number), 
    CONSTRAINT uq_entry_number_amount UNIQUE (number, amount), 
    CONSTRAINT ck_entry_number CHECK (number > 0), 
    FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);

COMMENT ON COLUMN entry.note IS 'free text';

CREATE INDEX ix_entry_amount ON entry (amount);

CREATE UNIQUE INDEX ix_entry_number ON entry (number, account_id);

CREATE VIEW accounts AS SELECT id, email FROM account;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING alembic_version.version_num;

-- Running upgrade 0001 -> 0002

INSERT INTO answers (what, value) VALUES ('default schema', '''public''');

INSERT INTO answers (what, value) VALUES ('schemas', '[''information_schema'', ''public'']');

INSERT INTO answers (what, value) VALUES ('tables', '[''account'', ''alembic_version'', ''answers'', ''entry'']');

INSERT INTO answers (what, value) VALUES ('views', '[''accounts'']');

INSERT INTO answers (what, value) VALUES ('temporary tables', '[]');

INSERT INTO answers (what, value) VALUES ('columns of account', '[{autoincrement: True, comment: None, default: "nextval(''account_id_seq''::regclass)", name: ''id'', nullable: False, type: INTEGER()}, {autoincrement: False, comment: None, default: None, name: ''email'', nullable: False, type: VARCHAR(length=120)}, {autoincrement: False, comment: None, default: "''new''::account_state", name: ''state'', nullable: True, type: ENUM(''new'', ''old'', name=''account_state'')}, {autoincrement: False, comment: None, default: ''0'', name: ''balance'', nullable: True, type: NUMERIC(precision=10, scale=2)}, {autoincrement: False, comment: None, default: ''now()'', name: ''seen'', nullable: True, type: TIMESTAMP()}, {autoincrement: False, comment: None, default: ''true'', name: ''active'', nullable: False, type: BOOLEAN()}]');

INSERT INTO answers (what, value) VALUES ('key of account', '{comment: None, constrained_columns: [''id''], dialect_options: {postgresql_include: []}, name: ''account_pkey''}');

INSERT INTO answers (what, value) VALUES ('foreign keys of account', '[]');

INSERT INTO answers (what, value) VALUES ('unique of account', '[{column_names: [''email''], comment: None, dialect_options: {postgresql_include: [], postgresql_nulls_not_distinct: False}, name: ''account_email_key''}]');

INSERT INTO answers (what, value) VALUES ('indexes of account', '[{column_names: [''email''], dialect_options: {postgresql_include: []}, duplicates_constraint: ''account_email_key'', include_columns: [], name: ''account_email_key'', unique: True}]');

INSERT INTO answers (what, value) VALUES ('columns of entry', '[{autoincrement: False, comment: None, default: None, name: ''account_id'', nullable: False, type: INTEGER()}, {autoincrement: False, comment: None, default: None, name: ''number'', nullable: False, type: INTEGER()}, {autoincrement: False, comment: None, default: None, name: ''amount'', nullable: True, type: DOUBLE_PRECISION(precision=53)}, {autoincrement: False, comment: ''free text'', default: None, name: ''note'', nullable: True, type: TEXT()}]');

INSERT INTO answers (what, value) VALUES ('key of entry', '{comment: None, constrained_columns: [''account_id'', ''number''], dialect_options: {postgresql_include: []}, name: ''pk_entry''}');

INSERT INTO answers (what, value) VALUES ('foreign keys of entry', '[{comment: None, constrained_columns: [''account_id''], name: ''entry_account_id_fkey'', options: {ondelete: ''CASCADE''}, referred_columns: [''id''], referred_schema: None, referred_table: ''account''}]');

INSERT INTO answers (what, value) VALUES ('unique of entry', '[{column_names: [''number'', ''amount''], comment: None, dialect_options: {postgresql_include: [], postgresql_nulls_not_distinct: False}, name: ''uq_entry_number_amount''}]');

INSERT INTO answers (what, value) VALUES ('indexes of entry', '[{column_names: [''amount''], dialect_options: {postgresql_include: []}, include_columns: [], name: ''ix_entry_amount'', unique: False}, {column_names: [''number'', ''account_id''], dialect_options: {postgresql_include: []}, include_columns: [], name: ''ix_entry_number'', unique: True}, {column_names: [''number'', ''amount''], dialect_options: {postgresql_include: []}, duplicates_constraint: ''uq_entry_number_amount'', include_columns: [], name: ''uq_entry_number_amount'', unique: True}]');

INSERT INTO answers (what, value) VALUES ('checks', '[[''ck_entry_number'', ''number > 0'']]');

INSERT INTO answers (what, value) VALUES ('view columns', '[''id'', ''email'']');

INSERT INTO answers (what, value) VALUES ('has', '[True, True, False]');

INSERT INTO answers (what, value) VALUES ('has index', '[True, False]');

INSERT INTO answers (what, value) VALUES ('order', '[[''account'', []], [''alembic_version'', []], [''answers'', []], [''entry'', [[''entry'', ''entry_account_id_fkey'']]], [None, []]]');

INSERT INTO answers (what, value) VALUES ('all keys', '{(None, ''account''): {comment: None, constrained_columns: [''id''], dialect_options: {postgresql_include: []}, name: ''account_pkey''}, (None, ''entry''): {comment: None, constrained_columns: [''account_id'', ''number''], dialect_options: {postgresql_include: []}, name: ''pk_entry''}}');

INSERT INTO answers (what, value) VALUES ('bind', '[True, True, True]');

INSERT INTO answers (what, value) VALUES ('enums', '[{labels: [''new'', ''old''], name: ''account_state'', schema: ''public'', visible: True}]');

INSERT INTO answers (what, value) VALUES ('sequences', '[''account_id_seq'']');

INSERT INTO answers (what, value) VALUES ('has sequence', '[True, False]');

INSERT INTO answers (what, value) VALUES ('comment', '{text: None}');

INSERT INTO answers (what, value) VALUES ('has type', '[True, False]');

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

COMMIT;

