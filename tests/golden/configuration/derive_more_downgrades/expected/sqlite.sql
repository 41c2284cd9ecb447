-- Running downgrade 0002 -> 0001

CREATE TABLE _alembic_tmp_member (
    id INTEGER NOT NULL, 
    team_id INTEGER, 
    state VARCHAR(10) NOT NULL, 
    since DATE, 
    PRIMARY KEY (id)
);

INSERT INTO _alembic_tmp_member (id, team_id, state, since) SELECT member.id, member.team_id, member.state, member.since 
FROM member;

DROP TABLE member;

ALTER TABLE _alembic_tmp_member RENAME TO member;

UPDATE alembic_version SET version_num='0001' WHERE alembic_version.version_num = '0002';

-- Running downgrade 0001 -> 

DROP TABLE member;

DROP TABLE team;

DELETE FROM alembic_version WHERE alembic_version.version_num = '0001';

