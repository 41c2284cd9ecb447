BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE log (
    id SERIAL NOT NULL, 
    what TEXT, 
    PRIMARY KEY (id)
);

CREATE TABLE role (
    id SERIAL NOT NULL, 
    name TEXT, 
    PRIMARY KEY (id)
);

CREATE TABLE tag (
    id SERIAL NOT NULL, 
    name TEXT, 
    PRIMARY KEY (id)
);

CREATE TABLE account (
    id SERIAL NOT NULL, 
    name TEXT, 
    role INTEGER, 
    manager_id INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(role) REFERENCES role (id), 
    FOREIGN KEY(manager_id) REFERENCES account (id)
);

CREATE TABLE user_tag (
    user_id INTEGER NOT NULL, 
    tag_id INTEGER NOT NULL, 
    PRIMARY KEY (user_id, tag_id), 
    FOREIGN KEY(user_id) REFERENCES account (id), 
    FOREIGN KEY(tag_id) REFERENCES tag (id)
);

CREATE TABLE note (
    id SERIAL NOT NULL, 
    text TEXT, 
    account_id INTEGER, 
    editor_id INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(account_id) REFERENCES account (id), 
    FOREIGN KEY(editor_id) REFERENCES account (id)
);

CREATE TABLE profile (
    id SERIAL NOT NULL, 
    account_id INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(account_id) REFERENCES account (id)
);

CREATE TABLE team (
    id SERIAL NOT NULL, 
    name VARCHAR NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE player (
    id SERIAL NOT NULL, 
    name VARCHAR NOT NULL, 
    team_id INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(team_id) REFERENCES team (id)
);

INSERT INTO role (name) VALUES ('admin') RETURNING role.id;

INSERT INTO account (name, role, manager_id) VALUES ('ann', 1, NULL) RETURNING account.id;

INSERT INTO role (name) VALUES ('guest') RETURNING role.id;

INSERT INTO account (name, role, manager_id) VALUES ('bob', 2, 1) RETURNING account.id;

INSERT INTO note (text, account_id, editor_id) VALUES ('one', 1, 2) RETURNING note.id;

INSERT INTO tag (name) VALUES ('a') RETURNING tag.id;

INSERT INTO tag (name) VALUES ('b') RETURNING tag.id;

INSERT INTO note (text, account_id, editor_id) VALUES ('two', 1, NULL) RETURNING note.id;

INSERT INTO profile (account_id) VALUES (1) RETURNING profile.id;

INSERT INTO user_tag (user_id, tag_id) VALUES (1, 1);

INSERT INTO user_tag (user_id, tag_id) VALUES (1, 2);

INSERT INTO log (what) VALUES ('[''ann'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''guest'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''bob'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''a'', ''b'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''bob'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''ann'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''ann'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''ann'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''bob'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''bob'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''two'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''a'', ''b''] admin [''bob''] 1 None') RETURNING log.id;

INSERT INTO log (what) VALUES ('[''ann'', ''ann'']') RETURNING log.id;

UPDATE account SET role=1 WHERE account.id = 2;

DELETE FROM user_tag WHERE user_tag.user_id = 1 AND user_tag.tag_id = 1;

INSERT INTO account (name, role, manager_id) VALUES ('cleo', NULL, NULL) RETURNING account.id;

UPDATE account SET manager_id=3 WHERE account.id = 2;

UPDATE note SET editor_id=NULL WHERE note.id = 1;

DELETE FROM note WHERE note.id = 2;

INSERT INTO log (what) VALUES ('[''ann'', ''bob'']') RETURNING log.id;

INSERT INTO log (what) VALUES ('cleo') RETURNING log.id;

DELETE FROM user_tag WHERE user_tag.user_id = 1 AND user_tag.tag_id = 2;

DELETE FROM note WHERE note.id = 1;

UPDATE profile SET account_id=NULL WHERE profile.id = 1;

DELETE FROM account WHERE account.id = 1;

UPDATE account SET role=NULL WHERE account.id = 2;

DELETE FROM role WHERE role.id = 1;

INSERT INTO team (name) VALUES ('one') RETURNING team.id;

INSERT INTO team (name) VALUES ('two') RETURNING team.id;

INSERT INTO player (name, team_id) VALUES ('p', 1) RETURNING player.id;

INSERT INTO player (name, team_id) VALUES ('q', 1) RETURNING player.id;

UPDATE player SET team_id=2 WHERE player.id = 2;

INSERT INTO log (what) VALUES ('[''p''] [''q'']') RETURNING log.id;

UPDATE player SET team_id=NULL WHERE player.id = 2;

UPDATE player SET name='x' WHERE player.id IN (SELECT player.id 
FROM player JOIN team ON team.id = player.team_id 
WHERE team.name = 'one');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

