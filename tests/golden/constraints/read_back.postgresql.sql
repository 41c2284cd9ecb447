BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> read_back

SELECT 'team.id | fk_team | id | team_id | CASCADE | SET NULL | True | DEFERRED | FULL | False';

SELECT 'fk_team | CASCADE | SET NULL | DEFERRED | FULL | True | False';

SELECT 'team | [''team_id''] | [''team_id''] | [''team.id'']';

SELECT 'True | True | False';

SELECT 'CheckConstraint | ck_id | user_account | None | None';

SELECT 'ForeignKeyConstraint | fk_team | user_account | True | DEFERRED';

SELECT 'PrimaryKeyConstraint | None | user_account | None | None';

SELECT 'UniqueConstraint | uq_both | user_account | True | None';

SELECT 'id > 0 | ck_id';

SELECT '[''team_id'', ''state''] | [''team_id'', ''state''] | True | 2';

SELECT 'None | [''id''] | [''id'']';

SELECT 'ix_state | True | [''state''] | user_account | id > 3';

SELECT 'True | True | id * 2 | True';

SELECT 'True | 3 | True | ''new''';

SELECT 'fk_team | ForeignKeyConstraint';

CREATE TABLE copy (
    id SERIAL NOT NULL, 
    team_id INTEGER, 
    total INTEGER GENERATED ALWAYS AS (id * 2) STORED, 
    number INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 3 CYCLE), 
    state VARCHAR(9) DEFAULT 'new', 
    PRIMARY KEY (id), 
    CONSTRAINT uq_copy UNIQUE (state)
);

CREATE TABLE excluded (
    id INTEGER, 
    state INT4RANGE, 
    CONSTRAINT ex EXCLUDE USING gist (id WITH =, state WITH &&) WHERE (id > 1)
);

SELECT 'ex | [''id'', ''state'']';

INSERT INTO alembic_version (version_num) VALUES ('read_back') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade read_back -> 

DROP TABLE copy;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'read_back';

COMMIT;

