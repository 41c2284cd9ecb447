BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> aaaa

CREATE EXTENSION "uuid-ossp" WITH SCHEMA "public";;

CREATE FUNCTION "public"."toUpper"(some_text text default 'my:text', other integer) returns text
    as
    $$ select upper(some_text) || ':' || other::text; $$ language SQL;

CREATE FUNCTION "public"."touch"() returns trigger as $$
begin
  new.updated := now(); new.label = ':x'; return new;
end $$ language plpgsql;

CREATE VIEW "public"."busy people" AS select id::text, name from person where busy;;

CREATE VIEW "public"."idle" AS select id from person where not busy;;

CREATE MATERIALIZED VIEW "shop"."totals" AS select count(*) from person WITH  DATA;;

CREATE MATERIALIZED VIEW "shop"."empties" AS s WITH NO DATA;;

CREATE TRIGGER "on_change" BEFORE UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.touch();

CREATE CONSTRAINT TRIGGER "late" AFTER INSERT ON public.person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f();

CREATE POLICY own on public.person for select using (name = current_user);

GRANT SELECT ( id, name ) ON "public"."person" TO "reader";

GRANT DELETE  ON "public"."person" TO "writer"  WITH GRANT OPTION;

CREATE OR REPLACE FUNCTION "public"."toUpper"(some_text text default 'my:text', other integer) returns text
    as
    $$ select upper(some_text) || ':' || other::text; $$ language SQL;

CREATE OR REPLACE FUNCTION "public"."touch"() returns trigger as $$
begin
  new.updated := now(); new.label = ':x'; return new;
end $$ language plpgsql;

do $$
            begin
                CREATE OR REPLACE VIEW "public"."busy people" AS select id::text, name from person where busy;

            exception when others then
                DROP VIEW IF EXISTS "public"."busy people";

                CREATE VIEW "public"."busy people" AS select id::text, name from person where busy;
            end;
        $$ language 'plpgsql';

do $$
            begin
                CREATE OR REPLACE VIEW "public"."idle" AS select id from person where not busy;

            exception when others then
                DROP VIEW IF EXISTS "public"."idle";

                CREATE VIEW "public"."idle" AS select id from person where not busy;
            end;
        $$ language 'plpgsql';

DROP MATERIALIZED VIEW IF EXISTS "shop"."totals";;

CREATE MATERIALIZED VIEW "shop"."totals" AS select count(*) from person WITH  DATA;

DROP MATERIALIZED VIEW IF EXISTS "shop"."empties";;

CREATE MATERIALIZED VIEW "shop"."empties" AS s WITH NO DATA;

DROP TRIGGER IF EXISTS "on_change" ON public.person;;

CREATE TRIGGER "on_change" BEFORE UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION public.touch();

DROP TRIGGER IF EXISTS "late" ON public.person;;

CREATE CONSTRAINT TRIGGER "late" AFTER INSERT ON public.person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION f();

DROP POLICY IF EXISTS own on public.person;;

CREATE POLICY own on public.person for select using (name = current_user);;

REVOKE SELECT ON "public"."person" FROM "reader";

GRANT SELECT ( id, name ) ON "public"."person" TO "reader";

REVOKE DELETE ON "public"."person" FROM "writer";

GRANT DELETE  ON "public"."person" TO "writer"  WITH GRANT OPTION;

INSERT INTO alembic_version (version_num) VALUES ('aaaa') RETURNING alembic_version.version_num;

COMMIT;

BEGIN;

-- Running downgrade aaaa -> 

REVOKE DELETE ON "public"."person" FROM "writer";

REVOKE SELECT ON "public"."person" FROM "reader";

DROP POLICY own on public.person;

DROP TRIGGER "late" ON public.person;

DROP TRIGGER "on_change" ON public.person;

DROP MATERIALIZED VIEW "shop"."empties";

DROP MATERIALIZED VIEW "shop"."totals";

DROP VIEW "public"."idle";

DROP VIEW "public"."busy people";

DROP FUNCTION "public"."touch"();

DROP FUNCTION "public"."toUpper"(some_text text, other integer);

DROP EXTENSION "uuid-ossp";

DROP VIEW "public"."busy people" cascade;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'aaaa';

COMMIT;

