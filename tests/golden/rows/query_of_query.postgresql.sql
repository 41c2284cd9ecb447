BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> a1

CREATE TABLE ab_permission (
    id SERIAL NOT NULL, 
    name VARCHAR(100), 
    PRIMARY KEY (id)
);

CREATE TABLE ab_view_menu (
    id SERIAL NOT NULL, 
    name VARCHAR(100), 
    PRIMARY KEY (id)
);

CREATE TABLE ab_permission_view (
    id SERIAL NOT NULL, 
    permission_id INTEGER, 
    view_menu_id INTEGER, 
    PRIMARY KEY (id), 
    FOREIGN KEY(permission_id) REFERENCES ab_permission (id), 
    FOREIGN KEY(view_menu_id) REFERENCES ab_view_menu (id)
);

INSERT INTO ab_view_menu (name) VALUES ('x') RETURNING ab_view_menu.id;

INSERT INTO ab_permission (name) VALUES ('y') RETURNING ab_permission.id;

INSERT INTO ab_permission_view (permission_id, view_menu_id) VALUES (1, 1) RETURNING ab_permission_view.id;

insert into ab_permission (name) values ('1');

INSERT INTO ab_permission (name) SELECT ab_view_menu.name 
FROM ab_view_menu JOIN ab_permission_view ON ab_view_menu.id = ab_permission_view.view_menu_id JOIN ab_permission ON ab_permission.id = ab_permission_view.permission_id;

insert into ab_permission (name) values ('x');

DELETE FROM ab_view_menu WHERE ab_view_menu.name = 'q';

UPDATE ab_view_menu SET name='w' WHERE ab_view_menu.name = 'x';

INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade a1 -> 

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';

COMMIT;

