CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 0001

CREATE TABLE answers (
    what VARCHAR(80), 
    value TEXT
);

CREATE TABLE account (
    id INTEGER NOT NULL, 
    email VARCHAR(120) NOT NULL, 
    state VARCHAR(3) DEFAULT 'new', 
    balance NUMERIC(10, 2) DEFAULT 0, 
    seen DATETIME DEFAULT CURRENT_TIMESTAMP, 
    active BOOLEAN DEFAULT 1 NOT NULL, 
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

CREATE INDEX ix_entry_amount ON entry (amount);

CREATE UNIQUE INDEX ix_entry_number ON entry (number, account_id);

CREATE VIEW accounts AS SELECT id, email FROM account;

INSERT INTO alembic_version (version_num) VALUES ('0001') RETURNING version_num;

-- Running upgrade 0001 -> 0002

INSERT INTO answers (what, value) VALUES ('default schema', '''main''');

INSERT INTO answers (what, value) VALUES ('schemas', '[''main'']');

INSERT INTO answers (what, value) VALUES ('tables', '[''account'', ''alembic_version'', ''answers'', ''entry'']');

INSERT INTO answers (what, value) VALUES ('views', '[''accounts'']');

INSERT INTO answers (what, value) VALUES ('temporary tables', '[]');

INSERT INTO answers (what, value) VALUES ('columns of account', '[{default: None, name: ''id'', nullable: False, primary_key: 1, type: INTEGER()}, {default: None, name: ''email'', nullable: False, primary_key: 0, type: VARCHAR(length=120)}, {default: "''new''", name: ''state'', nullable: True, primary_key: 0, type: VARCHAR(length=3)}, {default: ''0'', name: ''balance'', nullable: True, primary_key: 0, type: NUMERIC(precision=10, scale=2)}, {default: ''CURRENT_TIMESTAMP'', name: ''seen'', nullable: True, primary_key: 0, type: DATETIME()}, {default: ''1'', name: ''active'', nullable: False, primary_key: 0, type: BOOLEAN()}]');

INSERT INTO answers (what, value) VALUES ('key of account', '{constrained_columns: [''id''], name: None}');

INSERT INTO answers (what, value) VALUES ('foreign keys of account', '[]');

INSERT INTO answers (what, value) VALUES ('unique of account', '[{column_names: [''email''], name: None}]');

INSERT INTO answers (what, value) VALUES ('indexes of account', '[]');

INSERT INTO answers (what, value) VALUES ('columns of entry', '[{default: None, name: ''account_id'', nullable: False, primary_key: 1, type: INTEGER()}, {default: None, name: ''number'', nullable: False, primary_key: 2, type: INTEGER()}, {default: None, name: ''amount'', nullable: True, primary_key: 0, type: FLOAT()}, {default: None, name: ''note'', nullable: True, primary_key: 0, type: TEXT()}]');

INSERT INTO answers (what, value) VALUES ('key of entry', '{constrained_columns: [''account_id'', ''number''], name: ''pk_entry''}');

INSERT INTO answers (what, value) VALUES ('foreign keys of entry', '[{constrained_columns: [''account_id''], name: None, options: {ondelete: ''CASCADE''}, referred_columns: [''id''], referred_schema: None, referred_table: ''account''}]');

INSERT INTO answers (what, value) VALUES ('unique of entry', '[{column_names: [''number'', ''amount''], name: ''uq_entry_number_amount''}]');

INSERT INTO answers (what, value) VALUES ('indexes of entry', '[{column_names: [''amount''], dialect_options: {}, name: ''ix_entry_amount'', unique: 0}, {column_names: [''number'', ''account_id''], dialect_options: {}, name: ''ix_entry_number'', unique: 1}]');

INSERT INTO answers (what, value) VALUES ('checks', '[[''ck_entry_number'', ''number > 0'']]');

INSERT INTO answers (what, value) VALUES ('view columns', '[''id'', ''email'']');

INSERT INTO answers (what, value) VALUES ('has', '[True, True, False]');

INSERT INTO answers (what, value) VALUES ('has index', '[True, False]');

INSERT INTO answers (what, value) VALUES ('order', '[[''account'', []], [''alembic_version'', []], [''answers'', []], [''entry'', [[''entry'', None]]], [None, []]]');

INSERT INTO answers (what, value) VALUES ('all keys', '{(None, ''account''): {constrained_columns: [''id''], name: None}, (None, ''entry''): {constrained_columns: [''account_id'', ''number''], name: ''pk_entry''}}');

INSERT INTO answers (what, value) VALUES ('bind', '[True, True, True]');

INSERT INTO answers (what, value) VALUES ('not implemented', 'True');

INSERT INTO answers (what, value) VALUES ('not implemented', 'True');

INSERT INTO answers (what, value) VALUES ('attributes', 'False');

UPDATE alembic_version SET version_num='0002' WHERE alembic_version.version_num = '0001';

