CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE log (
    id INTEGER NOT NULL, 
    what TEXT, 
    PRIMARY KEY (id)
);

CREATE TABLE role (
    id INTEGER NOT NULL, 
    name TEXT, 
    PRIMARY KEY (id)
);

CREATE TABLE tag (
    id INTEGER NOT NULL, 
    name TEXT, 
    PRIMARY KEY (id)
);

CREATE TABLE account (
    id INTEGER NOT NULL, 
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
    id INTEGER NOT NULL, 
    text TEXT, 
    account_id INTEGER, 
    editor_id INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(account_id) REFERENCES account (id), 
    FOREIGN KEY(editor_id) REFERENCES account (id)
);

CREATE TABLE profile (
    id INTEGER NOT NULL, 
    account_id INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(account_id) REFERENCES account (id)
);

CREATE TABLE team (
    id INTEGER NOT NULL, 
    name VARCHAR NOT NULL, 
    PRIMARY KEY (id)
);

CREATE TABLE player (
    id INTEGER NOT NULL, 
    name VARCHAR NOT NULL, 
    team_id INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(team_id) REFERENCES team (id)
);

INSERT INTO role (name) VALUES ('admin') RETURNING id;

INSERT INTO account (name, role, manager_id) VALUES ('ann', 1, NULL) RETURNING id;

INSERT INTO role (name) VALUES ('guest') RETURNING id;

INSERT INTO account (name, role, manager_id) VALUES ('bob', 2, 1) RETURNING id;

INSERT INTO note (text, account_id, editor_id) VALUES ('one', 1, 2) RETURNING id;

INSERT INTO tag (name) VALUES ('a') RETURNING id;

INSERT INTO tag (name) VALUES ('b') RETURNING id;

INSERT INTO note (text, account_id, editor_id) VALUES ('two', 1, NULL) RETURNING id;

INSERT INTO profile (account_id) VALUES (1) RETURNING id;

INSERT INTO user_tag (user_id, tag_id) VALUES (1, 1);

INSERT INTO user_tag (user_id, tag_id) VALUES (1, 2);

INSERT INTO log (what) VALUES ('[''ann'']');

INSERT INTO log (what) VALUES ('[''guest'']');

INSERT INTO log (what) VALUES ('[''bob'']');

INSERT INTO log (what) VALUES ('[''a'', ''b'']');

INSERT INTO log (what) VALUES ('[''bob'']');

INSERT INTO log (what) VALUES ('[''ann'']');

INSERT INTO log (what) VALUES ('[''ann'']');

INSERT INTO log (what) VALUES ('[''ann'']');

INSERT INTO log (what) VALUES ('[''bob'']');

INSERT INTO log (what) VALUES ('[''bob'']');

INSERT INTO log (what) VALUES ('[''two'']');

INSERT INTO log (what) VALUES ('[''a'', ''b''] admin [''bob''] 1 None');

INSERT INTO log (what) VALUES ('[''ann'', ''ann'']');

UPDATE account SET role=1 WHERE account.id = 2;

DELETE FROM user_tag WHERE user_tag.user_id = 1 AND user_tag.tag_id = 1;

INSERT INTO account (name, role, manager_id) VALUES ('cleo', NULL, NULL) RETURNING id;

UPDATE account SET manager_id=3 WHERE account.id = 2;

UPDATE note SET editor_id=NULL WHERE note.id = 1;

DELETE FROM note WHERE note.id = 2;

INSERT INTO log (what) VALUES ('[''ann'', ''bob'']');

INSERT INTO log (what) VALUES ('cleo');

DELETE FROM user_tag WHERE user_tag.user_id = 1 AND user_tag.tag_id = 2;

DELETE FROM note WHERE note.id = 1;

UPDATE profile SET account_id=NULL WHERE profile.id = 1;

DELETE FROM account WHERE account.id = 1;

UPDATE account SET role=NULL WHERE account.id = 2;

DELETE FROM role WHERE role.id = 1;

INSERT INTO team (name) VALUES ('one') RETURNING id;

INSERT INTO team (name) VALUES ('two') RETURNING id;

INSERT INTO player (name, team_id) VALUES ('p', 1) RETURNING id;

INSERT INTO player (name, team_id) VALUES ('q', 1) RETURNING id;

UPDATE player SET team_id=2 WHERE player.id = 2;

INSERT INTO log (what) VALUES ('[''p''] [''q'']');

UPDATE player SET team_id=NULL WHERE player.id = 2;

UPDATE player SET name='x' WHERE player.id IN (SELECT player.id 
FROM player JOIN team ON team.id = player.team_id 
WHERE team.name = 'one');

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING version_num;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

