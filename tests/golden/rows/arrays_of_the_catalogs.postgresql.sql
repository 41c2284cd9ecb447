BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE organization (
    id SERIAL NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE member (
    name VARCHAR(20) NOT NULL, 
    "Org" INTEGER, 
    PRIMARY KEY (name), 
    CONSTRAINT member_org FOREIGN KEY("Org") REFERENCES organization (id) ON DELETE CASCADE
);

COMMENT ON CONSTRAINT member_org ON member IS 'Org to id: CASCADE';

CREATE INDEX member_org_index ON member ("Org");

COMMENT ON TABLE member IS 'member_org_index: True';

COMMENT ON TABLE member IS 'no_such_index: None';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DROP TABLE member;

DROP TABLE organization;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

